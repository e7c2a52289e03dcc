package org.postroom.casebook;

import org.jspecify.annotations.Nullable;

/**
 * Somebody other than the applicant who sent part of an application: kept with the case, and hidden from its assessors.
 *
 * @param name as their mail program gave it; null when it gave none
 * @param folio the letter they sent
 */
public record CaseSender(String caseReference, String address, @Nullable String name, @Nullable Long folio) {}
