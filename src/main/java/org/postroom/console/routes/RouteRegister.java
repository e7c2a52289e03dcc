package org.postroom.console.routes;

import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.Route;
import org.apache.camel.api.management.ManagedCamelContext;
import org.apache.camel.api.management.mbean.ManagedRouteMBean;
import org.apache.camel.api.management.mbean.RouteError;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The routes as Camel's management counts them. The only place of the console that speaks to Camel. */
@Component
class RouteRegister {
    private static final Logger LOG = LoggerFactory.getLogger(RouteRegister.class);

    private final CamelContext camel;

    RouteRegister(CamelContext camel) {
        this.camel = camel;
    }

    /** All routes, in the order of the line. */
    List<RouteView> all() {
        return camel.getRoutes().stream()
                .map(this::view)
                .sorted(Comparator.comparing(RouteView::id))
                .toList();
    }

    /** One route, if there is one of that id. */
    Optional<RouteView> find(String id) {
        return Optional.ofNullable(camel.getRoute(id)).map(this::view);
    }

    private RouteView view(Route route) {
        String id = route.getRouteId();
        String state = String.valueOf(camel.getRouteController().getRouteStatus(id));
        ManagedRouteMBean counts = counts(id);
        String from = route.getEndpoint().getEndpointBaseUri().replaceFirst("://", ":");
        if (counts == null) {
            return new RouteView(id, from, state, 0, 0, null, null, 0);
        }
        try {
            Date failed = counts.getLastExchangeFailureTimestamp();
            return new RouteView(
                    id,
                    from,
                    state,
                    counts.getExchangesTotal(),
                    counts.getExchangesFailed(),
                    failed == null ? null : failed.toInstant(),
                    fault(counts),
                    Math.max(0, counts.getMeanProcessingTime()));
        } catch (Exception uncounted) {
            LOG.debug("The counts of route {} cannot be read", id, uncounted);
            return new RouteView(id, from, state, 0, 0, null, null, 0);
        }
    }

    private @Nullable ManagedRouteMBean counts(String id) {
        ManagedCamelContext management = camel.getCamelContextExtension().getContextPlugin(ManagedCamelContext.class);
        return management == null ? null : management.getManagedRoute(id);
    }

    /** What kind of failure stopped the route; its message may quote a letter, so it is not shown. */
    private static @Nullable String fault(ManagedRouteMBean counts) {
        RouteError last = counts.getLastError();
        return last == null || last.getException() == null
                ? null
                : last.getException().getClass().getSimpleName();
    }

    /** Starts a route; false when Camel could not. */
    boolean start(String id) {
        return attempt(id, () -> camel.getRouteController().startRoute(id));
    }

    /** Stops a route once what it carries has arrived; false when Camel could not. */
    boolean stop(String id) {
        return attempt(id, () -> camel.getRouteController().stopRoute(id));
    }

    private interface Attempt {
        void make() throws Exception;
    }

    private static boolean attempt(String id, Attempt attempt) {
        try {
            attempt.make();
            return true;
        } catch (Exception failed) {
            LOG.warn("Route {} could not be started or stopped", id, failed);
            return false;
        }
    }
}
