package org.postroom.redaction.words;

import java.util.List;
import java.util.Locale;

/** Head words that make a name a practice's: Surgery, Medical Centre, Meddygfa … */
public final class Heads {
    private static final List<String> PRACTICE_TAILS = List.of(
            "surgery",
            "surgeries",
            "medical centre",
            "medical center",
            "health centre",
            "health center",
            "medical practice",
            "group practice",
            "family practice",
            "gp practice",
            "general practice",
            "practice",
            "medical group",
            "health clinic",
            "clinic",
            "family doctors",
            "primary care centre",
            "medical partnership",
            "health partnership",
            "partnership",
            "walk-in centre",
            "doctors",
            "medical services",
            "healthcare centre",
            "group surgery",
            "village surgery",
            "road surgery");
    private static final List<String> PRACTICE_FRONTS =
            List.of("meddygfa ", "canolfan iechyd ", "canolfan feddygol ", "the surgery at ", "practis ");

    private Heads() {}

    /** Whether a word alone is a head or part of one. */
    public static boolean isHead(String word) {
        String folded = word.toLowerCase(Locale.UK);
        return PRACTICE_TAILS.stream().anyMatch(tail -> List.of(tail.split(" ")).contains(folded));
    }

    /** Whether a name reads as a general practice's. */
    public static boolean isPractice(String name) {
        return !withoutHead(name).equals(name);
    }

    /** A practice's name without its head word; the name itself when it has none or nothing would be left. */
    public static String withoutHead(String name) {
        String folded = name.toLowerCase(Locale.UK).strip();
        for (String front : PRACTICE_FRONTS) {
            if (folded.startsWith(front)) {
                return name.strip().substring(front.length());
            }
        }
        String best = name;
        for (String tail : PRACTICE_TAILS) {
            if (folded.endsWith(" " + tail)) {
                String rest = name.strip()
                        .substring(0, folded.length() - tail.length() - 1)
                        .strip();
                best = rest.length() < best.length() && !rest.equalsIgnoreCase("the") ? rest : best;
            }
        }
        return best;
    }
}
