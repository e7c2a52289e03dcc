package org.postroom.redaction.rules;

import java.util.List;
import java.util.Optional;
import org.postroom.redaction.text.Sheet;

/**
 * What a rule asks of the words around a place, 60 characters before it and 40 behind it. All words are folded.
 *
 * @param wanted one of these must stand near; none asked when empty
 * @param unwanted with one of these near, the rule finds nothing
 * @param doubted with one of these near, the find is doubtful
 */
public record Nearby(List<String> wanted, List<String> unwanted, List<String> doubted) {
    private static final int BEFORE_CHARACTERS = 60;
    private static final int AFTER_CHARACTERS = 40;
    /** Stands for the place itself, so that no phrase reaches across it. */
    private static final String PLACE = " \u241f ";

    /** Why the words around speak against a place; empty when they do not. */
    Optional<String> against(Sheet sheet, int start, int end) {
        if (wanted.isEmpty() && unwanted.isEmpty()) {
            return Optional.empty();
        }
        String window = window(sheet, start, end);
        if (!wanted.isEmpty() && standing(window, wanted).isEmpty()) {
            return Optional.of("none of the words that it asks for stands near (%s)".formatted(some(wanted)));
        }
        return standing(window, unwanted).map(word -> "\"%s\" stands near, which speaks against it".formatted(word));
    }

    /** The word near that makes a find doubtful, if one does. */
    Optional<String> doubting(Sheet sheet, int start, int end) {
        return doubted.isEmpty() ? Optional.empty() : standing(window(sheet, start, end), doubted);
    }

    private static String window(Sheet sheet, int start, int end) {
        String folded = sheet.reading().folded();
        return folded.substring(Math.max(0, start - BEFORE_CHARACTERS), start)
                + PLACE
                + folded.substring(end, Math.min(folded.length(), end + AFTER_CHARACTERS));
    }

    private static Optional<String> standing(String window, List<String> words) {
        return words.stream().filter(word -> standsIn(window, word)).findFirst();
    }

    private static boolean standsIn(String window, String word) {
        for (int at = window.indexOf(word); at >= 0; at = window.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean before = at == 0 || !Character.isLetterOrDigit(window.charAt(at - 1));
            boolean after = end == window.length() || !Character.isLetterOrDigit(window.charAt(end));
            if (before && after) {
                return true;
            }
        }
        return false;
    }

    private static String some(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(4, words.size()))) + (words.size() > 4 ? " …" : "");
    }
}
