package org.postroom.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A line of a bank statement that brought money in.
 *
 * @param fingerprint the same for the same line in another statement
 * @param description what the bank says about it
 * @param amount pounds
 * @param because why it is in this state, one plain sentence
 * @param invoice number of the invoice it paid, or null
 */
public record BankLine(
        @Nullable @Id Long id,
        String fingerprint,
        LocalDate paidOn,
        String description,
        BigDecimal amount,
        State state,
        String because,
        @Nullable String invoice,
        String importedBy,
        Instant importedAt) {

    /** What became of a line. */
    public enum State {
        /** Its reference and its amount are those of one unpaid invoice. */
        MATCHED,
        /** In doubt: a person says which invoice it pays, or that it pays none. */
        UNMATCHED,
        /** A person said which invoice it pays. */
        ASSIGNED,
        /** A person said that it is no fee. */
        SET_ASIDE
    }

    /** The id, once kept. */
    public long key() {
        return java.util.Objects.requireNonNull(id, "not kept yet");
    }
}
