package org.postroom.redaction.rules;

import com.google.re2j.Matcher;
import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Days;

/**
 * One entry of a rule file.
 *
 * @param id unique in the set, for example {@code contact/email}
 * @param says the reason shown to reviewers, one sentence
 * @param pattern what to look for; a group named {@code hide} narrows what is hidden
 * @param listed whether it is made of phrases or a list instead of a pattern
 * @param validator what the found text must fulfil
 * @param raisedBy what makes the found text surer, and is not asked of it
 * @param nearby what the words around must say, and must not
 * @param certainty from 0 to 1; below 0.6 a person is asked
 * @param operator the replacement without brackets; empty for a role label
 * @param examples what must be found and what must not
 */
public record Rule(
        String id,
        String says,
        Kind kind,
        Pattern pattern,
        boolean listed,
        Optional<Check> validator,
        Optional<Check> raisedBy,
        Nearby nearby,
        double certainty,
        Optional<String> operator,
        Examples examples) {
    /** A check digit goes half of the way from the rule's certainty to this: it is never proof. */
    private static final double SUREST_BY_CHECK = 0.99;
    /** What a clashing word nearby leaves of the certainty, whatever a check digit says: a person is asked. */
    private static final double DOUBTED = 0.5;

    private static final double CERTAIN = 0.8;

    /**
     * A place where the pattern fits.
     *
     * @param against why it is not taken all the same, half a sentence; empty when it is taken
     */
    public record Match(int start, int end, Optional<String> against) {}

    /** What this rule alone finds on a sheet. */
    public List<Finding> findings(Sheet sheet) {
        return matches(sheet).stream()
                .filter(match -> match.against().isEmpty())
                .map(match -> finding(sheet, match.start(), match.end()))
                .toList();
    }

    /** Every place where the pattern fits, taken or not. */
    public List<Match> matches(Sheet sheet) {
        List<Match> matches = new ArrayList<>();
        String text = sheet.text();
        Matcher matcher = pattern.matcher(text);
        boolean grouped = pattern.namedGroups().containsKey("hide");
        int from = 0;
        while (from <= text.length() && matcher.find(from)) {
            int start = grouped ? matcher.start("hide") : matcher.start();
            int end = grouped ? matcher.end("hide") : matcher.end();
            if (start >= 0 && end > start) {
                matches.add(new Match(start, end, against(sheet, start, end)));
            }
            from = Math.max(end, matcher.start() + 1);
        }
        return matches;
    }

    private Optional<String> against(Sheet sheet, int start, int end) {
        return validator
                .filter(check -> !check.holds(sheet.between(start, end)))
                .map(Check::refusal)
                .or(() -> nearby.against(sheet, start, end));
    }

    private Finding finding(Sheet sheet, int start, int end) {
        String found = sheet.between(start, end);
        String label = operator.map(words -> filled(words, found)).orElse(null);
        Optional<String> clash = nearby.doubting(sheet, start, end);
        double sure = raisedBy.filter(check -> check.holds(found)).isPresent()
                ? (certainty + Math.max(certainty, SUREST_BY_CHECK)) / 2
                : certainty;
        String because = clash.map(
                        word -> says.replaceFirst("\\.$", "") + "; in doubt, as \"" + word + "\" stands near.")
                .orElse(says);
        double left = clash.isPresent() ? Math.min(sure, DOUBTED) : sure;
        return new Finding(sheet.number(), start, end, kind, label, id, because, left, rank());
    }

    private Finding.Rank rank() {
        return kind == Kind.DEMOG || certainty < CERTAIN ? likelyRank() : Finding.Rank.RULE;
    }

    /** What is only likely: a body told by its words outweighs a name inside it, a person's does not. */
    private Finding.Rank likelyRank() {
        return switch (kind) {
            case DEMOG -> Finding.Rank.DETAIL;
            case ORG, PRACTICE -> Finding.Rank.CONTEXT;
            default -> Finding.Rank.LIST;
        };
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
