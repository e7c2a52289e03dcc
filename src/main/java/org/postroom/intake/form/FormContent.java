package org.postroom.intake.form;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Referee;

/**
 * What one document holds of an application.
 *
 * @param isForm whether it is the application form, filled or blank
 * @param domains answers by domain, in the framework's order
 * @param uncovered refs of points in domains answered by one text that seems too short for all of them
 */
record FormContent(
        boolean isForm,
        Applicant applicant,
        Declarations declarations,
        List<DomainAnswers> domains,
        Set<String> uncovered,
        List<Referee> referees) {

    /** The same content with each answer as {@code change} makes it. */
    FormContent with(UnaryOperator<Answer> change) {
        List<DomainAnswers> changed = domains.stream()
                .map(domain -> new DomainAnswers(
                        domain.number(), domain.answers().stream().map(change).toList()))
                .toList();
        return new FormContent(isForm, applicant, declarations, changed, uncovered, referees);
    }

    int answerCount() {
        return domains.stream().mapToInt(domain -> domain.answers().size()).sum();
    }

    /** Whether nothing was filled in. */
    boolean isEmpty() {
        return answerCount() == 0 && applicant.fullName() == null && applicant.email() == null;
    }
}
