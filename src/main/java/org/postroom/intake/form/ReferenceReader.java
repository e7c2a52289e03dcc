package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Referee;

/**
 * Recognises a letter of reference by what it says, and parts it into letterhead, statement and signature. The
 * reference form, with labels instead of a letter's shape, is read too.
 */
final class ReferenceReader {
    private static final int LONG_LINE_CHARS = 60;
    private static final int SHORTEST_STATEMENT_CHARS = 80;
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)^(?:re\\s*[:.–-]?\\s*)?(?:(?:confidential|personal|professional|character|employment|employer'?s)\\s+)*(?:reference|testimonial|recommendation|letter"
                + " of (?:reference|recommendation|support)|supporting statement|statement of"
                + " support)(?:\\s+letter)?\\s*(?:for|in respect of|on behalf"
                + " of|regarding|re|of|about|[:–—-])\\s*[:]?\\s*(.{3,80})$");
    private static final Pattern RE = Pattern.compile("(?i)^re\\s*[:.–-]\\s*(.{3,80})$");
    private static final Pattern SALUTATION = Pattern.compile("(?i)^(?:to whom(?:soever)? it may"
            + " concern|dear\\b.{1,60}|sir|madam|sirs|sir\\s*/\\s*madam|annwyl\\b.{1,60}|a chara)\\W*$");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)^(?:yours\\b.{0,30}|(?:with\\s+)?(?:my\\s+)?(?:very\\s+)?(?:kind|best|warm|kindest|warmest)\\s*(?:est)?\\s+(?:regards|wishes)\\b.{0,20}|regards|many"
                + " thanks|sincerely.{0,20}|respectfully.{0,20}|faithfully|cofion.{0,30}|yn gywir.{0,20}|is"
                + " mise.{0,20})\\W*$");
    private static final Pattern RELATION =
            Pattern.compile("(?i)^(?:my )?relation(?:ship)?(?:\\s+(?:to|with)\\s+[^:]{2,40})?\\s*[:–—-]\\s*(.{3,80})$");
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

    /** The reference in these fragments, if they are one; {@code applicantName} helps when it is known. */
    Optional<ReferenceLetter> read(List<Fragment> fragments, @Nullable String applicantName) {
        List<Fragment> lines = withoutQuotation(Placeholders.removed(fragments));
        Shape shape = Shape.of(lines);
        List<Fragment> statementLines = lines.subList(shape.start, shape.end).stream()
                .filter(line -> !RELATION.matcher(line.text()).matches())
                .toList();
        String statement = new Reflow(lines, Set.of()).text(statementLines);
        Optional<ReferenceLetter> labelled = labelled(lines);
        if (labelled.isPresent()) {
            return labelled;
        }
        int weight = shape.weight() + weight(statement, applicantName);
        if (weight < 4 || statement.length() < SHORTEST_STATEMENT_CHARS) {
            return Optional.empty();
        }
        return Optional.of(new ReferenceLetter(
                shape.about,
                shape.referee(lines, statement),
                "It has the shape and the words of a letter of reference."));
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

    /** Where the parts of a letter lie. */
    private static final class Shape {
        private int start;
        private int end;
        private int closing = -1;
        private boolean saluted;
        private boolean titled;
        private @Nullable String about;
        private @Nullable String relation;

        static Shape of(List<Fragment> lines) {
            Shape shape = new Shape();
            for (int i = 0; i < lines.size(); i++) {
                shape.look(lines.get(i).text(), i);
            }
            shape.end = shape.closing > shape.start ? shape.closing : shape.afterLastLong(lines);
            if (shape.start == 0) {
                shape.start = Math.min(shape.firstLong(lines), shape.end);
            }
            return shape;
        }

        private void look(String text, int at) {
            Matcher subject = SUBJECT.matcher(text);
            Matcher re = RE.matcher(text);
            Matcher related = RELATION.matcher(text);
            if (closing < 0 && !titled && text.length() < 120 && (subject.matches() || re.matches())) {
                titled = subject.matches();
                about = (titled ? subject.group(1) : re.group(1)).strip();
                start = at + 1;
            } else if (closing < 0 && !saluted && SALUTATION.matcher(text).matches()) {
                saluted = true;
                start = at + 1;
            } else if (related.matches()) {
                relation = related.group(1);
            } else if (CLOSING.matcher(text).matches()) {
                closing = at;
            }
        }

        private int firstLong(List<Fragment> lines) {
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).text().length() >= LONG_LINE_CHARS) {
                    return i;
                }
            }
            return lines.size();
        }

        private int afterLastLong(List<Fragment> lines) {
            for (int i = lines.size() - 1; i >= start; i--) {
                if (lines.get(i).text().length() >= LONG_LINE_CHARS) {
                    return i + 1;
                }
            }
            return lines.size();
        }

        int weight() {
            return (titled ? 3 : 0) + (relation != null ? 2 : 0) + (saluted ? 1 : 0) + (closing >= 0 ? 1 : 0);
        }

        Referee referee(List<Fragment> lines, String statement) {
            List<String> signature =
                    ReferenceLetter.shownBefore(lines.subList(end, lines.size()), lines.size() - end).stream()
                            .filter(text -> !CLOSING.matcher(text).matches()
                                    && !RELATION.matcher(text).matches())
                            .toList();
            String name = signature.isEmpty() || signature.get(0).length() > 70 ? null : signature.get(0);
            String post = signature.size() > 1 ? signature.get(1) : null;
            int comma = post == null ? -1 : post.indexOf(", ");
            String around =
                    String.join("\n", ReferenceLetter.shownBefore(lines, start)) + "\n" + String.join("\n", signature);
            return new Referee(
                    name,
                    relation != null ? Contacts.relation(relation) : Contacts.relationTold(statement),
                    comma > 0 ? post.substring(0, comma) : post,
                    comma > 0 ? post.substring(comma + 2) : null,
                    Contacts.email(around).orElse(null),
                    Contacts.phone(around).orElse(null),
                    statement);
        }
    }
}
