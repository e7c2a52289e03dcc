package org.postroom.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A letter as a room asks for it.
 *
 * @param owed what it is owed for: unique for ever, so that the same letter never leaves twice
 * @param template name of the template under {@code letters/}, which is also the letter's kind
 * @param to the one recipient
 * @param values what the template speaks of
 * @param enclosures files that go with it
 * @param html the same letter for those who read HTML; null for plain text alone
 * @param token the correspondent's token, for the address that answers come to
 * @param answers folio of the letter that this one answers, or null
 * @param grade what it adds to what the recipient knows: how often it may be said
 * @param neededBy the deadline that it carries, by the Clock; staff hear well before it when the letter still waits
 */
public record Draft(
        String owed,
        String template,
        String to,
        Map<String, Object> values,
        List<Enclosed> enclosures,
        @Nullable String html,
        @Nullable String token,
        @Nullable String caseReference,
        @Nullable String session,
        @Nullable Long answers,
        Grade grade,
        @Nullable Instant neededBy) {

    /** A letter that the process owes, without a deadline. */
    public Draft(
            String owed,
            String template,
            String to,
            Map<String, Object> values,
            List<Enclosed> enclosures,
            @Nullable String html,
            @Nullable String token,
            @Nullable String caseReference,
            @Nullable String session,
            @Nullable Long answers) {
        this(owed, template, to, values, enclosures, html, token, caseReference, session, answers, Grade.OWED, null);
    }

    /** A file that goes with a letter. */
    public record Enclosed(String name, String mediaType, byte[] bytes) {}

    /** A plain letter about a case. */
    public static Draft aboutCase(
            String owed, String template, String to, Map<String, Object> values, String token, String caseReference) {
        return new Draft(owed, template, to, values, List.of(), null, token, caseReference, null, null);
    }

    /** A plain letter about nothing that the recipient may know the name of: to assessors and moderators. */
    public static Draft plain(String owed, String template, String to, Map<String, Object> values, String token) {
        return new Draft(owed, template, to, values, List.of(), null, token, null, null, null);
    }

    /** The same letter with files. */
    public Draft enclosing(List<Enclosed> files) {
        return new Draft(
                owed, template, to, values, files, html, token, caseReference, session, answers, grade, neededBy);
    }

    /** The same letter with an HTML form beside its text. */
    public Draft withHtml(String htmlBody) {
        return new Draft(
                owed,
                template,
                to,
                values,
                enclosures,
                htmlBody,
                token,
                caseReference,
                session,
                answers,
                grade,
                neededBy);
    }

    /** The same letter, as the answer to the letter at {@code folio}. */
    public Draft answering(@Nullable Long folio) {
        return new Draft(
                owed, template, to, values, enclosures, html, token, caseReference, session, folio, grade, neededBy);
    }

    /** The same letter, noted under a session. */
    public Draft inSession(String code) {
        return new Draft(
                owed, template, to, values, enclosures, html, token, caseReference, code, answers, grade, neededBy);
    }

    /** The same letter, noted under a case that its text does not name. */
    public Draft filedUnder(String reference) {
        return new Draft(
                owed, template, to, values, enclosures, html, token, reference, session, answers, grade, neededBy);
    }

    /** The same letter, as one that may be said only so often. */
    public Draft graded(Grade howOften) {
        return new Draft(
                owed,
                template,
                to,
                values,
                enclosures,
                html,
                token,
                caseReference,
                session,
                answers,
                howOften,
                neededBy);
    }

    /** The same letter, with the deadline that it carries. */
    public Draft neededBy(@Nullable Instant deadline) {
        return new Draft(
                owed, template, to, values, enclosures, html, token, caseReference, session, answers, grade, deadline);
    }
}
