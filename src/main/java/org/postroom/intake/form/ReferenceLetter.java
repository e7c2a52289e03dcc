package org.postroom.intake.form;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Referee;

/**
 * A letter of reference that stands by itself.
 *
 * @param applicantName whom it is about, where the letter says so
 * @param referee who wrote it and what, as the letter tells
 * @param because by what it was known as a reference, one sentence
 */
public record ReferenceLetter(@Nullable String applicantName, Referee referee, String because) {
    /** A letter found in fragments, with the referee's lines around it. */
    static List<String> shownBefore(List<Fragment> fragments, int end) {
        return fragments.subList(0, end).stream()
                .map(Fragment::text)
                .filter(text -> !text.isBlank())
                .toList();
    }
}
