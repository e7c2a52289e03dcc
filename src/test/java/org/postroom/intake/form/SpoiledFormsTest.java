package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Domain;
import org.postroom.accreditation.Framework.Point;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.casebook.Submission.Answer;
import org.postroom.intake.document.Block;
import org.postroom.intake.document.Block.Kind;

/** Forms as applicants change them, each built from the framework with one answer of its own for each point. */
class SpoiledFormsTest {
    private static final Framework FRAMEWORK = FrameworkFile.embedded();

    private final List<Block> blocks = new ArrayList<>();

    private static String answerTo(Point point) {
        return "We looked at this together in the spring, and number "
                + point.ref().replace('.', 'x')
                + " of our plans came out of it. I led the work, 3.5 days a week, and reported to the partners.";
    }

    private void line(String text) {
        blocks.add(new Block.Line(Kind.TEXT, text));
    }

    private void heading(Domain domain) {
        blocks.add(new Block.Line(Kind.HEADING, "Domain " + domain.number() + ": " + domain.title()));
    }

    private void row(String... cells) {
        List<Block.Cell> row = new ArrayList<>();
        for (String cell : cells) {
            row.add(new Block.Cell(List.of(new Block.Line(Kind.TEXT, cell))));
        }
        blocks.add(new Block.Row(row));
    }

    private FormContent read() {
        return new FormReader(FRAMEWORK).read(Fragment.of(blocks, false));
    }

    private static Optional<Answer> answer(FormContent content, String ref) {
        return content.domains().stream()
                .flatMap(domain -> domain.answers().stream())
                .filter(answer -> answer.ref().equals(ref))
                .findFirst();
    }

    private void assertEveryAnswerArrives(boolean doubtful) {
        FormContent content = read();
        for (Point point : FRAMEWORK.points()) {
            assertThat(answer(content, point.ref())).as(point.ref()).hasValueSatisfying(answer -> {
                assertThat(answer.text()).isEqualTo(answerTo(point));
                assertThat(answer.doubtful()).isEqualTo(doubtful);
            });
        }
        assertThat(content.answerCount()).isEqualTo(FRAMEWORK.points().size());
    }

    @Test
    void anAnswerInTheCellOfItsPromptArrives() {
        for (Domain domain : FRAMEWORK.domains()) {
            heading(domain);
            domain.points().forEach(point -> row(point.ref() + " " + point.prompt() + "\n" + answerTo(point), ""));
        }
        assertEveryAnswerArrives(false);
    }

    @Test
    void anAnswerBehindItsPromptOnOneLineArrives() {
        for (Domain domain : FRAMEWORK.domains()) {
            heading(domain);
            domain.points().forEach(point -> line(point.ref() + " " + point.prompt() + ": " + answerTo(point)));
        }
        assertEveryAnswerArrives(false);
    }

    @Test
    void referenceAndPromptAndAnswerInThreeCellsArrive() {
        for (Domain domain : FRAMEWORK.domains()) {
            row("Domain " + domain.number(), domain.title(), "");
            domain.points().forEach(point -> row(point.ref(), point.prompt(), answerTo(point)));
        }
        assertEveryAnswerArrives(false);
    }

    @Test
    void promptsNumberedThroughTheWholeFormAreKnownByTheirWords() {
        int number = 1;
        for (Domain domain : FRAMEWORK.domains()) {
            heading(domain);
            for (Point point : domain.points()) {
                line(number++ + ". " + point.prompt());
                line(answerTo(point));
            }
        }
        assertEveryAnswerArrives(false);
    }

    @Test
    void wordsWinOverAWrongReferenceButLeaveADoubt() {
        heading(FRAMEWORK.domains().get(3));
        List<Point> points = FRAMEWORK.domains().get(3).points();
        for (int i = 0; i < points.size(); i++) {
            line("4." + (points.size() - i) + " " + points.get(i).prompt());
            line(answerTo(points.get(i)));
        }
        FormContent content = read();
        for (Point point : points) {
            assertThat(answer(content, point.ref())).hasValueSatisfying(answer -> {
                assertThat(answer.text()).isEqualTo(answerTo(point));
                assertThat(answer.doubtful()).isTrue();
                assertThat(answer.because()).isNotBlank();
            });
        }
    }

    @Test
    void referencesAloneAreEnough() {
        for (Domain domain : FRAMEWORK.domains()) {
            line(domain.number() + ". " + domain.title());
            domain.points().forEach(point -> {
                line(point.ref());
                line(answerTo(point));
            });
        }
        assertEveryAnswerArrives(false);
    }

    @Test
    void withoutDomainHeadingsReferencesAreStillFollowed() {
        FRAMEWORK.points().forEach(point -> line(point.ref() + " " + answerTo(point)));
        assertEveryAnswerArrives(false);
    }

    @Test
    void domainsInAnotherOrderKeepTheirAnswers() {
        List<Domain> domains = new ArrayList<>(FRAMEWORK.domains());
        java.util.Collections.reverse(domains);
        for (Domain domain : domains) {
            heading(domain);
            domain.points().forEach(point -> line(point.ref() + " " + answerTo(point)));
        }
        assertEveryAnswerArrives(false);
    }

    @Test
    void pointsNumberedAnewWithoutPromptsAreTakenInOrderAndDoubted() {
        for (Domain domain : FRAMEWORK.domains()) {
            heading(domain);
            char letter = 'a';
            for (Point point : domain.points()) {
                line(letter++ + ") " + answerTo(point));
            }
        }
        assertEveryAnswerArrives(true);
    }

    @Test
    void slightlyChangedPromptsAreKnown() {
        for (Domain domain : FRAMEWORK.domains()) {
            heading(domain);
            domain.points().forEach(point -> {
                line(point.prompt()
                        .toUpperCase(java.util.Locale.ROOT)
                        .replace("YOUR ", "MY ")
                        .replace(",", " -"));
                line(answerTo(point));
            });
        }
        assertEveryAnswerArrives(false);
    }

    @Test
    void oneTextForADomainComesOutUnderTheDomain() {
        Domain domain = FRAMEWORK.domains().get(6);
        heading(FRAMEWORK.domains().get(5));
        heading(domain);
        domain.points().forEach(point -> line(answerTo(point)));
        FormContent content = read();
        assertThat(answer(content, "7")).hasValueSatisfying(answer -> assertThat(answer.text())
                .contains(
                        domain.points().stream().map(SpoiledFormsTest::answerTo).toList()));
        assertThat(content.uncovered()).isEmpty();
    }

    @Test
    void aMentionOfAnotherPointBeginsNoAnswer() {
        for (Domain domain : FRAMEWORK.domains()) {
            heading(domain);
            domain.points().forEach(point -> {
                line(point.ref() + " " + point.prompt());
                line("See 4.2 and domain 6 for the beginning.");
                line("4.2 says more on this, and 1.5 wte nurses joined us.");
                line(answerTo(point));
            });
        }
        FormContent content = read();
        assertThat(content.answerCount()).isEqualTo(FRAMEWORK.points().size());
        assertThat(answer(content, "9.3")).hasValueSatisfying(answer -> assertThat(answer.text())
                .startsWith("See 4.2")
                .contains("1.5 wte")
                .endsWith("partners."));
    }

    @Test
    void aLostFirstPromptLeavesItsTextUnderADoubt() {
        Domain domain = FRAMEWORK.domains().get(1);
        heading(domain);
        line(answerTo(domain.points().get(0)));
        domain.points().stream().skip(1).forEach(point -> {
            line(point.ref() + " " + point.prompt());
            line(answerTo(point));
        });
        assertThat(answer(read(), "2.1")).hasValueSatisfying(answer -> {
            assertThat(answer.text()).isEqualTo(answerTo(domain.points().get(0)));
            assertThat(answer.doubtful()).isTrue();
        });
    }

    @Test
    void aTableInAnAnswerStaysInIt() {
        heading(FRAMEWORK.domains().get(5));
        FRAMEWORK.domains().get(5).points().forEach(point -> {
            line(point.ref() + " " + point.prompt());
            line("The team:");
            row("Role", "wte");
            row("Nurse", "2.4");
        });
        assertThat(answer(read(), "6.2"))
                .hasValueSatisfying(answer -> assertThat(answer.text()).isEqualTo("The team:\nRole\twte\nNurse\t2.4"));
    }

    @Test
    void signatureWordsInAnAnswerDoNotEndIt() {
        FRAMEWORK.points().forEach(point -> {
            line(point.ref() + " " + point.prompt());
            line("signature. He signed it in the end.");
            line(answerTo(point));
        });
        assertThat(read().answerCount()).isEqualTo(FRAMEWORK.points().size());
    }

    @Test
    void whatFollowsTheReferencesHeadingIsNoAnswer() {
        FRAMEWORK.points().forEach(point -> {
            line(point.ref() + " " + point.prompt());
            line(answerTo(point));
        });
        line("Section D: References");
        line("Referee 1 name: Dr Ada Example");
        line("Relation to you: Senior colleague");
        line("Statement: 4.2 is the best work of its kind, and I have known the applicant for ten long years now.");
        line("Section E: Signature");
        line("Signed: Sam Example");
        FormContent content = read();
        assertThat(answer(content, "10.4")).hasValueSatisfying(answer -> assertThat(answer.text())
                .isEqualTo(answerTo(FRAMEWORK.points().get(FRAMEWORK.points().size() - 1))));
        assertThat(content.referees()).singleElement().satisfies(referee -> {
            assertThat(referee.name()).isEqualTo("Dr Ada Example");
            assertThat(referee.relation()).isEqualTo("senior");
            assertThat(referee.statement()).startsWith("4.2 is the best").endsWith("years now.");
        });
    }
}
