package org.postroom.casebook;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * A person, across cases.
 *
 * @param id null until kept
 * @param nation England, Scotland, Wales or Northern Ireland, where it is known
 */
public record Applicant(
        @Nullable @Id Long id,
        @Nullable String fullName,
        @Nullable String knownAs,
        String email,
        @Nullable String membershipNumber,
        @Nullable String practiceName,
        @Nullable String nation) {

    /** How to greet them in a letter. */
    public String greeting() {
        if (knownAs != null) {
            return knownAs;
        }
        return fullName == null ? "applicant" : fullName;
    }

    /** Their full name, or their address before a form told us. */
    public String display() {
        return fullName == null ? email : fullName;
    }

    /** The id, once kept. */
    public long key() {
        return java.util.Objects.requireNonNull(id, "not kept yet");
    }
}
