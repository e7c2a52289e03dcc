package org.postroom.console.cases;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.intake.original.Originals;
import org.springframework.stereotype.Component;

/** Lays an answer and its original side by side. */
@Component
class Comparing {
    private final Casebook casebook;
    private final Framework framework;
    private final Originals originals;

    Comparing(Casebook casebook, Framework framework, Originals originals) {
        this.casebook = casebook;
        this.framework = framework;
        this.originals = originals;
    }

    /** The answer of a case under {@code ref}; 404 when there is none. */
    CompareView of(String reference, String ref, int page) {
        Case one = casebook.find(reference).orElseThrow(Comparing::missing);
        Submission content = casebook.submission(one).orElseThrow(Comparing::missing);
        Answer answer = content.answer(ref).orElseThrow(Comparing::missing);
        List<String> doubtful = content.doubtful().stream().map(Answer::ref).toList();
        return new CompareView(
                reference,
                one.submissionVersion(),
                prompt(ref),
                answer,
                one.stage().takesNewerSubmissions(),
                doubtful.indexOf(ref) + 1,
                doubtful,
                CompareView.places(framework),
                sent(reference, answer, page));
    }

    /** The ref of the first answer of a case that is still in doubt. */
    Optional<String> nextDoubt(String reference) {
        return casebook.find(reference)
                .flatMap(casebook::submission)
                .flatMap(content -> content.doubtful().stream().map(Answer::ref).findFirst());
    }

    private CompareView.@Nullable Sent sent(String reference, Answer answer, int page) {
        return originals
                .of(reference, answer.text())
                .map(place -> CompareView.Sent.of(place, page))
                .orElse(null);
    }

    private String prompt(String ref) {
        return CompareView.places(framework).stream()
                .filter(place -> place.ref().equals(ref))
                .map(CompareView.Target::words)
                .findFirst()
                .orElse(ref);
    }

    /** The picture of a page of a file that came for this case; 404 when there is none. */
    byte[] picture(String reference, long folio, int file, int page) {
        return originals.picture(reference, folio, file, page).orElseThrow(Comparing::missing);
    }

    private static RuntimeException missing() {
        return org.postroom.console.Answer.missing("There is no such answer in this case any more.");
    }
}
