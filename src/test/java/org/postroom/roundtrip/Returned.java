package org.postroom.roundtrip;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.postroom.accreditation.Framework.Point;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.casebook.Submission.Referee;
import org.postroom.intake.form.SubmissionReader;

/** What was read of a form that came back, held against what had been written into it. */
final class Returned {
    private static final SubmissionReader READER = new SubmissionReader();

    private final Submission read;
    private boolean linesCount = true;

    private Returned(Submission read) {
        this.read = read;
    }

    static Returned of(String fileName, byte[] bytes) {
        return new Returned(READER.read(fileName, bytes).submission());
    }

    Submission submission() {
        return read;
    }

    /** The same, where line ends and columns are lost on the way and only the words and their order count. */
    List<String> differencesInWords(FilledForm written) {
        linesCount = false;
        return differencesFrom(written);
    }

    /** Everything that is not as it was written, a line each; empty when all is well. */
    List<String> differencesFrom(FilledForm written) {
        List<String> differences = new ArrayList<>();
        for (Point point : FilledForm.FRAMEWORK.points()) {
            String wanted = written.texts().get(FilledForm.answer(point.ref()));
            Answer answer = read.answer(point.ref()).orElse(null);
            compare(point.ref(), wanted, answer == null ? null : answer.text(), differences);
            if (answer != null && answer.doubtful()) {
                differences.add(point.ref() + " is doubted: " + answer.because());
            }
        }
        read.domains().stream()
                .flatMap(domain -> domain.answers().stream())
                .filter(answer -> !answer.ref().contains("."))
                .forEach(answer -> differences.add("a whole domain " + answer.ref() + ": " + shortened(answer.text())));
        details(written, differences);
        declarations(written, differences);
        referees(written, differences);
        compareList("missing", missing(written), read.missing(), differences);
        read.problems().forEach(problem -> differences.add("problem " + problem.code()));
        return differences;
    }

    private static List<String> missing(FilledForm written) {
        List<String> missing = new ArrayList<>();
        FilledForm.FRAMEWORK.points().stream()
                .map(Point::ref)
                .filter(ref -> !written.texts().containsKey(FilledForm.answer(ref)))
                .forEach(missing::add);
        for (int i = 1; i <= 2; i++) {
            if (!written.texts().containsKey("referee" + i + "_statement")) {
                missing.add("reference:" + (i == 1 ? "senior" : "peer"));
            }
        }
        return missing;
    }

    private void details(FilledForm written, List<String> differences) {
        Applicant applicant = read.applicant();
        Map<String, String> found = new LinkedHashMap<>();
        found.put("fullName", applicant.fullName());
        found.put("knownAs", applicant.knownAs());
        found.put("title", applicant.title());
        found.put("dateOfBirth", applicant.dateOfBirth());
        found.put("email", applicant.email());
        found.put("phone", applicant.phone());
        found.put("address", applicant.address());
        found.put("postcode", applicant.postcode());
        found.put("membershipNumber", applicant.membershipNumber());
        found.put("jobTitle", applicant.jobTitle());
        found.put("practiceName", applicant.practiceName());
        found.put("odsCode", applicant.odsCode());
        found.put("pcn", applicant.pcn());
        found.put("icb", applicant.icb());
        found.put("town", applicant.town());
        found.put("county", applicant.county());
        found.put("startedInRole", applicant.startedInRole());
        found.put("yearsInRole", applicant.yearsInRole());
        found.forEach((name, value) -> compare(name, written.texts().get("details_" + name), value, differences));
    }

    private void declarations(FilledForm written, List<String> differences) {
        List<Boolean> read = new ArrayList<>();
        read.add(this.read.declarations().twoYearsInRole());
        read.add(this.read.declarations().noConstitutionBreach());
        read.add(this.read.declarations().noDisciplinary());
        for (int i = 0; i < read.size(); i++) {
            String name = FilledForm.DECLARATIONS.get(i);
            boolean ticked = written.ticks().contains(name);
            if (ticked != Boolean.TRUE.equals(read.get(i))) {
                differences.add(name + ": wrote " + ticked + ", read " + read.get(i));
            }
        }
    }

    private void referees(FilledForm written, List<String> differences) {
        for (int i = 1; i <= 2; i++) {
            String prefix = "referee" + i + "_";
            boolean named = written.texts().containsKey(prefix + "name");
            Referee referee = read.referees().size() >= i ? read.referees().get(i - 1) : null;
            if (referee == null) {
                if (named) {
                    differences.add(prefix + " not found");
                }
                continue;
            }
            Map<String, String> texts = written.texts();
            compare(prefix + "name", texts.get(prefix + "name"), referee.name(), differences);
            compare(prefix + "role", texts.get(prefix + "role"), referee.role(), differences);
            compare(prefix + "organisation", texts.get(prefix + "organisation"), referee.organisation(), differences);
            compare(prefix + "email", texts.get(prefix + "email"), referee.email(), differences);
            compare(prefix + "phone", texts.get(prefix + "phone"), referee.phone(), differences);
            compare(prefix + "relation", named ? (i == 1 ? "senior" : "peer") : null, referee.relation(), differences);
            compare(prefix + "statement", texts.get(prefix + "statement"), referee.statement(), differences);
        }
        if (read.referees().size() > 2) {
            differences.add("a third referee " + read.referees().get(2));
        }
    }

    private static void compareList(String what, List<String> wanted, List<String> found, List<String> differences) {
        if (!wanted.equals(found)) {
            differences.add(what + ": wrote " + wanted + ", read " + found);
        }
    }

    private void compare(String what, String wanted, String found, List<String> differences) {
        String plain = found == null ? null : folded(found);
        if (!Objects.equals(wanted == null ? null : folded(wanted), plain)) {
            differences.add(what + ": wrote " + shortened(wanted) + ", read " + shortened(found));
        }
    }

    /** Lines and words as they are; spaces, blank lines and the look of a bullet aside. */
    private String folded(String text) {
        String lines = text.replaceAll("(?m)^[•*–·o-]\\s+", "• ")
                .replaceAll("[ \t\\u00a0]+", " ")
                .replaceAll(" ?\n\\s*", "\n")
                .strip();
        return linesCount ? lines : lines.replaceAll("(?m)^• ", "").replace('\n', ' ');
    }

    private static String shortened(String text) {
        return text == null
                ? "nothing"
                : "<"
                        + (text.length() > 130
                                        ? text.substring(0, 60) + " … " + text.substring(text.length() - 60)
                                        : text)
                                .replace("\n", "⏎")
                                .replace("\t", "⇥")
                        + ">";
    }
}
