package org.postroom.sample;

import java.util.List;
import org.postroom.sample.Cast.Applicant;

/**
 * What the log shows to whoever started the service: where things are, and after the sample what to try.
 *
 * @param house address of the console
 * @param address the scheme's own mailbox
 */
record StartScreen(String house, MailServers servers, String address) {
    private static final String RULE = "-".repeat(78);

    /** At the start. */
    String ready(boolean withSample) {
        StringBuilder lines = new StringBuilder();
        line(lines, "");
        line(lines, RULE);
        line(lines, "Postroom is ready.");
        line(lines, "");
        whereThingsAre(lines);
        if (withSample) {
            line(lines, "");
            line(lines, "  Unless it was played before, a sample session is played now; lines that begin");
            line(lines, "  with \"Sample:\" tell how it goes. --postroom.sample=none starts empty.");
        }
        line(lines, RULE);
        return lines.toString();
    }

    private void whereThingsAre(StringBuilder lines) {
        line(lines, "  Console    " + house + "   (the public register: " + house + "/register)");
        line(lines, "  Sign in    as officer or director, each with the name as password, unless you");
        line(lines, "             have set a director of your own");
        line(lines, "  Send mail  to " + address + " over SMTP " + servers.host() + ":" + servers.smtpPort());
        line(
                lines,
                "  Read mail  over IMAP " + servers.host() + ":" + servers.imapPort()
                        + ": any address is a user name, with any password");
        line(lines, "  The API    " + house + "/api/openapi.json");
    }

    /** After the sample: which case stands where, and what to try. */
    String played(Office office, Cast cast) {
        StringBuilder lines = new StringBuilder();
        line(lines, "");
        line(lines, RULE);
        line(lines, "The sample session has been played. It is " + office.instant() + " by the Clock.");
        line(lines, "");
        whereThingsAre(lines);
        line(lines, "");
        for (Applicant who : cast.applicants()) {
            office.caseOf(who.address()).ifPresent(one -> ofCase(lines, office, cast, who, one));
        }
        line(lines, "  The session's moderator is " + cast.moderator.name() + ", who reads and answers as");
        line(lines, "  " + cast.moderator.address() + ".");
        line(lines, "");
        line(lines, "  Let two weeks pass and see what falls due:");
        line(lines, "    " + post("officer", "/api/clock", "{\"advance\":\"P14D\"}"));
        line(lines, "  Ask to apply, as somebody new:");
        line(
                lines,
                "    "
                        + swaks(
                                "you@somewhere.example",
                                address,
                                "Accreditation",
                                "I would like to apply for accreditation."));
        line(lines, "    " + read("you@somewhere.example", "*"));
        line(lines, RULE);
        return lines.toString();
    }

    private void ofCase(StringBuilder lines, Office office, Cast cast, Applicant who, CaseSeen one) {
        line(lines, "  " + one.reference() + "  " + who.person().name() + ": " + one.stageWords());
        tries(office, cast, who, one).forEach(attempt -> line(lines, "    " + attempt));
        line(lines, "");
    }

    private List<String> tries(Office office, Cast cast, Applicant who, CaseSeen one) {
        return switch (one.stage()) {
            case "AWARDED" -> List.of(read(who.person(), "Congratulations"));
            case "NOT_YET_MET" -> List.of(read(who.person(), "The outcome"));
            case "FEE_AWAITED" ->
                office.unpaidInvoice(one)
                        .map(invoice -> List.of(post(
                                "officer",
                                "/api/payments",
                                "{\"invoice\":\"" + invoice.reference() + "\",\"amount\":" + invoice.pounds() + "}")))
                        .orElse(List.of());
            case "INCOMPLETE" ->
                List.of(swaks(
                        who.address(),
                        replyAddress(who.person(), one.reference()),
                        "Re: " + one.reference(),
                        "LEAVE OUT"));
            case "PACK_HELD" ->
                List.of(
                        "Held because: " + office.whyHeld(one),
                        "Look through it and mend it at " + house + "/packs/" + one.reference()
                                + " and then release it:",
                        post("director", "/api/packs/" + one.reference() + "/release", "{}"));
            case "WITH_PANEL" -> atAnAssessor(office, cast, who);
            case "DECIDED" ->
                office.anyPreparedBatch()
                        .map(batch -> List.of(post("director", "/api/batches/" + batch + "/release", "{}")))
                        .orElse(List.of());
            default -> List.of(house + "/cases/" + one.reference());
        };
    }

    private List<String> atAnAssessor(Office office, Cast cast, Applicant who) {
        return office.awaited(who.address())
                .map(seat -> {
                    MailPerson assessor = cast.assessor(seat.assessor());
                    String subject = "Pack " + seat.alias();
                    return List.of(
                            "pack " + seat.alias() + " is with " + assessor.name() + ": " + read(assessor, subject),
                            swaks(
                                    assessor.address(),
                                    replyAddress(assessor, subject),
                                    subject,
                                    Scores.favourable(0).bare().strip().replace("\n", "\\n")));
                })
                .orElse(List.of());
    }

    /** Where an answer to the newest letter about something goes. */
    private static String replyAddress(MailPerson person, String about) {
        return person.newest(Received.about(about)).map(Received::replyTo).orElse("the Reply-To of the letter");
    }

    private String post(String as, String path, String json) {
        return "curl -u " + as + ":" + as + " -H 'Content-Type: application/json' -d '" + json + "' " + house + path;
    }

    private String swaks(String from, String to, String subject, String body) {
        return "swaks --server " + servers.host() + ":" + servers.smtpPort() + " --from " + from + " --to '" + to
                + "' --header 'Subject: " + subject + "' --body '" + body + "'";
    }

    /** Shows the newest letter about something, which is found by its place in the mailbox (RFC 5092 §5). */
    private String read(MailPerson person, String about) {
        List<Received> letters = person.inbox();
        int place = 0;
        for (int index = 0; index < letters.size(); index++) {
            place = Received.about(about).test(letters.get(index)) ? index + 1 : place;
        }
        return read(person.address(), place == 0 ? "*" : String.valueOf(place));
    }

    private String read(String mailbox, String place) {
        return "curl -s 'imap://" + servers.host() + ":" + servers.imapPort() + "/INBOX/;MAILINDEX=" + place + "' -u "
                + mailbox + ":any";
    }

    private static void line(StringBuilder lines, String text) {
        lines.append(text).append('\n');
    }
}
