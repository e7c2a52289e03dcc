package org.postroom.embedded;

import java.io.IOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.spring.boot.CamelContextConfiguration;
import org.apache.camel.support.PluginHelper;
import org.apache.camel.support.ResourceHelper;
import org.postroom.casebook.Tray;
import org.postroom.casebook.Tray.Matter;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Loads the route files one by one, so that a broken one costs its own routes only: it is said in the log and on the
 * tray, and the rest of the line goes on. The end of the line is loaded first, so that what is collected finds every
 * door open.
 */
@Component
class RouteFiles implements CamelContextConfiguration {
    static final String FAULTY = "Route file faulty";

    private static final Logger log = LoggerFactory.getLogger(RouteFiles.class);

    private final String pattern;
    private final Tray tray;

    RouteFiles(@Value("${postroom.routes-pattern}") String pattern, Tray tray) {
        this.pattern = pattern;
        this.tray = tray;
    }

    @Override
    public void beforeApplicationStart(CamelContext context) {
        // nothing: a route that cannot start would keep the others from starting
    }

    @Override
    public void afterApplicationStart(CamelContext context) {
        int loaded = 0;
        List<Resource> files = files();
        for (Resource file : files) {
            loaded += load(context, file) ? 1 : 0;
        }
        log.info("Routes: {} of {} files loaded from {}", loaded, files.size(), pattern);
    }

    private boolean load(CamelContext context, Resource file) {
        try {
            PluginHelper.getRoutesLoader(context)
                    .loadRoutes(ResourceHelper.fromBytes(location(file), file.getContentAsByteArray()));
            return true;
        } catch (Exception fault) {
            String because = "The route file " + file.getFilename() + " cannot be used: " + firstLine(fault);
            log.error("Routes: {}", because, fault);
            tray.lay(Matter.ofSession(
                    FAULTY,
                    "routes/" + file.getFilename(),
                    because,
                    "Mend the file; it is read again as soon as it is saved. Until then its step of the line waits."));
            return false;
        }
    }

    /** A file's own address, so that reloading it replaces these routes; a name alone for those inside the jar. */
    private static String location(Resource file) throws IOException {
        return file.isFile() ? file.getURL().toString() : "classpath:routes/" + file.getFilename();
    }

    /** What the parser says is wrong, innermost first line: it names line and column. */
    private static String firstLine(Throwable fault) {
        Throwable innermost = fault;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        String message = String.valueOf(innermost.getMessage()).strip();
        return message.lines()
                .limit(2)
                .reduce((one, other) -> one + " " + other.strip())
                .orElse("no reason was given");
    }

    private List<Resource> files() {
        try {
            return Arrays.stream(new PathMatchingResourcePatternResolver().getResources(pattern))
                    .sorted(Comparator.comparing(Resource::getFilename).reversed())
                    .toList();
        } catch (IOException none) {
            log.error("Routes: no route files were found at {}; nothing will be collected or sent", pattern);
            return List.of();
        }
    }
}
