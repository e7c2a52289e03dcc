package org.postroom.access;

import java.net.URI;
import java.util.Set;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code postroom.oauth}: how access tokens are had. One group for the mailbox and the sending server, as one
 * consent covers both.
 *
 * @param tokenEndpoint the provider's address for tokens; empty when passwords are used
 * @param clientId the name under which this installation is registered with the provider
 * @param clientSecret what proves that; empty for a public client
 * @param refreshToken what the administrator's consent gave; empty to ask in the client's own name (RFC 6749 §4.4)
 * @param scope what the token is for, parted by spaces; empty for what was consented to
 */
@ConfigurationProperties("postroom.oauth")
public record AccessSettings(
        @DefaultValue("") String tokenEndpoint,
        @DefaultValue("") String clientId,
        @DefaultValue("") String clientSecret,
        @DefaultValue("") String refreshToken,
        @DefaultValue("") String scope) {
    private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

    /** Checks that secrets would not go over an open line (RFC 6749 §3.2). */
    public AccessSettings {
        if (!tokenEndpoint.isBlank() && !isProtected(tokenEndpoint.strip())) {
            throw new IllegalArgumentException(
                    "The setting POSTROOM_OAUTH_TOKEN_ENDPOINT must be an address that begins with https://.");
        }
    }

    private static boolean isProtected(String address) {
        try {
            URI uri = URI.create(address);
            return uri.getHost() != null
                    && ("https".equals(uri.getScheme())
                            || "http".equals(uri.getScheme()) && LOOPBACK.contains(uri.getHost()));
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    /** Whether tokens are used at all. */
    public boolean isGiven() {
        return !tokenEndpoint.isBlank();
    }

    @Override
    public String toString() {
        return "AccessSettings[" + tokenEndpoint + "]";
    }
}
