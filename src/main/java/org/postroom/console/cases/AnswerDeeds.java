package org.postroom.console.cases;

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

    /** The answer is right where it stands. */
    @Transactional
    Deed confirm(String reference, String ref, String person) {
        return of(
                reference,
                ref,
                () -> stands("The answer to " + ref + " is confirmed.", desk.confirm(reference, ref, person)));
    }

    /** The answer belongs under another point, or to a whole domain. */
    @Transactional
    Deed move(String reference, String ref, @Nullable String target, String person) {
        if (target == null || !isPlace(target)) {
            return Deed.refused("There is no such point; write it as the form does, for example 4.2.");
        }
        return of(
                reference,
                ref,
                () -> stands(
                        "The answer to " + ref + " now stands under " + target + ".",
                        desk.move(reference, ref, target, person)));
    }

    /** All answers are right where they stand. */
    @Transactional
    Deed confirmAll(String reference, String person) {
        return casebook.find(reference)
                .map(one ->
                        shut(one) ? closed() : stands("The answers are confirmed.", desk.confirmAll(reference, person)))
                .orElseGet(AnswerDeeds::unknown);
    }

    private Deed of(String reference, String ref, Supplier<Deed> deed) {
        return casebook.find(reference)
                .map(one -> shut(one) ? closed() : answered(one, ref) ? deed.get() : unanswered(ref))
                .orElseGet(AnswerDeeds::unknown);
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
