package org.postroom.letter;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * An RFC 5322 message once we hold it; its bytes lie beside it in the letter book.
 *
 * @param folio its number in the letter book; null until it is entered
 * @param mailbox the folder it was found in, as {@code user@host/folder}
 * @param uidValidity RFC 3501 §2.3.1.1: with {@code uid} the mail's name on the server
 * @param sha256 of the raw bytes, lower-case hexadecimal
 * @param receivedAt the server's INTERNALDATE, or the Clock's time on the embedded server
 * @param door where sorting sent it; null until sorted
 * @param because why it was sent there
 * @param correspondent the token of the correspondent it came from, where known
 */
public record Letter(
        @Nullable @Id Long folio,
        String mailbox,
        long uidValidity,
        long uid,
        String sha256,
        long sizeBytes,
        Instant receivedAt,
        Instant enteredAt,
        @Nullable String sender,
        @Nullable String subject,
        @Nullable String door,
        @Nullable String because,
        @Nullable String caseReference,
        @Nullable String correspondent,
        @Nullable Instant sortedAt) {}
