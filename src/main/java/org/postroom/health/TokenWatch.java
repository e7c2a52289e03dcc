package org.postroom.health;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.postroom.access.AccessTokens;
import org.postroom.access.AccessTokens.Life;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Whether the access token is good, and renews it ahead of its end even when no post flows. */
@Component
@Order(5)
class TokenWatch implements Watched {
    /** With less than this left and no renewal, somebody is told. */
    static final Duration TOLD_BEFORE_END = Duration.ofMinutes(15);

    private final AccessTokens tokens;

    TokenWatch(AccessTokens tokens) {
        this.tokens = tokens;
    }

    @Override
    public String key() {
        return "access";
    }

    @Override
    public String name() {
        return "Access token";
    }

    @Override
    public boolean isThere() {
        return tokens.areUsed();
    }

    @Override
    public Finding look() {
        tokens.current();
        Optional<Life> known = tokens.life();
        if (known.isEmpty()) {
            return new Finding.Well("No access tokens are used.", Map.of());
        }
        Life life = known.get();
        Map<String, String> facts =
                InWords.facts("Good for", InWords.time(life.left().toSeconds()));
        if (life.because() == null) {
            return new Finding.Well("The access token is renewed by itself.", facts);
        }
        boolean nearItsEnd = life.left().compareTo(TOLD_BEFORE_END) < 0;
        return life.refused() || nearItsEnd && life.failures() > 1
                ? new Finding.Broken(life.because(), facts)
                : new Finding.Worrying(life.because(), facts);
    }
}
