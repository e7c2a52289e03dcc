package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.casebook.Submission.Referee;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.Reading.PartRead;
import org.postroom.intake.form.Reading.Role;

/** What of a letter with two people's forms is whose. */
class ContentsTest {
    private static final List<String> BOTH = List.of("reference:senior", "reference:peer");

    private static Submission submission(String name, int statements, List<String> missing, List<Problem> problems) {
        Applicant applicant = new Applicant(
                name, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
        Referee referee = new Referee("Ref", null, null, null, null, null, "A pleasure to work with.");
        List<Referee> referees = java.util.Collections.nCopies(statements, referee);
        return new Submission(applicant, new Declarations(null, null, null), List.of(), referees, missing, problems);
    }

    private static Contents letter(Submission first, Submission second, PartRead... parts) {
        return new Contents(new Reading(
                first, List.of(second), true, false, List.of(parts), List.of(List.of("a.pdf"), List.of("b.pdf"))));
    }

    private static Problem problem(ProblemCode code, String where) {
        return new Problem(code, where, "One sentence.");
    }

    private static PartRead reference(String name) {
        return new PartRead(name, Role.REFERENCE, "It says so.");
    }

    @Test
    void aProblemOfAFilesPagesStaysWithItsOwner() {
        List<Problem> problems = List.of(
                problem(ProblemCode.IMAGE_ONLY, "a.pdf (page 3)"),
                problem(ProblemCode.IMAGE_ONLY, "b.pdf (pages 2 and 5)"),
                problem(ProblemCode.MACROS, "b.pdf"));
        Contents contents = letter(submission("Ann", 0, BOTH, problems), submission("Bo", 0, BOTH, List.of()));
        assertThat(contents.of(0).submission().problems()).containsExactly(problems.get(0));
        assertThat(contents.of(1).submission().problems()).containsExactly(problems.get(1), problems.get(2));
        assertThat(contents.ofNobody()).isEmpty();
    }

    @Test
    void aThirdFileThatCannotBeReadIsNobodys() {
        List<Problem> problems =
                List.of(problem(ProblemCode.TWO_APPLICANTS, "b.pdf"), problem(ProblemCode.CORRUPT, "c.docx"));
        Contents contents = letter(submission("Ann", 0, BOTH, problems), submission("Bo", 0, BOTH, List.of()));
        assertThat(contents.ofNobody()).containsExactly("c.docx");
    }

    @Test
    void aReferenceIsNobodysWhileOneIsMissingOrMoreCameThanWerePlaced() {
        assertThat(letter(
                                submission("Ann", 2, List.of(), List.of()),
                                submission("Bo", 1, List.of("reference:peer"), List.of()),
                                reference("letter.pdf"))
                        .ofNobody())
                .containsExactly("letter.pdf");
        assertThat(letter(
                                submission("Ann", 0, List.of(), List.of()),
                                submission("Bo", 0, List.of(), List.of()),
                                reference("letter.pdf"))
                        .ofNobody())
                .containsExactly("letter.pdf");
        assertThat(letter(
                                submission("Ann", 2, List.of(), List.of()),
                                submission("Bo", 2, List.of(), List.of()),
                                reference("letter.pdf"))
                        .ofNobody())
                .isEmpty();
    }
}
