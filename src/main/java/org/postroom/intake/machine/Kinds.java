package org.postroom.intake.machine;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.postroom.intake.mail.OpenedMail;

/** Tells what kind of automatic mail a mail is: named rules, the first that has a say decides. */
final class Kinds {
    /** One rule: adding one adds one of these to the list. */
    private record KindRule(MachineKind kind, Predicate<OpenedMail> fits) {}

    private static final List<KindRule> IN_ORDER = List.of(
            new KindRule(MachineKind.READ_RECEIPT, Signs::isReceipt),
            new KindRule(MachineKind.COMPLAINT, Kinds::isComplaint),
            new KindRule(MachineKind.READ_RECEIPT, mail -> type(mail).contains("disposition-notification")),
            new KindRule(MachineKind.CALENDAR, Kinds::isCalendar),
            new KindRule(MachineKind.OUT_OF_OFFICE, Signs::isOfExchangeRule),
            new KindRule(MachineKind.OUT_OF_OFFICE, mail -> SubjectForms.isAway(mail) && OpeningWords.isAway(mail)),
            new KindRule(
                    MachineKind.READ_RECEIPT, mail -> SubjectForms.isReceipt(mail) && OpeningWords.isReceipt(mail)),
            new KindRule(
                    MachineKind.CHALLENGE, mail -> SubjectForms.isChallenge(mail) || OpeningWords.isChallenge(mail)),
            new KindRule(MachineKind.LIST, Kinds::isList),
            new KindRule(MachineKind.OUT_OF_OFFICE, OpeningWords::isAway),
            new KindRule(MachineKind.FILTER_NOTICE, OpeningWords::isFilterNotice),
            new KindRule(
                    MachineKind.ACKNOWLEDGEMENT,
                    mail -> SubjectForms.isAcknowledgement(mail) || OpeningWords.isAcknowledgement(mail)),
            new KindRule(MachineKind.OUT_OF_OFFICE, SubjectForms::isAway));

    private Kinds() {}

    static MachineKind of(OpenedMail mail) {
        return IN_ORDER.stream()
                .filter(rule -> rule.fits().test(mail))
                .map(KindRule::kind)
                .findFirst()
                .orElse(MachineKind.OTHER);
    }

    /** RFC 5965 §3.1. */
    private static boolean isComplaint(OpenedMail mail) {
        return type(mail).contains("feedback-report")
                || mail.reports().stream()
                        .anyMatch(report -> report.toLowerCase(Locale.ROOT).contains("feedback-type:"));
    }

    private static boolean isCalendar(OpenedMail mail) {
        return type(mail).startsWith("text/calendar")
                || mail.header("content-class").orElse("").contains("calendarmessage")
                || mail.enclosures().stream().anyMatch(file -> file.mediaType().equals("text/calendar"));
    }

    private static boolean isList(OpenedMail mail) {
        return mail.header("list-id").isPresent()
                || mail.header("list-post").isPresent()
                || mail.header("precedence").orElse("").strip().equalsIgnoreCase("list");
    }

    private static String type(OpenedMail mail) {
        return mail.header("content-type").orElse("").toLowerCase(Locale.ROOT);
    }
}
