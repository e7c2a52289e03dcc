package org.postroom.console.door;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.postroom.console.Deed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes and ends a person's own tokens for the API. */
@Component
public class TokenDesk {
    /** 256 bits: a plain hash of it is as good as a slow one. */
    private static final int TOKEN_BYTES = 32;

    private static final int MOST_LABEL_CHARACTERS = 60;
    private static final String PREFIX = "postroom_";

    private final ApiTokens tokens;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    TokenDesk(ApiTokens tokens, Clock clock) {
        this.tokens = tokens;
        this.clock = clock;
    }

    /** A token as its owner sees it in a list. */
    public record TokenLine(long id, String label, Instant madeAt) {}

    /**
     * A token just made.
     *
     * @param token shown this once
     */
    public record NewToken(String label, String token) {}

    /** Makes a token that acts for {@code owner}. */
    @Transactional
    public NewToken make(String label, String owner) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String token = PREFIX + Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String kept = label.isBlank() ? "API" : label.strip();
        String shortened = kept.substring(0, Math.min(kept.length(), MOST_LABEL_CHARACTERS));
        tokens.save(new ApiToken(null, hash(token), shortened, owner, clock.instant(), null));
        return new NewToken(shortened, token);
    }

    /** The tokens of {@code owner} that are in use. */
    public List<TokenLine> of(String owner) {
        return tokens.of(owner).stream()
                .map(one -> new TokenLine(java.util.Objects.requireNonNull(one.id()), one.label(), one.madeAt()))
                .toList();
    }

    /** Ends one of the owner's tokens. */
    @Transactional
    public Deed end(long id, String owner) {
        return tokens.close(id, owner, clock.instant()) == 1
                ? Deed.done("The token is ended; nothing can be done with it any more.")
                : Deed.unknown("You have no such token.");
    }

    /** Whose token this is. */
    Optional<String> owner(String token) {
        return tokens.withHash(hash(token)).map(ApiToken::username);
    }

    private static String hash(String token) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(sha256.digest(token.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("Every Java has SHA-256", impossible);
        }
    }
}
