package org.postroom.intake.machine;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.postroom.intake.machine.Sign.Family;
import org.postroom.intake.mail.OpenedMail;

/** Tells by whose hand a mail was written. Strong signs decide alone, weak ones only where two kinds agree. */
public final class MachineReader {
    private MachineReader() {}

    /**
     * By whose hand a mail was written.
     *
     * @param received when it came, from which days without a year are counted
     */
    public static WrittenBy read(OpenedMail mail, Instant received) {
        List<Sign> signs = Signs.shownBy(mail);
        List<Sign> strong = of(signs, true);
        List<Sign> weak = of(signs, false);
        long families = weak.stream().map(Sign::family).distinct().count();
        if (strong.isEmpty() && families < 2) {
            return new WrittenBy.Person("Nothing in it shows that a machine wrote it.");
        }
        if (strong.isEmpty() && isOutweighedByAQuestion(weak) && asks(mail)) {
            return new WrittenBy.Person("It bears signs of a machine, but asks something as a person does.");
        }
        String because = strong.isEmpty()
                ? "It bears " + weak.stream().map(Sign::says).collect(Collectors.joining(" and ")) + "."
                : strong.get(0).says() + " that a machine wrote it.";
        if (isReport(mail, strong, weak)) {
            Report report = ReportReader.read(mail);
            return new WrittenBy.MailServer(
                    report,
                    !strong.isEmpty() || isOf(Family.SENDER, weak),
                    "It is a server's report on a letter: "
                            + lower(report.worst().because()));
        }
        MachineKind kind = Kinds.of(mail);
        return new WrittenBy.Machine(kind, !strong.isEmpty(), absence(kind, mail, received), because);
    }

    /** What a server's refusal of one recipient means, said in the conversation itself: judged as in a report. */
    public static Report.Entry refusal(String recipient, String reply) {
        return ReportReader.refusal(recipient, reply);
    }

    private static Absence absence(MachineKind kind, OpenedMail mail, Instant received) {
        return kind == MachineKind.OUT_OF_OFFICE
                ? ReturnDay.in(mail.subject() + "\n" + OpeningWords.opening(mail), received)
                : new Absence.NotTold("It is " + kind.words() + " and says nothing of an absence.");
    }

    /**
     * Ticket systems ask too ("could you rate us?"), and set their headers on what their people write: a question outweighs
     * a subject, with either the words or the headers of a machine, not both, and never its sender.
     */
    private static boolean isOutweighedByAQuestion(List<Sign> weak) {
        return isOf(Family.SUBJECT, weak)
                && !isOf(Family.SENDER, weak)
                && !(isOf(Family.HEADER, weak) && isOf(Family.WORDS, weak));
    }

    private static boolean asks(OpenedMail mail) {
        return OpeningWords.asks(mail) && !SubjectForms.isOfProgram(mail);
    }

    private static List<Sign> of(List<Sign> signs, boolean strong) {
        return signs.stream()
                .filter(sign -> strong == (sign.family() == Family.STRONG))
                .toList();
    }

    private static boolean isOf(Family family, List<Sign> signs) {
        return signs.stream().anyMatch(sign -> sign.family() == family);
    }

    /** RFC 3464 decides alone; a server that does not keep to it shows two of sender, subject and words. */
    private static boolean isReport(OpenedMail mail, List<Sign> strong, List<Sign> weak) {
        if (!ReportReader.fields(mail).isEmpty()
                || mail.header("x-failed-recipients").isPresent()) {
            return true;
        }
        String type = mail.header("content-type").orElse("").toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/report")) {
            return type.contains("delivery-status");
        }
        boolean saysSo = SubjectForms.ofReport(mail) || OpeningWords.ofServer(mail);
        boolean fromServer = isOf(Family.SENDER, weak)
                || mail.header("from").orElse("").toLowerCase(Locale.ROOT).contains("mailer-daemon");
        boolean returnsLetter = !mail.enclosedLetters().isEmpty();
        boolean bothSay = SubjectForms.ofReport(mail) && OpeningWords.ofServer(mail);
        return fromServer
                        && !SubjectForms.isAway(mail)
                        && (saysSo || ServerRules.knowing(mail.text()).isPresent())
                || saysSo && !strong.isEmpty() && !SubjectForms.isAway(mail)
                || returnsLetter
                        && !strong.isEmpty()
                        && ServerRules.knowing(mail.text()).isPresent()
                || bothSay;
    }

    private static String lower(String sentence) {
        return Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1);
    }
}
