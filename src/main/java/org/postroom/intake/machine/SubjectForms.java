package org.postroom.intake.machine;

import java.util.regex.Pattern;
import org.postroom.intake.mail.OpenedMail;

/** The forms in which programs write subjects. A person's answer to one begins with "Re:", and is none. */
final class SubjectForms {
    private static final String NUMBER = "\\W{0,3}(id|no|number)?\\W{0,3}\\w{0,6}\\d{3,}.*";
    private static final Pattern REPLY =
            form("(automatic (reply|response)|auto(matic)?[- ]?(reply|response|responder|matic"
                    + " reply)|autoreply|auto|out[- ]of[- ](the )?office("
                    + " (auto-?reply|reply|message|response|notification))?|ooo|oof|away from (my"
                    + " )?(mail|office|desk|e-?mail)|vacation (reply|response|message|notice)|holiday"
                    + " (reply|response|message)|on (annual |maternity |sick )?leave|absence notification|ateb"
                    + " awtomatig|allan o'r swyddfa|allan o.r swyddfa|abwesend|abwesenheitsnotiz|absent|réponse"
                    + " automatique|automatische antwort)\\s*([:!\\[(–-].*|re:.*|$)");
    private static final Pattern AWAY =
            form(".{1,80} (is|will be|am) (currently )?(out of (the )?office|away|on (annual )?leave|on holiday)("
                    + " (until|from|between|and|(\\()?returning).*|\\W*)?|.{0,80}\\(out of"
                    + " office\\)|.{0,80}\\[(auto-?reply|out of office)].*");
    private static final Pattern ACKNOWLEDGEMENT =
            form("(thank(s| you) for (your )?(e-?mail|email|message|enquiry|contacting|getting in touch).{0,60}|(we"
                    + " have |we've )?received your (e-?mail|message|enquiry|request).{0,40}|(your"
                    + " )?(message|e-?mail|enquiry|request) (has been )?received.{0,60}|acknowledge?ment( of"
                    + " .*)?|(request|ticket|case)"
                    + " (received|created|opened|logged).{0,60})");
    private static final Pattern NUMBERED = form(".{0,20}\\[?(ticket|case|request|ref|incident)" + NUMBER);
    /** People answer with our subject, and write "ref 1234" themselves; programs set their number in brackets or after #. */
    private static final Pattern NUMBERED_ANSWER = form(".{0,80}(\\[(ticket|case|request|ref|incident)" + NUMBER
            + "|\\b(ticket|case|request|incident) ?#\\w{0,6}\\d{3,}.*)");

    private static final Pattern RECEIPT =
            form("(read|not read|read receipt|return receipt|delivered|displayed|deleted|receipt|"
                    + "delivery receipt|darllenwyd)( \\(displayed\\))?( -|:) .*");
    private static final Pattern REPORT = form("(undeliver(able|ed)|un-?deliverable|delivery (status"
            + " )?(notification|failure|failed|report|error|problem|incomplete|has"
            + " failed|unsuccessful|delayed)|mail delivery|mail (could not|system error)|failure notice|failed"
            + " (mail|delivery)|failure delivery|returned (mail|message|to sender|e-?mail)|non[-"
            + " ]?deliver|ndn:|message (undeliverable|not delivered|delivery|status)|could not (be"
            + " )?(send|sent|deliver|delivered)|warning: (could not send|message)|delayed"
            + " mail|delayed:|relayed:|bounced? mail|rejected (mail|message)|nondelivery|user unknown|email"
            + " (undeliverable|not delivered)|your (e-?mail|message|mail) (to .{0,80} )?(could not|couldn't|was"
            + " not|wasn't|has been (blocked|rejected|quarantined|delayed))).*");
    private static final Pattern CALENDAR =
            form("(accepted|declined|tentative(ly accepted)?|invitation|updated invitation|cancell?ed( event)?|new time"
                    + " proposed|new meeting time proposed|meeting (request|forward"
                    + " notification|cancell?ed)|derbyniwyd|gwrthodwyd)\\s*( \\w+)?:.*");
    private static final Pattern CHALLENGE = form(".{0,60}(requires? (verification|confirmation)|verify#|confirm (your"
            + " )?(e-?mail|message|delivery|sender)|please (confirm|verify) (your |you )|challenge|sender"
            + " (verification|confirmation)|verification required).{0,80}");

    private SubjectForms() {}

    static boolean ofReply(OpenedMail mail) {
        return isAway(mail) || isAcknowledgement(mail) || isReceipt(mail) || isChallenge(mail);
    }

    static boolean isAway(OpenedMail mail) {
        return REPLY.matcher(mail.subject()).matches()
                || AWAY.matcher(mail.subject()).matches() && !isAnswer(mail);
    }

    static boolean isAcknowledgement(OpenedMail mail) {
        return ACKNOWLEDGEMENT.matcher(mail.subject()).matches()
                || (isAnswer(mail) ? NUMBERED_ANSWER : NUMBERED)
                        .matcher(mail.subject())
                        .matches();
    }

    static boolean ofReport(OpenedMail mail) {
        return REPORT.matcher(mail.subject()).matches();
    }

    static boolean ofCalendar(OpenedMail mail) {
        return CALENDAR.matcher(mail.subject()).matches();
    }

    static boolean isReceipt(OpenedMail mail) {
        return RECEIPT.matcher(mail.subject()).matches();
    }

    static boolean isChallenge(OpenedMail mail) {
        return CHALLENGE.matcher(mail.subject()).matches() && !isAnswer(mail);
    }

    private static boolean isAnswer(OpenedMail mail) {
        return mail.subject().matches("(?i)^(re|fwd?|fw|aw|ateb|ymlaen):.*")
                && !mail.subject().matches("(?i).*\\((out of office|auto-?reply)\\)$");
    }

    private static Pattern form(String words) {
        return Pattern.compile(
                "^\\W{0,3}(?:\\[[^\\]]{1,30}\\]\\s*)?(?:" + words + ")",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE | Pattern.DOTALL);
    }
}
