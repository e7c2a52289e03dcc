package org.postroom.intake;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.UnreadWords;

/**
 * Problems as {@code letters/problem-words.txt} speaks of them: the code, the file as its sender may read its name
 * again, and what is said of this file in particular. Names of files are whatever a stranger typed, so that only plain ones are repeated in a letter of ours.
 */
final class Remedies {
    private static final Pattern PLAIN_NAME =
            Pattern.compile("([\\p{L}\\p{M}\\p{N} ._()&',+-]{1,80}\\.\\w{1,5})( \\(pages? [\\d, ]{1,60}\\))?");
    /** What the letter calls a scan that came beside what could be read, or of which words were made out. */
    private static final String SCAN_BESIDE = "SCAN_BESIDE";

    private static final Set<ProblemCode> NOT_NAMED =
            EnumSet.of(ProblemCode.INFECTED, ProblemCode.ENCRYPTED_MAIL, ProblemCode.TWO_APPLICANTS);

    private Remedies() {}

    /** What a letter says of these problems, each kind once for a file; what concerns another person is left out. */
    static List<Map<String, String>> of(List<Problem> problems) {
        return said(problems, Problem::code);
    }

    /** The same, beside a checklist: something was read, so that a scan is no obstacle. */
    static List<Map<String, String>> besideAChecklist(List<Problem> problems) {
        return said(problems, problem -> problem.code() == ProblemCode.IMAGE_ONLY ? SCAN_BESIDE : problem.code());
    }

    private static List<Map<String, String>> said(List<Problem> problems, Function<Problem, Object> code) {
        return problems.stream()
                .filter(problem -> problem.code() != ProblemCode.TWO_APPLICANTS)
                .map(problem -> Map.of(
                        "code",
                        code.apply(problem).toString(),
                        "file",
                        file(problem),
                        "says",
                        UnreadWords.particulars(problem)))
                .distinct()
                .toList();
    }

    /** The code that a letter about these problems is headed by; empty when there is none. */
    static String headline(List<Problem> problems) {
        boolean infected = problems.stream().anyMatch(problem -> problem.code() == ProblemCode.INFECTED);
        return infected
                ? ProblemCode.INFECTED.name()
                : problems.stream()
                        .findFirst()
                        .map(problem -> problem.code().name())
                        .orElse("");
    }

    private static String file(Problem problem) {
        if (NOT_NAMED.contains(problem.code())) {
            return "";
        }
        String name = problem.where().strip();
        Matcher plain = PLAIN_NAME.matcher(name);
        if (plain.matches()) {
            return "\"" + plain.group(1) + "\"" + (plain.group(2) == null ? "" : plain.group(2));
        }
        if (name.equals("the email")) {
            return problem.code() == ProblemCode.NO_FORM ? "" : "Your email";
        }
        return "Your file";
    }
}
