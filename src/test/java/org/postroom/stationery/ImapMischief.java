package org.postroom.stationery;

import java.util.concurrent.atomic.AtomicInteger;

/** What a {@link ScriptedImap} does to the one that speaks with it, command by command. */
@FunctionalInterface
public interface ImapMischief {
    /** It keeps to the rules. */
    ImapMischief NONE = command -> Deed.GO_ON;

    /** What it does at this command, given without its tag, such as {@code UID FETCH 3 (UID BODY.PEEK[])}. */
    Deed at(String command);

    /** Something that a server does at one command. */
    sealed interface Deed {
        /** What is asked for. */
        Deed GO_ON = new GoOn();

        /** What is asked for. */
        record GoOn() implements Deed {}

        /** Sends this instead of its answer, and closes where asked; {@code TAG} stands for the command's tag. */
        record Say(String lines, boolean thenClose) implements Deed {}

        /** Says nothing for as long as the connection lasts. */
        record Hang() implements Deed {}

        /** Sends one byte of nothing now and then, and never an answer. */
        record Drip(long everyMillis) implements Deed {}

        /** Cuts the connection after that many bytes of the literal, counted by {@code share} of it and {@code more}. */
        record CutLiteral(double share, int more) implements Deed {
            int bytes(int length) {
                return Math.max(0, Math.min(length, (int) (length * share) + more));
            }
        }

        /** Announces a literal of another length than it sends: that many bytes more, or fewer. */
        record Misannounce(int by) implements Deed {}

        /** Tells sizes that are wrong by this. */
        record WrongSize(int by) implements Deed {}

        /** Does it, then says this instead of the answer. */
        record DoThenSay(String lines, boolean thenClose) implements Deed {}

        /** Does it, then says nothing for as long as the connection lasts. */
        record DoThenHang() implements Deed {}

        /** Sends half of the literal, then runs something and cuts. */
        record HalfThen(Runnable deed) implements Deed {}

        /** Does it, then runs something before the answer. */
        record DoThenRun(Runnable deed) implements Deed {}

        /** Runs something first, then does what is asked for. */
        record First(Runnable deed) implements Deed {}
    }

    /** Once, at the first command that begins so; afterwards it keeps to the rules. */
    static ImapMischief once(String beginning, Deed deed) {
        AtomicInteger times = new AtomicInteger();
        return command -> command.startsWith(beginning) && times.getAndIncrement() == 0 ? deed : Deed.GO_ON;
    }

    /** At every command that begins so. */
    static ImapMischief always(String beginning, Deed deed) {
        return command -> command.startsWith(beginning) ? deed : Deed.GO_ON;
    }
}
