package org.postroom.fees;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Money that came for an invoice.
 *
 * @param amount pounds
 * @param paidOn day on which the bank had it
 * @param bankLine the line of a statement it was read from, or null when a person typed it in
 * @param recordedBy who recorded it or imported the statement
 */
public record Payment(
        @Nullable @Id Long id,
        String invoice,
        BigDecimal amount,
        LocalDate paidOn,
        @Nullable Long bankLine,
        String recordedBy,
        Instant recordedAt) {}
