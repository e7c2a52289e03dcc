package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Referee;

/**
 * Recognises a letter of reference by what it says, and parts it into letterhead, statement and signature. The
 * reference form, with labels instead of a letter's shape, is read too.
 */
final class ReferenceReader {
    private static final int LONG_LINE_CHARS = 60;
    private static final int SHORTEST_STATEMENT_CHARS = 80;
    private static final String PRAISE =
            "(?is).*\\b(?:recommend|commend|reference|referee|vouch|endorse|support (?:her|his|their|this)"
                    + " application|testimonial)\\w*\\b.*";
    private static final String ACQUAINTANCE =
            "(?is).*\\b(?:(?:have|'ve|’ve|has) (?:\\w+ )?(?:known|worked|been|managed|line managed)|reported? to"
                    + " me|reports to me|peer|colleague|worked with|worked beside|alongside)\\b.*";

    private final Labelled<RefereeFinder.Field> labels = new Labelled<>(RefereeFinder::field);

    /**
     * The reference in these fragments, if they are one.
     *
     * @param applicantName the applicant's name, where it is known
     * @param refereeNames the names of those whom the form calls referees; none when there is no form
     */
    Optional<ReferenceLetter> read(
            List<Fragment> fragments, @Nullable String applicantName, List<String> refereeNames) {
        List<Fragment> lines = withoutQuotation(fragments);
        LetterShape shape = LetterShape.of(lines, refereeNames);
        String statement = new Reflow(lines, Set.of()).text(shape.statement());
        Optional<ReferenceLetter> labelled = labelled(lines);
        if (labelled.isPresent()) {
            return labelled;
        }
        int weight = shape.weight(applicantName) + weight(statement, applicantName);
        if (weight < 4 || statement.length() < SHORTEST_STATEMENT_CHARS) {
            return Optional.empty();
        }
        return Optional.of(new ReferenceLetter(
                shape.about(), shape.referee(statement), "It has the shape and the words of a letter of reference."));
    }

    private static int weight(String statement, @Nullable String applicantName) {
        int weight = statement.matches(PRAISE) ? 1 : 0;
        weight += statement.matches(ACQUAINTANCE) ? 1 : 0;
        return weight + (applicantName != null && Names.mentions(statement, applicantName) ? 1 : 0);
    }

    /** The reference form sent back: labels for the referee's name and statement. */
    private Optional<ReferenceLetter> labelled(List<Fragment> lines) {
        Map<RefereeFinder.Field, String> found = new EnumMap<>(RefereeFinder.Field.class);
        labels.find(lines).stream()
                .filter(value -> !value.value().isBlank())
                .forEach(value -> found.putIfAbsent(value.field(), value.value()));
        String statement = found.getOrDefault(RefereeFinder.Field.STATEMENT, "");
        if (!found.containsKey(RefereeFinder.Field.NAME) || statement.length() < SHORTEST_STATEMENT_CHARS) {
            return Optional.empty();
        }
        List<Referee> referees = new RefereeFinder().find(lines);
        return referees.size() != 1
                ? Optional.empty()
                : Optional.of(new ReferenceLetter(null, referees.get(0), "It is a reference form filled in."));
    }

    /** Lines before an earlier letter that was quoted below. */
    private static List<Fragment> withoutQuotation(List<Fragment> fragments) {
        List<Fragment> own = new ArrayList<>();
        for (Fragment fragment : fragments) {
            if (fragment.text()
                    .matches("(?i)^(?:-{2,}\\s*original message.*|on .{6,120} wrote:|_{10,}|from:\\s.*@.*)$")) {
                break;
            }
            if (!fragment.text().startsWith(">")) {
                own.add(fragment);
            }
        }
        return own;
    }
}
