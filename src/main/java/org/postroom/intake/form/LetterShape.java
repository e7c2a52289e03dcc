package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Referee;

/**
 * Where the parts of a letter lie: letterhead, subject and salutation before the statement, closing and signature after
 * it. What is missing is told by the shape of the lines, for a statement is written in sentences.
 */
final class LetterShape {
    private static final int LONG_LINE_CHARS = 60;
    private static final int MOST_SIGNATURE_LINES = 9;
    private static final Pattern SUBJECT = Pattern.compile(
            "(?i)^(?:re\\s*[:.–-]?\\s*)?(?:migpm\\s+)?(?:(?:confidential|personal|professional|character|employment|employer'?s)\\s+)*(?:reference|testimonial|recommendation|letter"
                    + " of (?:reference|recommendation|support)|supporting statement|statement of"
                    + " support)(?:\\s+(?:letter|request|report))?\\s*(?:for|in respect of|on behalf"
                    + " of|regarding|re|of|about|[:–—-])\\s*[:]?\\s*(.{3,80})$");
    private static final Pattern RE = Pattern.compile("(?i)^re\\s*[:.–-]\\s*(.{3,80})$");
    private static final Pattern SALUTATION = Pattern.compile("(?i)^(?:to whom(?:soever)? it may"
            + " concern|dear\\b.{1,60}|sir|madam|sirs|sir\\s*/\\s*madam|annwyl\\b.{1,60}|a chara|hello|hi|hello"
            + " (?:all|there|everyone)|good (?:morning|afternoon|evening))\\W*$");
    private static final Pattern CLOSING = Pattern.compile(
            "(?i)^(?:yours\\b.{0,30}|(?:with\\s+)?(?:my\\s+)?(?:very\\s+)?(?:kind|best|warm|kindest|warmest)\\s*(?:est)?\\s+(?:regards|wishes)\\b.{0,20}|regards|many"
                    + " thanks|sincerely.{0,20}|respectfully.{0,20}|faithfully|cofion.{0,30}|yn gywir.{0,20}|is"
                    + " mise.{0,20})\\W*$");
    private static final Pattern RELATION =
            Pattern.compile("(?i)^(?:my )?relation(?:ship)?(?:\\s+(?:to|with)\\s+[^:]{2,40})?\\s*[:–—-]\\s*(.{3,80})$");
    /** Any letter may begin so. */
    private static final String GREETING = "(?i)^(?:hello|hi|good (?:morning|afternoon|evening))\\b.*";

    private static final String NO_NAME = "(?i)^\\W*(?:signed\\b.{0,40}|signature\\b.{0,40}|p\\.?p\\.?|by email.{0,20}"
            + "|(?:e-?signed|electronically signed|digitally signed)\\b.{0,40})\\W*$";
    private static final String DATE =
            "(?i)^(?:date[d:]?\\s*)?\\d{1,2}(?:st|nd|rd|th)?[ ./-](?:\\d{1,2}|\\p{L}{3,12})[ ./-]\\d{2,4}$";
    private static final String SENTENCE = "(?s).*[.!?][\"”’')]*$";

    private final List<Fragment> lines;
    private final List<String> refereeNames;
    private int start;
    private int end;
    private int closing = -1;
    private int signed = -1;
    private boolean saluted;
    private boolean titled;
    private @Nullable String about;
    private @Nullable String relation;

    private LetterShape(List<Fragment> lines, List<String> refereeNames) {
        this.lines = lines;
        this.refereeNames = refereeNames;
    }

    static LetterShape of(List<Fragment> lines, List<String> refereeNames) {
        LetterShape shape = new LetterShape(lines, refereeNames);
        for (int i = 0; i < lines.size(); i++) {
            shape.look(lines.get(i).text(), i);
        }
        shape.signed = shape.signature();
        shape.end = shape.closing > shape.start
                ? shape.closing
                : shape.signed > shape.start ? shape.signed : shape.aboveSignature();
        if (shape.start == 0) {
            shape.start = Math.min(shape.belowLetterhead(), shape.end);
        }
        return shape;
    }

    private void look(String text, int at) {
        Matcher subject = SUBJECT.matcher(text);
        Matcher re = RE.matcher(text);
        Matcher related = RELATION.matcher(text);
        if (closing < 0 && !titled && text.length() < 120 && (subject.matches() || re.matches())) {
            titled = subject.matches();
            about = (titled ? subject.group(1) : re.group(1)).split("\\s+[–—-]\\s+|,")[0].strip();
            start = at + 1;
        } else if (closing < 0 && !saluted && SALUTATION.matcher(text).matches()) {
            saluted = !text.matches(GREETING);
            start = at + 1;
        } else if (related.matches()) {
            relation = related.group(1);
        } else if (CLOSING.matcher(text).matches()) {
            closing = at;
        }
    }

    /** The last line that begins with the name of a referee whom the form names. */
    private int signature() {
        for (int i = lines.size() - 1; i >= Math.max(start, lines.size() - 2 * MOST_SIGNATURE_LINES); i--) {
            if (isReferee(lines.get(i).text())) {
                int first = i;
                while (first > start
                        && (lines.get(first - 1).isBlank()
                                || isNoName(lines.get(first - 1).text()))) {
                    first--;
                }
                return first;
            }
        }
        return -1;
    }

    private static boolean isNoName(String text) {
        return text.matches(NO_NAME) || text.matches(DATE);
    }

    private boolean isReferee(String text) {
        return text.length() < 100
                && !text.matches(SENTENCE)
                && refereeNames.stream().anyMatch(name -> Names.same(text.split("[,|(]| [–—-] ")[0], name));
    }

    /** Where the lines end that are sentences, or go on from one that the page broke. */
    private int aboveSignature() {
        int at = lines.size();
        for (int passed = 0; at > start && passed <= MOST_SIGNATURE_LINES; ) {
            Fragment line = lines.get(at - 1);
            boolean goesOn =
                    line.wrapped() && at > 1 && lines.get(at - 2).text().length() >= LONG_LINE_CHARS;
            if (!line.isBlank() && (isProse(line.text()) || goesOn)) {
                return at;
            }
            passed += line.isBlank() ? 0 : 1;
            at--;
        }
        return lines.size();
    }

    private int belowLetterhead() {
        for (int i = 0; i < lines.size(); i++) {
            if (isProse(lines.get(i).text())) {
                return i;
            }
        }
        return lines.size();
    }

    private static boolean isProse(String text) {
        boolean sentence = text.matches(SENTENCE) && Wording.words(text, 3).size() >= 3 && !text.matches(DATE);
        return sentence || text.length() >= LONG_LINE_CHARS;
    }

    /** Whom the letter says it is about. */
    @Nullable
    String about() {
        return about;
    }

    /** The lines between salutation and closing. */
    List<Fragment> statement() {
        return lines.subList(start, end).stream()
                .filter(line -> !RELATION.matcher(line.text()).matches())
                .toList();
    }

    /** How much speaks for a letter of reference; 4 is enough together with what its statement says. */
    int weight(@Nullable String applicantName) {
        boolean aboutApplicant = about != null && applicantName != null && Names.same(about, applicantName);
        return (titled ? 3 : 0)
                + (relation != null ? 2 : 0)
                + (saluted ? 1 : 0)
                + (closing >= 0 ? 1 : 0)
                + (signed >= 0 ? 4 : 0)
                + (aboutApplicant && !titled ? 2 : 0);
    }

    /** Who signed, as far as the letter tells. */
    Referee referee(String statement) {
        List<String> signature = new ArrayList<>();
        for (Fragment line : lines.subList(end, lines.size())) {
            String text = line.text();
            boolean about =
                    CLOSING.matcher(text).matches() || RELATION.matcher(text).matches() || isNoName(text);
            if (!line.isBlank() && !about) {
                signature.add(text);
            }
        }
        Optional<String> known = signature.stream().filter(this::isReferee).findFirst();
        String first = known.orElse(signature.isEmpty() || signature.get(0).length() > 90 ? null : signature.get(0));
        String[] parts = first == null ? new String[0] : first.split(",\\s+", 2);
        int at = signature.indexOf(first) + 1;
        String post = parts.length > 1 ? parts[1] : at > 0 && at < signature.size() ? signature.get(at) : null;
        int comma = post == null ? -1 : post.indexOf(", ");
        String around =
                String.join("\n", ReferenceLetter.shownBefore(lines, start)) + "\n" + String.join("\n", signature);
        return new Referee(
                parts.length > 0 ? parts[0] : null,
                relation != null ? Contacts.relation(relation) : Contacts.relationTold(statement),
                comma > 0 ? post.substring(0, comma) : post,
                comma > 0 ? post.substring(comma + 2) : null,
                Contacts.email(around).orElse(null),
                Contacts.phone(around).orElse(null),
                statement);
    }
}
