package org.postroom.intake.machine;

import java.util.List;
import java.util.regex.Pattern;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.letter.OwnWords;

/** What programs write, looked for in the mail's own words, without what it quotes. */
final class OpeningWords {
    private static final int MOST_LINES = 12;
    private static final int MOST_CHARACTERS = 1_500;

    private static final Pattern ANNOUNCED =
            words("this is an? (automat(ed|ic(ally)?)|auto-?generated|system[- ]generated|computer[-"
                    + " ]generated)|(?<!\\b(the|your|an|any|another|no|these|those) )(automatic|automated|auto)[-"
                    + " ](reply|response|acknowledge?ment|message|e-?mail)|(generated|sent) automatically|(please )?do not"
                    + " (reply|respond) to this (e-?mail|message|address)|mae hwn yn (ateb|neges) awtomatig|ateb"
                    + " awtomatig|(this )?mailbox is (not|un)\\s?monitored");
    private static final Pattern AWAY = words(
            "\\b(we )?(re-?)?open(s|ed)? (again )?on\\b|\\b(i am|i'm|i’m|i will be|i'll be|is|will be|currently|am)"
                    + " (currently |now |presently )?(out of (the )?office|away (from|until|on|for)|on"
                    + " (annual|maternity|paternity|sick|study|compassionate|parental|a period of|extended|special) ?(of"
                    + " )?leave|on leave|on holiday|on vacation|not in the office|not working|absent)|out of (the"
                    + " )?office|(limited|no|intermittent|restricted) access to (my )?(e-?mails?|emails|messages)|no"
                    + " longer (work|employed|with|at)|return(ing)? (to (the )?(office|work)|on|from)|back (in|at)"
                    + " (the|my|work) ?(office|desk)?|allan o[’']r swyddfa|ar (fy )?(g?wyliau|absenoldeb)|i"
                    + " ffwrdd|dychwelyd|yn ôl yn y swyddfa");
    private static final Pattern ACKNOWLEDGED =
            words("(we have|we've|has been|have been|is|was|your .{1,40} has been) received|(we|i) (will|aim"
                    + " to|shall|endeavour to|try to) (respond|reply|get back|be in touch|answer|contact)|"
                    + "(ticket|reference|case|request) (number|no|id|has been)|acknowledge?ment of"
                    + " receipt|within \\S{1,12} (working|business) (days?|hours?)");
    private static final Pattern THANKS = words("thank(s| you) for (your"
            + " (e-?mail|email|message|enquiry|correspondence)|contacting|getting in touch|e-?mailing)|diolch am"
            + " (eich|gysylltu)");
    /** What nobody asks but a person who wants something. */
    private static final Pattern ASKS = words("\\b(could|can|may|might|would|should|shall|will) (you|i|we|my|our|one of"
            + " you|somebody|someone)\\b(?! help)[^.?!]{0,200}\\?");

    private static final Pattern READ = words(
            "your (message|mail|e-?mail).{0,300}(was|has been) (read|displayed|opened|deleted|delivered)|(this is a"
                    + " )?(return|read|delivery) receipt");
    private static final Pattern CHALLENGED =
            words("complete (this|the) verification|(confirm|verify|prove) (that )?(you|your"
                    + " (message|e-?mail|address|identity))|click (on )?(the|this)"
                    + " (link|here).{0,120}(deliver|confirm|verif|approv)|whitelist|allowed senders|reply to this"
                    + " (message|e-?mail) (without|to confirm|leaving)|one[- ]time (verification|confirmation)");
    private static final Pattern FILTERED = words(
            "(quarantin|spam filter|blocked by|removed (an|the) attachment|virus (was )?(found|detected)|held (for"
                    + " review|in)|content filter|mail ?marshal|mimesweeper)");

    private OpeningWords() {}

    static boolean ofReply(OpenedMail mail) {
        String opening = opening(mail);
        // thanks in the subject and again in the text are one sign, not two
        boolean thanks = !THANKS.matcher(mail.subject()).find()
                && THANKS.matcher(opening).find();
        return thanks
                || List.of(ANNOUNCED, AWAY, ACKNOWLEDGED, READ, CHALLENGED, FILTERED).stream()
                        .anyMatch(words -> words.matcher(opening).find());
    }

    /** Whether its writer asks something of us. */
    static boolean asks(OpenedMail mail) {
        return ASKS.matcher(opening(mail)).find();
    }

    static boolean ofServer(OpenedMail mail) {
        return ServerRules.isNamed(start(mail.text()));
    }

    static boolean isAway(OpenedMail mail) {
        return AWAY.matcher(opening(mail)).find();
    }

    static boolean isAcknowledgement(OpenedMail mail) {
        String opening = opening(mail);
        return ACKNOWLEDGED.matcher(opening).find() || THANKS.matcher(opening).find();
    }

    static boolean isChallenge(OpenedMail mail) {
        return CHALLENGED.matcher(opening(mail)).find();
    }

    static boolean isFilterNotice(OpenedMail mail) {
        return FILTERED.matcher(opening(mail)).find();
    }

    static boolean isReceipt(OpenedMail mail) {
        return READ.matcher(opening(mail)).find();
    }

    /** The first lines of the mail's own words, which is where programs say what they are. */
    static String opening(OpenedMail mail) {
        List<String> own = OwnWords.of(start(mail.text())).own();
        return start(String.join(
                " ",
                own.stream().filter(line -> !line.isBlank()).limit(MOST_LINES).toList()));
    }

    private static String start(String text) {
        return text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }

    private static Pattern words(String words) {
        return Pattern.compile(words, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }
}
