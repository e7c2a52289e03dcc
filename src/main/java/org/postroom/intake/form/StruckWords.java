package org.postroom.intake.form;

import java.util.List;
import java.util.Locale;
import org.postroom.casebook.Submission.Answer;

/**
 * Puts a doubt on answers of which words were left out because they are struck out on the page: a line through words
 * may also be the page's own.
 */
final class StruckWords {
    static final String BECAUSE =
            "Words that are struck out on the page were left out of this answer, so compare it with the page.";

    /** So many letters stand in two answers by chance at most. */
    private static final int TELLING_LETTERS = 10;

    private StruckWords() {}

    /** The form with a doubt on each answer that holds one of these lines. */
    static FormContent doubted(FormContent form, List<String> struck) {
        List<String> lines = struck.stream()
                .map(StruckWords::letters)
                .filter(line -> line.length() >= TELLING_LETTERS)
                .toList();
        return lines.isEmpty() ? form : form.with(answer -> doubted(answer, lines));
    }

    private static Answer doubted(Answer answer, List<String> lines) {
        String letters = letters(answer.text());
        boolean struck = !answer.doubtful() && lines.stream().anyMatch(letters::contains);
        return struck ? new Answer(answer.ref(), answer.text(), true, BECAUSE) : answer;
    }

    private static String letters(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }
}
