package org.postroom.intake;

import org.jspecify.annotations.Nullable;

/**
 * Which door a letter goes to, and why.
 *
 * @param because one plain sentence
 * @param caseReference the case it belongs to, where that is certain
 * @param token the correspondent's token, where one was recognised and nothing contradicts it
 */
public record Sorting(Door door, String because, @Nullable String caseReference, @Nullable String token) {
    static Sorting to(Door door, String because) {
        return new Sorting(door, because, null, null);
    }

    Sorting about(Post post) {
        return new Sorting(
                door,
                because,
                post.correspondent().map(one -> one.caseReference()).orElse(caseReference),
                post.correspondent().map(one -> one.token()).orElse(token));
    }
}
