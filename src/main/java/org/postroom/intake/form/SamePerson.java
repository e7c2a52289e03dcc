package org.postroom.intake.form;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Applicant;

/**
 * Whether two forms are one person's. Spouses share a name and an address, colleagues a mailbox: where the names leave it
 * open, the forms count as one person's only when their answers are largely the same words or complete each other.
 */
final class SamePerson {
    /** Of the points that both forms answer, one in so many has the same words when they are versions of one form. */
    private static final int ONE_IN = 3;

    private SamePerson() {}

    static boolean wrote(FormContent one, FormContent other) {
        Applicant first = one.applicant();
        Applicant second = other.applicant();
        boolean sameNumber = same(first.membershipNumber(), second.membershipNumber());
        boolean otherNumber = first.membershipNumber() != null && second.membershipNumber() != null && !sameNumber;
        if (first.fullName() == null || second.fullName() == null) {
            return sameNumber || completing(one, other) || sharingAnswers(one, other);
        }
        if (isOneName(first.fullName(), second.fullName())) {
            return !otherNumber || same(first.email(), second.email()) || sharingAnswers(one, other);
        }
        return sameNumber || sharingAnswers(one, other);
    }

    /** Same last name, and first names that are equal, or of which one is an initial of the other. */
    private static boolean isOneName(String one, String other) {
        if (!Names.same(one, other)) {
            return false;
        }
        String first = Names.firstOf(one);
        String second = Names.firstOf(other);
        return first.equals(second)
                || first.length() == 1
                || second.length() == 1
                || wordsOf(one).containsAll(wordsOf(other))
                || wordsOf(other).containsAll(wordsOf(one));
    }

    private static List<String> wordsOf(String name) {
        return Wording.words(name, 12).stream().map(Wording.Word::word).toList();
    }

    /** Whether no point is answered in both: two halves of one form, sent as two files. */
    private static boolean completing(FormContent one, FormContent other) {
        return common(one, other)[0] == 0;
    }

    private static boolean sharingAnswers(FormContent one, FormContent other) {
        int[] common = common(one, other);
        return common[0] > 0 && common[1] * ONE_IN >= common[0];
    }

    /** How many points both answer, and how many of them in the same words. */
    private static int[] common(FormContent one, FormContent other) {
        Map<String, String> texts = new HashMap<>();
        one.domains().forEach(domain -> domain.answers().forEach(answer -> texts.put(answer.ref(), plain(answer))));
        int both = 0;
        int alike = 0;
        for (Answer answer : other.domains().stream()
                .flatMap(domain -> domain.answers().stream())
                .toList()) {
            String text = texts.get(answer.ref());
            both += text == null ? 0 : 1;
            alike += plain(answer).equals(text) ? 1 : 0;
        }
        return new int[] {both, alike};
    }

    /** An answer's letters and digits alone: how lines break and quotes curl is no difference. */
    static String plain(Answer answer) {
        return plain(answer.text());
    }

    static String plain(String text) {
        return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "");
    }

    private static boolean same(@Nullable String one, @Nullable String other) {
        return one != null && other != null && !one.isBlank() && plain(one).equals(plain(other));
    }
}
