package org.postroom.console.cases;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.AddressQuestion.Reason;
import org.postroom.casebook.Addresses;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Tray;
import org.postroom.console.Answer;
import org.postroom.console.Page;
import org.postroom.console.tray.TrayLine;
import org.springframework.stereotype.Component;

/** Lays cases open for pages and programs. */
@Component
class CaseReading {
    private static final int MOST_WORDS = 8;

    private final Casebook casebook;
    private final CaseLines lines;
    private final Timeline timeline;
    private final Tray tray;
    private final Neighbours neighbours;
    private final Framework framework;
    private final Addresses addresses;

    CaseReading(
            Casebook casebook,
            CaseLines lines,
            Timeline timeline,
            Tray tray,
            Neighbours neighbours,
            Framework framework,
            Addresses addresses) {
        this.addresses = addresses;
        this.casebook = casebook;
        this.lines = lines;
        this.timeline = timeline;
        this.tray = tray;
        this.neighbours = neighbours;
        this.framework = framework;
    }

    /** Cases in which every one of {@code words} is found, newest first; all stages when {@code stage} is empty. */
    Page<CaseLine> search(String words, String stage, int page) {
        List<String> patterns = Arrays.stream(words.strip().split("\\s+"))
                .limit(MOST_WORDS)
                .map(Page::pattern)
                .toList();
        return new Page<>(
                lines.search(patterns, stage, Page.SIZE, Page.skip(page)),
                Math.max(1, page),
                lines.count(patterns, stage));
    }

    /** The case laid open; 404 when there is none. */
    CaseView open(String reference) {
        Case one = found(reference);
        Optional<Submission> submission = casebook.submission(one);
        return new CaseView(
                one.reference(),
                person(casebook.applicant(one)),
                one.stage(),
                one.stage().words(),
                one.stage().waitsFor(),
                one.stage().needsPerson(),
                one.stage().isEnd(),
                one.stageSince(),
                one.openedAt(),
                one.session(),
                one.feePaid(),
                one.eligibility(),
                one.acceptedAsIs(),
                one.attempt(),
                one.previous(),
                one.submissionVersion(),
                one.submittedAt(),
                submission.map(Submission::missing).orElse(List.of()),
                submission.map(Submission::problems).orElse(List.of()),
                others(one),
                neighbours.beside(reference),
                whereToWrite(one, submission),
                tray.ofCase(reference).stream()
                        .map(TrayLine::of)
                        .filter(TrayLine::isOpen)
                        .toList(),
                timeline.of(reference));
    }

    private CaseView.@Nullable WhereToWrite whereToWrite(Case one, Optional<Submission> submission) {
        return addresses
                .of(one.reference())
                .map(question -> new CaseView.WhereToWrite(
                        question.isOpen(),
                        question.reason() == Reason.BESIDE_ANOTHER,
                        submission.map(content -> content.applicant().email()).orElse(null),
                        question.asked(),
                        casebook.senders(one.reference()).stream()
                                .map(sender -> sender.name() == null
                                        ? sender.address()
                                        : sender.name() + ", " + sender.address())
                                .toList()))
                .orElse(null);
    }

    private Case found(String reference) {
        return casebook.find(reference).orElseThrow(() -> Answer.missing("There is no case of that reference."));
    }

    private List<String> others(Case one) {
        return casebook.ofAddress(casebook.applicant(one).email()).stream()
                .map(Case::reference)
                .filter(reference -> !reference.equals(one.reference()))
                .toList();
    }

    private static CaseView.Person person(Applicant person) {
        return new CaseView.Person(
                person.display(),
                person.fullName(),
                person.knownAs(),
                person.email(),
                person.membershipNumber(),
                person.practiceName(),
                person.nation());
    }

    /** The newest submission of a case by domain and point; 404 when none has come. */
    SubmissionView submission(String reference) {
        Case one = found(reference);
        return casebook.submission(one)
                .map(content -> SubmissionView.of(one, content, framework))
                .orElseThrow(() -> Answer.missing("No form has come for this case yet."));
    }
}
