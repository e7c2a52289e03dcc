package org.postroom.console.cases;

import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.AnswerDesk;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Submission;
import org.postroom.console.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person says of answers that the reading was not certain of, checked before the casebook's desk does it. */
@Component
class AnswerDeeds {
    private final Casebook casebook;
    private final AnswerDesk desk;
    private final Framework framework;

    AnswerDeeds(Casebook casebook, AnswerDesk desk, Framework framework) {
        this.casebook = casebook;
        this.desk = desk;
        this.framework = framework;
    }

    /**
     * The answer is right where it stands.
     *
     * @param version the version of the submission that the person looked at; null when they do not say
     */
    @Transactional
    Deed confirm(String reference, String ref, @Nullable Integer version, String person) {
        return of(
                reference,
                ref,
                version,
                () -> stands("The answer to " + ref + " is confirmed.", desk.confirm(reference, ref, person)));
    }

    /** The answer belongs under another point, or to a whole domain. */
    @Transactional
    Deed move(String reference, String ref, @Nullable String target, @Nullable Integer version, String person) {
        if (target == null || !isPlace(target)) {
            return Deed.refused("There is no such point; write it as the form does, for example 4.2.");
        }
        return of(
                reference,
                ref,
                version,
                () -> stands(
                        "The answer to " + ref + " now stands under " + target + ".",
                        desk.move(reference, ref, target, person)));
    }

    /** All answers are right where they stand. */
    @Transactional
    Deed confirmAll(String reference, @Nullable Integer version, String person) {
        return refusal(reference, version)
                .orElseGet(() -> stands("The answers are confirmed.", desk.confirmAll(reference, person)));
    }

    private Deed of(String reference, String ref, @Nullable Integer version, Supplier<Deed> deed) {
        return refusal(reference, version)
                .orElseGet(() -> answered(casebook.locked(reference), ref) ? deed.get() : unanswered(ref));
    }

    /** Why nothing can be said of the answers now; the case is locked, so that nothing newer comes in between. */
    private Optional<Deed> refusal(String reference, @Nullable Integer version) {
        if (casebook.find(reference).isEmpty()) {
            return Optional.of(unknown());
        }
        Case one = casebook.locked(reference);
        if (shut(one)) {
            return Optional.of(closed());
        }
        return version == null || version == one.submissionVersion()
                ? Optional.empty()
                : Optional.of(Deed.refused("Something newer has come since you opened the page; please look again."));
    }

    private boolean answered(Case one, String ref) {
        return casebook.submission(one).flatMap(content -> content.answer(ref)).isPresent();
    }

    private boolean isPlace(String target) {
        return framework.points().stream().anyMatch(point -> point.ref().equals(target))
                || framework.domains().stream()
                        .anyMatch(domain -> String.valueOf(domain.number()).equals(target));
    }

    private boolean shut(Case one) {
        return !one.stage().takesNewerSubmissions()
                || casebook.submission(one).map(Submission::domains).isEmpty();
    }

    private static Deed stands(String done, Stage now) {
        return Deed.done(done + " The case now stands at \"" + now.words() + "\".");
    }

    private static Deed unanswered(String ref) {
        return Deed.refused("Nothing stands under " + ref + "; somebody may have moved it meanwhile.");
    }

    private static Deed closed() {
        return Deed.refused("There is no submission that can be changed: none has come, or its pack is released.");
    }

    private static Deed unknown() {
        return Deed.unknown("There is no case of that reference.");
    }
}
