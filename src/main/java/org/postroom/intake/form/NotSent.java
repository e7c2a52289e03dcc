package org.postroom.intake.form;

import java.util.List;
import java.util.stream.Stream;
import org.postroom.casebook.Submission.Problem;
import org.postroom.intake.document.FileLinks;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.document.UnreadWords;
import org.postroom.intake.mail.OpenedMail;

/**
 * What came in a shape that says nothing to us: files of formats that are not opened, and links in place of files. It
 * is told only where something is missing that it may be, as people enclose much that was never part of the form.
 */
final class NotSent {
    private static final int REFERENCES = 2;

    private NotSent() {}

    /** Notes a link to a file that the letter's text or page holds. */
    static void linkIn(OpenedMail mail, Findings findings) {
        String all = mail.html() == null ? mail.text() : mail.text() + "\n" + mail.html();
        FileLinks.serviceIn(all)
                .ifPresent(service -> findings.links.add(UnreadWords.link(service, ProblemWords.THE_EMAIL)));
    }

    /** What the sender is to be told of. */
    static List<Problem> of(Findings findings, List<FormContent> forms) {
        boolean form = forms.stream().anyMatch(content -> !content.isEmpty()) || !findings.supplements.isEmpty();
        if (!form) {
            return Stream.concat(findings.unopened.stream(), findings.links.stream())
                    .distinct()
                    .toList();
        }
        long statements = forms.stream()
                .flatMap(content -> content.referees().stream())
                .filter(referee -> referee.statement() != null)
                .count();
        boolean whole = statements + findings.references.size() >= REFERENCES;
        return whole ? List.of() : List.copyOf(findings.unopened);
    }
}
