package org.postroom.intake.form;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.casebook.Submission.Referee;

/** Reads one document as an application form: details, declarations, answers, referees. */
final class FormReader {
    private static final int FEWEST_POINTS = 3;
    private static final int FEWEST_LABELS = 5;

    private final Framework framework;
    private final Columns columns;
    private final AnchorFinder anchorFinder;
    private final AnswerFinder answerFinder;
    private final ApplicantFinder applicantFinder = new ApplicantFinder();
    private final DeclarationFinder declarationFinder = new DeclarationFinder();
    private final RefereeFinder refereeFinder = new RefereeFinder();

    FormReader(Framework framework) {
        this.framework = framework;
        this.columns = new Columns(new Prompts(framework));
        this.anchorFinder = new AnchorFinder(framework);
        this.answerFinder = new AnswerFinder(framework);
    }

    FormContent read(List<Fragment> lines) {
        List<Fragment> fragments = columns.straightened(Placeholders.removed(lines));
        List<Anchor> anchors = anchorFinder.find(fragments);
        List<DomainAnswers> domains = answerFinder.find(fragments, anchors);
        List<Fragment> details = before(
                anchors,
                fragments,
                anchor -> anchor.isSection("B")
                        || anchor.isSection("C")
                        || anchor.isSection("D")
                        || anchor.isPoint()
                        || anchor.isDomain());
        return new FormContent(
                isForm(anchors, details),
                applicantFinder.find(details),
                declarations(anchors, fragments),
                domains,
                uncovered(domains),
                referees(anchors, fragments));
    }

    private boolean isForm(List<Anchor> anchors, List<Fragment> details) {
        long points = anchors.stream()
                .filter(Anchor::isPoint)
                .map(Anchor::key)
                .distinct()
                .count();
        long domains = anchors.stream()
                .filter(Anchor::isDomain)
                .map(Anchor::key)
                .distinct()
                .count();
        long sections = anchors.stream()
                .filter(anchor -> anchor.type() == Anchor.Type.SECTION)
                .map(Anchor::key)
                .distinct()
                .count();
        return points >= FEWEST_POINTS
                || domains >= 2
                || (sections >= 2 && applicantFinder.labelsIn(details) >= FEWEST_LABELS);
    }

    private Declarations declarations(List<Anchor> anchors, List<Fragment> fragments) {
        List<Fragment> ahead =
                before(anchors, fragments, anchor -> anchor.isSection("C") || anchor.isPoint() || anchor.isDomain());
        Declarations declared = declarationFinder.find(ahead);
        boolean none = declared.equals(new Declarations(null, null, null));
        return none ? declarationFinder.find(after(anchors, fragments, Anchor::isPoint)) : declared;
    }

    private List<Referee> referees(List<Anchor> anchors, List<Fragment> fragments) {
        int from = anchors.stream()
                .filter(anchor -> anchor.isSection("D"))
                .mapToInt(Anchor::from)
                .findFirst()
                .orElse(fragments.size());
        int to = anchors.stream()
                .filter(anchor -> anchor.from() > from && !anchor.isSection("D"))
                .mapToInt(Anchor::from)
                .findFirst()
                .orElse(fragments.size());
        return refereeFinder.find(fragments.subList(from, to));
    }

    /** The points of a domain answered in several paragraphs, but in fewer than it has points. */
    private Set<String> uncovered(List<DomainAnswers> domains) {
        Set<String> uncovered = new TreeSet<>();
        for (DomainAnswers domain : domains) {
            for (Answer answer : domain.answers()) {
                if (answer.doubtful() && answer.ref().equals(String.valueOf(domain.number()))) {
                    framework
                            .domain(domain.number())
                            .orElseThrow()
                            .points()
                            .forEach(point -> uncovered.add(point.ref()));
                }
            }
        }
        return uncovered;
    }

    private static List<Fragment> before(List<Anchor> anchors, List<Fragment> fragments, Predicate<Anchor> end) {
        int to = anchors.stream().filter(end).mapToInt(Anchor::from).findFirst().orElse(fragments.size());
        return fragments.subList(0, to);
    }

    private static List<Fragment> after(List<Anchor> anchors, List<Fragment> fragments, Predicate<Anchor> last) {
        int from = anchors.stream().filter(last).mapToInt(Anchor::to).max().orElse(0);
        return fragments.subList(from, fragments.size());
    }

    /** An applicant of whom nothing is known. */
    static Applicant nobody() {
        return new Applicant(
                null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,
                null);
    }
}
