package org.postroom.access;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys under which tokens are sealed.
 *
 * @param now seals, and opens
 * @param before opens what was sealed before the house's secret was changed; null when it was not
 */
public record AccessKeys(byte[] now, byte @Nullable [] before) {
    byte[] seal(String about, String clear) {
        return Seal.seal(now, about, clear.getBytes(StandardCharsets.UTF_8));
    }

    Optional<String> open(String about, byte @Nullable [] sealed) {
        if (sealed == null) {
            return Optional.empty();
        }
        return Seal.open(now, about, sealed)
                .or(() -> before == null ? Optional.empty() : Seal.open(before, about, sealed))
                .map(clear -> new String(clear, StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return "AccessKeys[hidden]";
    }
}
