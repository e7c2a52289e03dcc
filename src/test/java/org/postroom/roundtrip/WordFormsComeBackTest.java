package org.postroom.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.paper.ApplicationForm;

/** The Word form that we send out comes back from every writing program with each answer under its point. */
class WordFormsComeBackTest {
    private static final byte[] FORM = ServiceForms.word();
    private static final FilledForm HALF = FilledForm.whole()
            .without(
                    "answer_2.3",
                    "answer_4.2",
                    "answer_9.1",
                    "answer_10.4",
                    "details_pcn",
                    "details_knownAs",
                    "declaration_noDisciplinary",
                    "referee2_statement");

    @ParameterizedTest
    @EnumSource
    void aFilledFormArrivesWhole(WordSpoiling spoiling) {
        byte[] back = spoiling.of(WordPen.filled(FORM, FilledForm.whole()));
        assertThat(Returned.of("my form.docx", back).differencesFrom(FilledForm.whole()))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void ofAFormHalfFilledExactlyTheOpenPointsAreMissing(WordSpoiling spoiling) {
        byte[] back = spoiling.of(WordPen.filled(FORM, HALF));
        assertThat(Returned.of("form", back).differencesFrom(HALF)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void aBlankFormIsKnownAsBlank(WordSpoiling spoiling) {
        Returned back = Returned.of("form.docx", spoiling.of(FORM));
        assertThat(back.submission().problems())
                .extracting(problem -> problem.code())
                .containsExactly(ProblemCode.EMPTY_FORM);
        assertThat(back.submission().missing()).hasSize(38);
        assertThat(back.differencesFrom(FilledForm.blank())).containsExactly("problem EMPTY_FORM");
    }

    @Test
    void aTypedXTicksABox() {
        byte[] back = WordPen.filledTypingTicks(FORM, HALF);
        assertThat(Returned.of("form.docx", back).differencesFrom(HALF)).isEmpty();
    }

    @Test
    void wordsBesideAPlaceholderLeftStandingAreTheWholeAnswer() {
        String shown = ApplicationForm.PLACEHOLDER;
        FilledForm written = FilledForm.whole()
                .with("answer_3.1", shown + "I answer to the partners.")
                .with("answer_3.2", shown + "\nWe write one plan a year.")
                .with("answer_3.3", "We took on a second site. " + shown)
                .with("details_town", shown + " Aberystwyth");
        FilledForm meant = FilledForm.whole()
                .with("answer_3.1", "I answer to the partners.")
                .with("answer_3.2", "We write one plan a year.")
                .with("answer_3.3", "We took on a second site.");
        byte[] back = WordSpoiling.CONTROLS_FLATTENED.of(WordPen.filled(FORM, written));
        assertThat(Returned.of("form.docx", back).differencesFrom(meant)).isEmpty();
    }

    @Test
    void headingsPastedIntoAnAnswerEndNothing() {
        FilledForm written = FilledForm.whole()
                .with(
                        "answer_1.1",
                        "Education\nDiploma, 2009\nReferences\nOn request.\nSignature\nDeclaration\nWorkforce")
                .with("answer_2.1", "Section D\n6.2\nTwelve days of study a year.");
        byte[] back = WordPen.filled(FORM, written);
        assertThat(Returned.of("form.docx", back).differencesFrom(written)).isEmpty();
    }
}
