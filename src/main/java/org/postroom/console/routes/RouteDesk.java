package org.postroom.console.routes;

import java.util.List;
import org.postroom.console.Deed;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** What a person sees of the line, and does to it. */
@Component
class RouteDesk {
    private static final Logger LOG = LoggerFactory.getLogger(RouteDesk.class);
    private static final String UNKNOWN = "There is no route of that name.";

    private final RouteRegister routes;

    RouteDesk(RouteRegister routes) {
        this.routes = routes;
    }

    List<RouteView> all() {
        return routes.all();
    }

    Deed start(String id, String person) {
        if (routes.find(id).isEmpty()) {
            return Deed.unknown(UNKNOWN);
        }
        LOG.info("{} starts route {}", person, id);
        return routes.start(id)
                ? Deed.done("Route " + id + " is started.")
                : Deed.refused("Route " + id + " could not be started; the log says why.");
    }

    Deed stop(String id, String person) {
        if (routes.find(id).isEmpty()) {
            return Deed.unknown(UNKNOWN);
        }
        LOG.info("{} stops route {}", person, id);
        return routes.stop(id)
                ? Deed.done("Route " + id + " is stopped; what it would have carried waits until it is started.")
                : Deed.refused("Route " + id + " could not be stopped; the log says why.");
    }
}
