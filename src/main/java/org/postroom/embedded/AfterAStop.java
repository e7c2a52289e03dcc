package org.postroom.embedded;

import org.postroom.casebook.Mishaps;
import org.postroom.outbox.Dispatch;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Alone on the embedded database, the service knows before its routes start that nobody is sending: it says at once which
 * letters the last stop left in doubt.
 */
@Component
class AfterAStop implements InitializingBean {
    private final Surroundings surroundings;
    private final Dispatch dispatch;
    private final Mishaps mishaps;

    AfterAStop(Surroundings surroundings, Dispatch dispatch, Mishaps mishaps) {
        this.surroundings = surroundings;
        this.dispatch = dispatch;
        this.mishaps = mishaps;
    }

    @Override
    public void afterPropertiesSet() {
        if (surroundings.database()) {
            dispatch.giveUpInterrupted().forEach(mishaps::letterTroubled);
        }
    }
}
