package org.postroom.intake.machine;

import java.util.List;
import java.util.Optional;

/**
 * What servers say when they do not deliver, in the order in which it is asked: what names its cause plainly stands before
 * what several causes share.
 */
final class FateRules {
    private static final List<FateRule> IN_ORDER = List.of(
            FateRule.of(
                    "the mailbox is full",
                    Fate.MAILBOX_FULL,
                    "over ?quota",
                    "quota (is )?(exceeded|full|violation)",
                    "exceed\\w* (\\w+ ){0,4}(quota|storage|capacity)",
                    "(mail ?box|in-?box|mail ?folder|account|mail ?drop|user'?s disk|disk|disc) (\\w+ ){0,3}(is |was"
                            + " )?full\\b",
                    "(insufficient|not enough|no more|out of) (\\w+ ){0,2}(storage|space|quota)",
                    "storage (limit|quota|space)",
                    "disk quota",
                    "too much mail data"),
            FateRule.of(
                    "the letter is too large",
                    Fate.POLICY,
                    "(message|mail|letter|size|body|attachments?) (\\w+ ){0,4}(too (large|big|long)|exceed\\w*)",
                    "exceed\\w* (\\w+ ){0,5}(size|length)",
                    "(message|size|length) limit",
                    "larger than (the )?(\\w+ )?(maximum|limit|allowed)",
                    "message header size"),
            FateRule.of(
                    "the sender must prove itself",
                    Fate.POLICY,
                    "\\b(spf|dkim|dmarc|ptr|reverse dns|rdns|fcrdns)\\b",
                    "unauthenticated",
                    "authenticat\\w+ (is )?(required|failed|failure|check)",
                    "not (authori[sz]ed|allowed|permitted) to (send|relay|submit|post)",
                    "domain of sender|sender('s)? domain",
                    "sender (\\w+ ){0,3}(verif\\w+|denied|rejected|address rejected|not"
                            + " (exist|found|allowed|accepted))",
                    "must be a member",
                    "only accepts? (messages|mail) from",
                    "(cannot|can't|could not|unable to) (find|resolve) your (hostname|domain|reverse)"),
            FateRule.of(
                    "nothing is passed on for strangers",
                    Fate.POLICY,
                    "relay\\w* (\\w+ ){0,3}(denied|prohibited|not (allowed|permitted)|restrict\\w*)",
                    "(unable to|do(es)? not|not allowed to|not permitted to|cannot) relay",
                    "isn'?t in my list of allowed rcpthosts",
                    "relaytoohost|no relaying"),
            FateRule.of(
                    "the mailbox is closed for now",
                    Fate.SOFT,
                    "(account|mailbox|user|recipient|address|it)('s)? (\\S+ ){0,5}?(is |has been |was |currently"
                            + " |temporarily ){0,3}(disabled|suspended|inactive|frozen|locked|deactivated|not"
                            + " active|restricted|on hold)",
                    "(disabled|suspended|inactive|locked|dormant) (account|mailbox|user|recipient)",
                    "not active anymore"),
            FateRule.of(
                    "the letter is taken for spam",
                    Fate.POLICY,
                    "\\b(spam|junk mail|unsolicited|phish\\w*|virus|malware|infected|malicious)\\b",
                    "black-?list|block-?list|\\brbl\\b|dnsbl|spamhaus|spamcop|sorbs|barracuda ?(central|reputation)",
                    "(poor|bad|low) (\\w+ ){0,2}reputation|reputation of",
                    "(content|message|mail|e-?mail|attachment) (\\w+ ){0,3}(rejected|blocked|refused|denied|filtered)"
                            + " (\\w+ ){0,3}(due to|because of|by|for|based on|as)",
                    "blocked (by|using|due|because|for)",
                    "(content|policy|security|local) (\\w+ ){0,2}(polic(y|ies)|reasons?|violation|restriction|filter)",
                    "policy|prohibited (attachment|content)|banned"),
            FateRule.of(
                    "it may be tried again",
                    Fate.SOFT,
                    "try (again )?later|, try again|grey-?list|throttl\\w*|rate limit|temporar(y|ily)"),
            FateRule.of(
                    "there is no such mailbox",
                    Fate.HARD,
                    "(user|recipient|mailbox|mail box|account|addressee|address|local"
                            + " part|username|alias)s?\\W{1,3}(\\S+ ){0,4}?(is |are |was |has |have |been |an?"
                            + " )*(unknown|not found|not known|invalid|nonexist\\w*|non-exist\\w*|no longer"
                            + " (valid|exist\\w*|available|in use)|(does|do|did) ?n[o']t exist|doesnt exist|not"
                            + " exist\\w*|not recogni[sz]ed|not (a )?valid|deleted|terminated|closed|not listed|cannot be"
                            + " found|could ?n[o']t be found|was ?n[o']t found|undeliverable|unrouteable|not our"
                            + " customer|removed)",
                    "(unknown|invalid|no"
                            + " such|nonexistent|non-existent|bad|undeliverable|unrouteable|illegal|wrong|unable to"
                            + " find|no valid|not a (known|valid)) (\\w+"
                            + " ){0,2}(user|recipient|mailbox|address|account|addressee|person|alias|local"
                            + " ?part|name|rcpt|destination mailbox)",
                    "no (mailbox|mail ?box|account|user|one|body|recipients?) (\\w+ ){0,3}(by|with|here|found|of)"
                            + " (that |this )?(name|address)?",
                    "(does ?n[o']t|do not|not) have an? (\\S+ )?account",
                    "recipient ?not ?found|recipnotfound|adr\\.exrecipnotfound",
                    "(has|have|there(?:'s| is)) no (such )?(user|mailbox|mail ?box|account|person|addressee)\\b",
                    "no such (user|mailbox|recipient|person|address|account|local)",
                    "user unknown|unknown user|unknown recipient|unknown local|unknown or illegal|unknown to",
                    "address(ee)? (\\S+ )?(not found|unknown|could ?n[o']t be found)",
                    "was ?n[o']t found (at|in)|not found in|not listed in",
                    "(?<!sender |recipient )address rejected",
                    "no longer (works|employed|with (us|the|this)|at this|a valid)",
                    "(has|have) left (the|this|our)",
                    "(is|was) not (a )?(known|valid|recogni[sz]ed|local)",
                    "(account|mailbox|address) (\\w+ ){0,2}(does not|doesn't) exist",
                    "mailbox (is )?(unavailable|not available|name not allowed)",
                    "access denied.{0,40}as\\(?2014|recipient address rejected: access denied",
                    "can ?n[o']t (be )?deliver\\w* .{0,60}(no such|unknown)",
                    "delivery error: dd "),
            FateRule.of(
                    "there is no such host",
                    Fate.HARD,
                    "(host|domain|hostname|mail exchanger|mx)( or domain)?( name)?\\W{1,3}(\\S+ ){0,3}?(is |was"
                            + " )?(unknown|not found|(does|do) ?n[o']t exist|invalid|nonexist\\w*|non-exist\\w*|could"
                            + " ?n[o']t be found|not resolv\\w*)",
                    "(unknown|no such|unrouteable|unroutable|invalid|nonexistent|bad|illegal) (mail |remote"
                            + " )?(host|domain|destination system)",
                    // RFC 7504 §3 and §4: a host that takes no mail at all
                    "(?<![\\d.])(521|556)[ -]5\\.(3\\.2|1\\.10)",
                    "nxdomain|all relevant mx records point to non-existent hosts|null ?mx",
                    "could ?n[o']t (find|resolve) (any|the|a) (\\w+ )*(host|domain|mx|mail exchanger)",
                    "does not (accept|receive) (any )?(e-?mail|mail)",
                    "no (mail exchanger|mx|mx record|route to domain)\\b"),
            FateRule.of(
                    "the other server was not reached in time",
                    Fate.SOFT,
                    "tim(ed|e) ?out|connection (refused|lost|reset|dropped|closed)|unreachable|no route to host",
                    "retry (time|timeout)|too long|expired|giving up|too many"
                            + " (hops|connections|messages|recipients)|loop",
                    "(temporar\\w+|local|system|server|network|i/o|internal|configuration) (\\w+"
                            + " ){0,2}(error|failure|problem|unavailable|rejected|lookup)",
                    "deferred|service (not|un)available"));

    /** What says no more than that the other side does not want it; a code that says more goes before it. */
    private static final FateRule REFUSED = FateRule.of(
            "the other side refuses it",
            Fate.POLICY,
            "reject\\w*|refus\\w*|denied|blocked|not accept\\w*|prohibited|not allowed|not"
                    + " permitted|forbidden|filtered");

    private FateRules() {}

    /** The first rule whose words stand in {@code text}. */
    static Optional<FateRule> saidIn(String text) {
        return IN_ORDER.stream().filter(rule -> rule.says(text)).findFirst();
    }

    /** Whether {@code text} says no more than that the other side refuses it. */
    static Optional<FateRule> refusalIn(String text) {
        return Optional.of(REFUSED).filter(rule -> rule.says(text));
    }
}
