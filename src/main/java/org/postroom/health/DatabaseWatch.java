package org.postroom.health;

import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/** Whether the database answers and can be written to; a full disk shows here. */
@Component
@Order(0)
class DatabaseWatch implements Watched {
    static final String KEY = "database";

    private final WatchRows rows;

    DatabaseWatch(WatchRows rows) {
        this.rows = rows;
    }

    @Override
    public String key() {
        return KEY;
    }

    @Override
    public String name() {
        return "Database";
    }

    @Override
    public Finding look() {
        try {
            rows.touch();
            return new Finding.Well("The database answers and can be written to.", Map.of());
        } catch (DataAccessException failure) {
            return new Finding.Failed(
                    "The database does not answer or takes no changes: see that it runs and that its disk is not full."
                            + " Nothing is lost; the post waits.",
                    Map.of());
        }
    }
}
