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
    private static final int SHORTEST_STATEMENT_CHARS = 80;
    private static final String PRAISE =
            "(?is).*\\b(?:recommend|commend|reference|referee|vouch|endorse|support (?:her|his|their|this)"
                    + " application|testimonial)\\w*\\b.*";
    private static final String ACQUAINTANCE =
            "(?is).*\\b(?:(?:have|'ve|’ve|has) (?:\\w+ )?(?:known|worked|been|managed|line managed)|reported? to"
                    + " me|reports to me|peer|colleague|worked with|worked beside|alongside)\\b.*";

    private static final Set<String> APPLICANT_LABELS =
            Set.of("applicants name", "name of applicant", "name of the applicant", "applicant", "applicant name");

    private final Labelled<RefereeFinder.Field> labels = new Labelled<>(RefereeFinder::field);
    private final Labelled<String> applicants =
            new Labelled<>(key -> Optional.of(key).filter(APPLICANT_LABELS::contains));

    /**
     * The reference in these fragments, if they are one.
     *
     * @param applicantName the applicant's name, where it is known
     * @param refereeNames the names of those whom the form calls referees; none when there is no form
     */
    Optional<ReferenceLetter> read(
            List<Fragment> fragments, @Nullable String applicantName, List<String> refereeNames) {
        List<Fragment> lines = withoutQuotation(Placeholders.removed(fragments));
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
    private Optional<ReferenceLetter> labelled(List<Fragment> whole) {
        List<Fragment> lines = withoutTitle(whole);
        Map<RefereeFinder.Field, String> found = new EnumMap<>(RefereeFinder.Field.class);
        labels.find(lines).stream()
                .filter(value -> !value.value().isBlank())
                .forEach(value -> found.putIfAbsent(value.field(), value.value()));
        List<Referee> referees = new RefereeFinder().find(lines);
        if (!found.containsKey(RefereeFinder.Field.NAME) || referees.size() != 1) {
            return Optional.empty();
        }
        String statement = referees.get(0).statement();
        return statement == null || statement.length() < SHORTEST_STATEMENT_CHARS
                ? Optional.empty()
                : Optional.of(
                        new ReferenceLetter(applicantIn(whole), referees.get(0), "It is a reference form filled in."));
    }

    /** From the first detail of the referee on, where the statement has its label below: "Reference" above is a title. */
    private List<Fragment> withoutTitle(List<Fragment> lines) {
        List<Labelled.Found<RefereeFinder.Field>> all = labels.find(lines);
        int detail = all.stream()
                .filter(found -> found.field() != RefereeFinder.Field.STATEMENT)
                .mapToInt(Labelled.Found::at)
                .findFirst()
                .orElse(0);
        boolean below =
                all.stream().anyMatch(found -> found.field() == RefereeFinder.Field.STATEMENT && found.at() > detail);
        return below ? lines.subList(detail, lines.size()) : lines;
    }

    /** Whom a reference form names as the applicant. */
    private @Nullable String applicantIn(List<Fragment> lines) {
        return applicants.find(lines).stream()
                .map(found -> found.value().strip())
                .filter(name -> !name.isEmpty())
                .findFirst()
                .orElse(null);
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
