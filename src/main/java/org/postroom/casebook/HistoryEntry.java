package org.postroom.casebook;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One change of a case: when, who, what, because, from which letter. Each entry's hash covers the one before it, so that
 * nothing can be altered or taken out unnoticed.
 *
 * @param number from 1, without gaps, in each case
 * @param actor a person's sign-in name, or {@code Postroom}
 * @param folio the letter it came from
 * @param outgoing the letter that went out with it
 * @param hash SHA-256 over every other field
 */
@Table("history")
public record HistoryEntry(
        @Nullable @Id Long id,
        String caseReference,
        int number,
        Instant at,
        String actor,
        String action,
        String because,
        @Nullable Long folio,
        @Nullable Long outgoing,
        String previousHash,
        String hash) {

    /** The entry that follows {@code previousHash}, sealed. */
    static HistoryEntry sealed(String caseReference, int number, Instant at, Step step, String previousHash) {
        HistoryEntry open = new HistoryEntry(
                null,
                caseReference,
                number,
                at,
                step.actor(),
                step.action(),
                step.because(),
                step.folio(),
                step.outgoing(),
                previousHash,
                "");
        return new HistoryEntry(
                null,
                caseReference,
                number,
                at,
                step.actor(),
                step.action(),
                step.because(),
                step.folio(),
                step.outgoing(),
                previousHash,
                open.seal());
    }

    /** The hash that this entry must bear. Fields are length-prefixed, so that no two entries can read the same. */
    String seal() {
        StringBuilder sealed = new StringBuilder();
        for (Object field : new Object[] {
            caseReference, number, at.toEpochMilli(), actor, action, because, folio, outgoing, previousHash
        }) {
            String text = String.valueOf(field);
            sealed.append(text.length()).append(':').append(text).append('\n');
        }
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(sealed.toString().getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}
