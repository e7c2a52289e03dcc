package org.postroom.intake.form.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Referee;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.made.MadeApplication.MadeReferee;

/** What of one application came out right, with a line for each fault. */
public final class Marks {
    public int answers;
    public int exact;
    public int good;
    public int wrong;
    public int missingWrong;
    public int fields;
    public int fieldsRight;
    public int statements;
    public int statementsGood;
    public int doubtful;
    public final List<String> faults = new ArrayList<>();

    /** The marks of a reading of this layout. */
    public static Marks of(Layout layout, Reading reading, boolean withReferences) {
        Marks marks = new Marks();
        Submission submission = reading.submission();
        layout.wanted().forEach((ref, text) -> marks.answer(ref, text, submission));
        submission.domains().forEach(domain -> domain.answers()
                .forEach(answer -> marks.stray(answer, layout.wanted())));
        marks.missing(layout, submission);
        marks.fields(layout.application(), submission);
        if (withReferences) {
            layout.application().referees().forEach(referee -> marks.statement(referee, submission));
        }
        return marks;
    }

    /** Adds the marks of another reading to these. */
    public void add(Marks other) {
        answers += other.answers;
        exact += other.exact;
        good += other.good;
        wrong += other.wrong;
        missingWrong += other.missingWrong;
        fields += other.fields;
        fieldsRight += other.fieldsRight;
        statements += other.statements;
        statementsGood += other.statementsGood;
        doubtful += other.doubtful;
    }

    private void answer(String ref, String text, Submission submission) {
        answers++;
        String found = submission.answer(ref).map(Answer::text).orElse("");
        if (Score.exact(text, found)) {
            exact++;
            good++;
            return;
        }
        boolean near = Score.good(text, found);
        good += near ? 1 : 0;
        faults.add(ref + (near ? " inexact" : " BAD") + "\n      wanted " + shown(text, found) + "\n      found  "
                + shown(found, text));
    }

    /** The text from shortly before the first difference. */
    private static String shown(String text, String other) {
        String one = Score.fold(text);
        String two = Score.fold(other);
        int at = 0;
        while (at < Math.min(one.length(), two.length()) && one.charAt(at) == two.charAt(at)) {
            at++;
        }
        int from = Math.max(0, at - 40);
        return "(" + one.length() + ") …" + one.substring(from, Math.min(one.length(), at + 70));
    }

    /** An answer under a point that is not its own, without a doubt. */
    private void stray(Answer answer, Map<String, String> wanted) {
        doubtful += answer.doubtful() ? 1 : 0;
        String own = wanted.getOrDefault(answer.ref(), "");
        boolean foreign = wanted.entrySet().stream()
                .filter(other -> !other.getKey().equals(answer.ref()))
                .anyMatch(other -> Score.fold(other.getValue()).length() > 40
                        && Score.fold(answer.text()).contains(Score.fold(other.getValue())));
        if (!answer.doubtful() && (foreign || own.isEmpty())) {
            wrong++;
            faults.add(answer.ref() + " WRONG POINT "
                    + answer.text().substring(0, Math.min(80, answer.text().length())));
        }
    }

    private void missing(Layout layout, Submission submission) {
        TreeSet<String> said = new TreeSet<>(submission.missing());
        said.removeIf(ref -> ref.startsWith("reference"));
        TreeSet<String> right = new TreeSet<>(layout.missing());
        layout.wanted().keySet().stream()
                .filter(ref -> !ref.contains("."))
                .forEach(number -> said.removeIf(ref -> ref.startsWith(number + ".")));
        if (!said.equals(right)) {
            missingWrong++;
            faults.add("missing " + said + " instead of " + right);
        }
    }

    private void fields(MadeApplication application, Submission submission) {
        Submission.Applicant found = submission.applicant();
        field("fullName", application, found.fullName());
        field("email", application, found.email());
        field("phone", application, found.phone());
        field("practiceName", application, found.practiceName());
        field("odsCode", application, found.odsCode());
        field("postcode", application, found.postcode());
        field("jobTitle", application, found.jobTitle());
        field("membershipNumber", application, found.membershipNumber());
        field("dateOfBirth", application, found.dateOfBirth());
        right(
                "declarations",
                submission.declarations().allDeclared(),
                submission.declarations().toString());
        for (MadeReferee referee : application.referees()) {
            Referee same = submission.referees().stream()
                    .filter(other -> Score.squash(other.name()).equals(Score.squash(referee.name())))
                    .findFirst()
                    .orElse(null);
            right(
                    "referee " + referee.name(),
                    same != null,
                    submission.referees().stream().map(Referee::name).toList().toString());
            right(
                    "relation " + referee.relationInWords(),
                    same == null || referee.relation().equals(same.relation()),
                    same == null ? "" : String.valueOf(same.relation()));
        }
        right(
                "two referees",
                submission.referees().size() == 2,
                submission.referees().stream().map(Referee::name).toList().toString());
    }

    private void field(String key, MadeApplication application, String found) {
        right(key, Objects.equals(Score.squash(application.detail(key)), Score.squash(found)), String.valueOf(found));
    }

    private void right(String what, boolean right, String found) {
        fields++;
        fieldsRight += right ? 1 : 0;
        if (!right) {
            faults.add("field " + what + ": " + found);
        }
    }

    private void statement(MadeReferee referee, Submission submission) {
        statements++;
        String found = submission.referees().stream()
                .filter(other -> Score.squash(other.name()).equals(Score.squash(referee.name())))
                .map(Referee::statement)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("");
        boolean near = Score.good(referee.statement(), found);
        statementsGood += near ? 1 : 0;
        if (!near || !Score.exact(referee.statement(), found)) {
            faults.add("statement " + referee.name() + (near ? " inexact" : " BAD") + "\n      wanted "
                    + shown(referee.statement(), found) + "\n      found  " + shown(found, referee.statement()));
        }
    }

    @Override
    public String toString() {
        return String.format(
                "exact %.3f good %.3f wrong %d missing wrong %d fields %.3f statements %.3f doubtful %d of %d",
                exact / (double) answers,
                good / (double) answers,
                wrong,
                missingWrong,
                fieldsRight / (double) fields,
                statements == 0 ? 1 : statementsGood / (double) statements,
                doubtful,
                answers);
    }
}
