package org.postroom.redaction;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One entry of a rule file.
 *
 * @param id unique in the set, for example {@code contact/email}
 * @param says the reason shown to reviewers, one sentence
 * @param pattern what to look for; a group named {@code hide} narrows what is hidden
 * @param validator what the found text must fulfil
 * @param near words of which one must stand near, folded; none asked when empty
 * @param notNear words of which none may stand near, folded
 * @param certainty from 0 to 1; below 0.6 a person is asked
 * @param operator the replacement without brackets; empty for a role label
 * @param examples what must be found and what must not
 */
record Rule(
        String id,
        String says,
        Kind kind,
        Pattern pattern,
        Optional<Check> validator,
        List<String> near,
        List<String> notNear,
        double certainty,
        Optional<String> operator,
        Examples examples) {
    private static final int NEAR_BEFORE_CHARACTERS = 60;
    private static final int NEAR_AFTER_CHARACTERS = 40;

    /**
     * Examples of a rule.
     *
     * @param hide texts with what must be found in square brackets
     * @param leave texts in which the rule must find nothing
     * @param line where they stand in the file
     */
    record Examples(List<String> hide, List<String> leave, int line) {}

    /** What this rule alone finds on a sheet. */
    List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        String text = sheet.text();
        Matcher matcher = pattern.matcher(text);
        boolean grouped = pattern.namedGroups().containsKey("hide");
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int start = grouped ? matcher.start("hide") : matcher.start();
            int end = grouped ? matcher.end("hide") : matcher.end();
            if (start >= 0 && end > start && holds(sheet, start, end)) {
                findings.add(finding(sheet, start, end));
            }
            from = Math.max(matcher.start() + 1, Math.max(end, matcher.start() + 1));
        }
        return findings;
    }

    private boolean holds(Sheet sheet, int start, int end) {
        return validator.map(check -> check.holds(sheet.between(start, end))).orElse(true)
                && (near.isEmpty() || isNear(sheet, start, end, near))
                && (notNear.isEmpty() || !isNear(sheet, start, end, notNear));
    }

    private static boolean isNear(Sheet sheet, int start, int end, List<String> words) {
        String folded = sheet.reading().folded();
        String window = folded.substring(Math.max(0, start - NEAR_BEFORE_CHARACTERS), start)
                + " \u241f "
                + folded.substring(end, Math.min(folded.length(), end + NEAR_AFTER_CHARACTERS));
        return words.stream().anyMatch(word -> standsIn(window, word));
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

    /** What is only likely: a body told by its words outweighs a name inside it, a person's does not. */
    private Finding.Rank likelyRank() {
        return switch (kind) {
            case DEMOG -> Finding.Rank.DETAIL;
            case ORG, PRACTICE -> Finding.Rank.CONTEXT;
            default -> Finding.Rank.LIST;
        };
    }

    private Finding finding(Sheet sheet, int start, int end) {
        String label =
                operator.map(words -> filled(words, sheet.between(start, end))).orElse(null);
        Finding.Rank rank = kind == Kind.DEMOG || certainty < 0.8 ? likelyRank() : Finding.Rank.RULE;
        return new Finding(sheet.number(), start, end, kind, label, id, says, certainty, rank);
    }

    private static String filled(String operator, String found) {
        if (!operator.contains("{year}")) {
            return operator;
        }
        return Days.read(found)
                .map(day -> operator.replace("{year}", String.valueOf(day.getYear())))
                .orElse("a date");
    }
}
