package org.postroom.console;

import java.util.List;
import org.springframework.stereotype.Component;

/** The places of the console's menu, in order. */
@Component("places")
public class Places {
    /** One place. */
    public record Place(String name, String path) {}

    private static final List<Place> ALL = List.of(
            new Place("Today", "/"),
            new Place("Tray", "/tray"),
            new Place("Cases", "/cases"),
            new Place("Packs", "/packs"),
            new Place("Sessions", "/sessions"),
            new Place("Assessors", "/assessors"),
            new Place("Fees", "/fees"),
            new Place("Letters in", "/letters"),
            new Place("Outbox", "/outbox"),
            new Place("Routes", "/routes"),
            new Place("Health", "/health"),
            new Place("Rules", "/rules"),
            new Place("Settings", "/settings"));

    /** All of them. */
    public List<Place> all() {
        return ALL;
    }
}
