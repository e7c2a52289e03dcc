package org.postroom.mutants;

/** One way of spoiling a mail. */
record Twist(String name, Way way) {
    /** Spoils a mail, of which each character stands for one byte. */
    interface Way {
        String spoil(String mail, Dice dice);
    }
}
