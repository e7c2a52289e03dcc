package org.postroom.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.letter.OwnWords;

/**
 * Reads from an assessor's own first lines whether they decline the pack or declare an interest. A sentence with a
 * "not", an "if" or a question in it is taken for neither: a person reads it.
 */
public final class ReplyWords {
    /** Lines from the top in which the word is looked for. */
    private static final int FIRST_LINES = 4;

    private static final int LONGEST_REASON = 1_000;

    private static final Pattern DECLINE_WORD = Pattern.compile(
            "(?i)^\\W*(declined?|declining)\\b(?!\\s*\\?)(?!\\s+to\\s+(?!assess|score|mark|review|take|sit))(.*)$");
    private static final Pattern INTEREST_WORD = Pattern.compile(
            "^\\W*(?:INTEREST|CONFLICT OF INTEREST|CONFLICT|(?i:(?:conflict of )?interest|conflict)(?=\\s*(?:[:;,.–—-]|$)))\\b(?!\\s*\\?)(.*)$");
    private static final Pattern DECLINES = Pattern.compile("(?i)\\b(?:i|we)\\b.{0,50}?\\b(?:decline|declining)\\b"
            + "|\\b(?:i|we)(?:\\s?'m|\\sam|\\sare)?\\s+(?:unable to|not able to|cannot|can't|can not|won't be able to"
            + "|will not be able to|am afraid i (?:cannot|can't))\\s+(?:assess|score|mark|review|take part|take (?:this|it|on)|do this|sit)\\b"
            + "(?!.*\\b(?:domain|until|till|before|by|yet|today)\\b)");
    private static final Pattern HAS_INTEREST = Pattern.compile("(?i)\\b(?:have|declare|declaring|is|be|got)\\s+"
            + "(?:an?\\s+|my\\s+)?(?:(?:possible|potential|personal|direct|clear|perceived|slight|small)\\s+)?"
            + "(?:conflict\\b|interest\\b(?=\\s*$|[,;:]|\\s+(?:to declare|here|in (?:this|the) (?:case|application|applicant|practice|pack|one)|because|as)\\b))"
            + "|\\bi\\s+(?:know|knew|recogni[sz]e|(?:have |used to )?work(?:ed)? (?:with|for|at))\\s+(?:this|the)\\s+"
            + "(?:applicant|candidate|manager|person|practice|author|surgery)\\b");
    private static final Pattern NEGATED =
            Pattern.compile("(?i)\\b(?:not|no|never|neither|nor|without|none)\\b|n't\\b");
    private static final Pattern UNSURE = Pattern.compile("(?i)\\b(?:if|unless|whether|may|might|could|should)\\b|\\?");

    private ReplyWords() {}

    /** What an assessor's reply says besides scores. */
    public sealed interface Reply {
        /** One plain sentence. */
        String because();
    }

    /** The assessor does not take the pack. */
    public record Declined(String reason, String because) implements Reply {}

    /** The assessor has an interest in the case. */
    public record InterestDeclared(String reason, String because) implements Reply {}

    /** Neither of the two. */
    public record Nothing(String because) implements Reply {}

    /** Reads a reply's body; what is quoted in it does not count. */
    public static Reply read(String body) {
        List<String> said = OwnWords.of(body).said().stream()
                .map(line -> line.replace('’', '\''))
                .toList();
        List<String> first = said.subList(0, Math.min(FIRST_LINES, said.size()));
        return byWord(first, said)
                .or(() -> bySentence(first, said))
                .orElse(new Nothing("The first lines of the reply neither decline the pack nor declare an interest."));
    }

    private static Optional<Reply> byWord(List<String> first, List<String> said) {
        for (int index = 0; index < first.size(); index++) {
            Matcher decline = DECLINE_WORD.matcher(first.get(index));
            if (decline.matches()) {
                return Optional.of(new Declined(
                        reason(decline.group(2), said, index),
                        "The line \"" + start(first.get(index)) + "\" declines."));
            }
            Matcher interest = INTEREST_WORD.matcher(first.get(index));
            if (interest.matches() && !says(NEGATED, opening(interest.group(1)))) {
                return Optional.of(new InterestDeclared(
                        reason(interest.group(1), said, index),
                        "The line \"" + start(first.get(index)) + "\" declares an interest."));
            }
        }
        return Optional.empty();
    }

    private static Optional<Reply> bySentence(List<String> first, List<String> said) {
        for (String sentence : String.join(" ", first).split("(?<=[.!?])\\s+")) {
            String whole = shortened(String.join(" ", said));
            if (says(HAS_INTEREST, sentence) && !says(NEGATED, sentence) && !says(UNSURE, sentence)) {
                return Optional.of(
                        new InterestDeclared(whole, "The sentence \"" + start(sentence) + "\" declares an interest."));
            }
            Matcher declines = DECLINES.matcher(sentence);
            if (declines.find() && !says(UNSURE, sentence) && !negatesDeclining(sentence)) {
                return Optional.of(new Declined(whole, "The sentence \"" + start(sentence) + "\" declines."));
            }
        }
        return Optional.empty();
    }

    private static boolean negatesDeclining(String sentence) {
        int word = sentence.toLowerCase(Locale.ROOT).indexOf("declin");
        return word >= 0 && says(NEGATED, sentence.substring(0, word));
    }

    private static boolean says(Pattern pattern, String text) {
        return pattern.matcher(text).find();
    }

    private static String reason(String behindWord, List<String> said, int index) {
        String rest = String.join(" ", said.subList(index + 1, said.size()));
        return shortened((withoutJoint(behindWord) + " " + rest).strip());
    }

    /** What follows the word at once; a "not" further on does not take the word back. */
    private static String opening(String behindWord) {
        return withoutJoint(behindWord).split("[,;:.]", 2)[0];
    }

    private static String withoutJoint(String behindWord) {
        return behindWord.replaceFirst("^[\\s:;,.–—-]+", "");
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), LONGEST_REASON));
    }

    private static String start(String text) {
        return text.length() <= 80 ? text.strip() : text.substring(0, 80).strip() + "…";
    }
}
