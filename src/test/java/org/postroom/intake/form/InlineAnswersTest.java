package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework.Point;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.casebook.Submission;

/** Answers in the text of a letter: between the lines it quotes, and in the tables of its page. */
class InlineAnswersTest {
    private static final SubmissionReader READER = new SubmissionReader();

    private static Submission read(String type, String body) {
        String mail = "From: Ada <ada@surgery.example>\r\nTo: office@scheme.example\r\nSubject: Re: your form\r\n"
                + "MIME-Version: 1.0\r\nMessage-ID: <1@surgery.example>\r\nContent-Type: " + type + "\r\n\r\n"
                + body.replace("\n", "\r\n");
        return READER.read("mail.eml", mail.getBytes(StandardCharsets.UTF_8)).submission();
    }

    private static String prompt(String ref) {
        return FrameworkFile.embedded().points().stream()
                .filter(point -> point.ref().equals(ref))
                .map(Point::prompt)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void answersBetweenQuotedPromptsAreReadAndTheQuotationIsNot() {
        String body = "Hello, my answers are between your lines.\n\n"
                + "On Mon, 3 Mar 2025 at 10:12, The office\n"
                + "<office@scheme.example> wrote:\n"
                + "> Dear Ada,\n"
                + "> please answer these:\n"
                + "> 4.2 " + prompt("4.2")
                + "\nI wrote the plan with both teams.\n\n"
                + "> 5.1 " + prompt("5.1") + "\n> 6.1 " + prompt("6.1") + "\n> Kind regards from us\n"
                + "We meet on Tuesdays.\n> The office\n";
        Submission submission = read("text/plain; charset=utf-8", body);
        assertThat(submission.answer("4.2").orElseThrow().text()).isEqualTo("I wrote the plan with both teams.");
        assertThat(submission.answer("6.1").orElseThrow().text()).isEqualTo("We meet on Tuesdays.");
        assertThat(submission.answer("5.1")).isEmpty();
    }

    @Test
    void anAnswerTypedBehindAQuotedReferenceIsRead() {
        Submission submission = read(
                "text/plain; charset=utf-8",
                "See below\n> Missing from your form:\n> 4.2: I keep a rota for both sites.\n");
        assertThat(submission.answer("4.2").orElseThrow().text()).isEqualTo("I keep a rota for both sites.");
    }

    @Test
    void flowedLinesAreJoinedWithinAndOutsideQuotations() {
        String wording = prompt("4.2");
        int half = wording.indexOf(' ', wording.length() / 2) + 1;
        String body = "> 4.2 " + wording.substring(0, half) + "\n> " + wording.substring(half)
                + "\nI wrote the whole of this plan with bo\n th teams.\n";
        Submission submission =
                read("text/plain; charset=utf-8; format=flowed; delsp=no", body.replace("with bo\n th", "with \nboth"));
        assertThat(submission.answer("4.2").orElseThrow().text())
                .isEqualTo("I wrote the whole of this plan with both teams.");
    }

    @Test
    void aFormPastedIntoAMailIsReadFromItsTableAndNotFromItsPlainText() {
        String row = "<tr><td>%s %s</td><td><p>Answer %s in a cell.</p></td></tr>";
        StringBuilder rows = new StringBuilder();
        StringBuilder plain = new StringBuilder();
        FrameworkFile.embedded().points().stream().limit(6).forEach(point -> {
            rows.append(row.formatted(point.ref(), point.prompt(), point.ref()));
            plain.append(point.ref()).append("\n*Answer* ").append(point.ref()).append(" in a\ncell.\n");
        });
        String body = "--b\nContent-Type: text/plain\n\n" + plain
                + "\n--b\nContent-Type: text/html; charset=utf-8\n\n<html><body><table>" + rows
                + "</table><blockquote type=cite>9.1 Quoted words of ours</blockquote></body></html>\n--b--\n";
        Submission submission = read("multipart/alternative; boundary=b", body);
        assertThat(submission.answer("1.2").orElseThrow().text()).isEqualTo("Answer 1.2 in a cell.");
        assertThat(submission.answer("9.1")).isEmpty();
    }

    @Test
    void answersInAColourOfTheirOwnAreFoundInWhatOutlookQuotes() {
        String page = "<html><body><p>My answers are in red below.</p><div style='border:none;border-top:solid #E1E1E1"
                + " 1.0pt'><p><b>From:</b> The office<br>Subject: What is missing</p></div><p>These points are"
                + " missing:</p><p>4.2 " + prompt("4.2") + "</p><p><span style='color:red'>I wrote the plan with both"
                + " teams.</span></p><p style='color:black'>5.1 " + prompt("5.1") + " <font color='#0070C0'>I keep the"
                + " books of the practice.</font></p><p>6.1 " + prompt("6.1") + "</p><p>Kind regards <a"
                + " href='x' style='color:blue'>our page</a></p></body></html>";
        Submission submission = read("text/html; charset=utf-8", page);
        assertThat(submission.answer("4.2").orElseThrow().text()).isEqualTo("I wrote the plan with both teams.");
        assertThat(submission.answer("5.1").orElseThrow().text()).isEqualTo("I keep the books of the practice.");
        assertThat(submission.answer("6.1")).isEmpty();
    }
}
