package org.postroom.embedded;

import org.postroom.outbox.Dispatch;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/**
 * Alone on the embedded database, the service knows before its routes start that nobody is sending: what the last stop
 * broke off is given up at once.
 */
@Component
class AfterAStop implements InitializingBean {
    private final Surroundings surroundings;
    private final Dispatch dispatch;

    AfterAStop(Surroundings surroundings, Dispatch dispatch) {
        this.surroundings = surroundings;
        this.dispatch = dispatch;
    }

    @Override
    public void afterPropertiesSet() {
        if (surroundings.database()) {
            dispatch.giveUpInterrupted();
        }
    }
}
