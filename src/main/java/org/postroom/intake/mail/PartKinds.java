package org.postroom.intake.mail;

import java.util.Set;

/** Media types of parts that are more than files. */
final class PartKinds {
    static final Set<String> TEXTS = Set.of("text/plain", "text/html", "text/enriched", "text/richtext");
    static final Set<String> LETTERS = Set.of("message/rfc822", "message/global", "message/news");
    static final Set<String> REPORTS = Set.of(
            "message/delivery-status",
            "message/global-delivery-status",
            "message/disposition-notification",
            "message/global-disposition-notification",
            "message/feedback-report",
            "message/global-headers",
            "text/rfc822-headers",
            "text/rfc822-header");
    /** RFC 2046 §5.2.2 and §5.2.3: a piece of a letter, and a letter that lies elsewhere and is never fetched. */
    static final Set<String> ELSEWHERE = Set.of("message/partial", "message/external-body");
    /** Signatures that stand beside what they sign (RFC 1847). */
    static final Set<String> SIGNATURES =
            Set.of("application/pkcs7-signature", "application/x-pkcs7-signature", "application/pgp-signature");

    private PartKinds() {}
}
