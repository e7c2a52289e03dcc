package org.postroom.intake.machine;

import java.util.List;
import java.util.Optional;

/** Mail servers that do not keep to RFC 3464, or did not in some release that is still at work. */
final class ServerRules {
    private static final String ADDRESS = "([^\\s<>:;,\"'()\\[\\]]{1,64}@[^\\s<>:;,\"'()\\[\\]]{1,255})";
    private static final String BRACKETED = "(?m)^[ \\t]*<" + ADDRESS + ">(?: \\([^)\\n]{0,200}\\))?:?";

    private static final List<ServerRule> IN_ORDER = List.of(
            ServerRule.of(
                    "qmail",
                    "this is the \\S{0,40}\\s?(qmail|mail delivery|deliver mail)\\S* program|qmail-send"
                            + "|(i|we) (wasn't|weren't|was not|were not) able to deliver your message",
                    BRACKETED),
            ServerRule.of("Exim", "this message was created automatically by (mail delivery software|the mail)"),
            ServerRule.of(
                    "Sendmail",
                    "the (following|original) .{0,60}(permanent (fatal|delivery)|transient|non-fatal) (fatal"
                            + " )?(errors|notifications)|transcript of session follows|recipients of (this|your) mail",
                    BRACKETED),
            ServerRule.of(
                    "Postfix",
                    "this is the (\\S+ ){0,4}(mail system|program) at host|postfix program|your message could not"
                            + " be\\s+delivered to one or more recipients",
                    BRACKETED),
            ServerRule.of(
                    "Exchange Online",
                    "(delivery has failed to these|your message (to|wasn't delivered)|couldn't be delivered|remote"
                            + " server returned).{0,400}(office ?365|couldn't be delivered|recipients or|remote"
                            + " server|exchange|wasn't found|original message headers)",
                    ADDRESS),
            ServerRule.of(
                    "Exchange",
                    "did not reach the following recipient|could not be (reached|delivered to the following)|delivery"
                            + " has failed to these (recipients|distribution)|msexch:|following recipient\\(s\\)",
                    "(?m)^[ \\t]*(?:<|'|.{0,80}\\()?" + ADDRESS),
            ServerRule.of(
                    "Gmail",
                    "delivery to the following recipients? (has been |was )?(failed|delayed|aborted)|technical details"
                            + " of (permanent|temporary)|address not found|message (not delivered|blocked)|message wasn't"
                            + " delivered to|delivery incomplete|recipient inbox full",
                    ADDRESS),
            ServerRule.of(
                    "Yahoo",
                    "(sorry, )?(we|i) (were|was|am|are) unable to deliver (your|the) message|message from yahoo",
                    BRACKETED),
            ServerRule.of(
                    "Notes",
                    "(your|the) (document|message|memo)[:\\s].{0,400}(was|could) not (be )?delivered to|failed to"
                            + " deliver to|user .{1,80} not (listed|unique) in",
                    ADDRESS),
            ServerRule.of(
                    "GroupWise, MDaemon or IMail",
                    "the message that you sent was undeliverable|unknown (user|host): |the following"
                            + " (addresses|recipient)s? (could|did)|undeliverable to|failed addresses follow|delivery"
                            + " attempts?",
                    ADDRESS),
            ServerRule.of(
                    "Mimecast, Barracuda or another filter",
                    "(was|has been|is) (not |un)delivered|(the|your) (e-?mail|message|letter) (\\S+ ){0,6}(was|has"
                            + " been) (rejected|blocked|refused)|could not deliver|is being returned|mail (was )?returned",
                    ADDRESS),
            ServerRule.of(
                    "another server",
                    "un(able to be delivered|deliverable|delivered)|(could|can|was|were|been|be|is|are)( ?not|n't)"
                            + " (\\S+ ){0,3}(deliver|reach|sen[dt])|(unable|failed) to (deliver|send|reach)|deliver\\S*"
                            + " (\\S+ ){0,4}(fail|error|problem)|returned (mail|to sender|message)|(permanent|fatal) (\\w+"
                            + " ){0,2}(error|failure)|non-?delivery|delivery (report|notification|status)|fail(ed|ure) (of"
                            + " )?delivery",
                    ADDRESS),
            // RFC 5321 §4.2: the reply that the other side gave, whatever the language around it
            ServerRule.of(
                    "another server, by the reply it was given",
                    "\\b55[0-4][ -](#?5\\.\\d{1,3}\\.\\d{1,3}\\b|[a-z<\"'])",
                    ADDRESS));

    private ServerRules() {}

    /** The first server that is known by its words. */
    static Optional<ServerRule> knowing(String text) {
        return IN_ORDER.stream().filter(rule -> rule.knows(text)).findFirst();
    }

    /** The first that is a server by name: the last of the list stand for whatever says that it could not deliver. */
    static boolean isNamed(String text) {
        return IN_ORDER.subList(0, 8).stream().anyMatch(rule -> rule.knows(text));
    }
}
