package org.postroom.tasks;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Tasks that were done: the mark commits together with the task's effect. */
@Repository
class DoneTasks {
    private final JdbcClient database;

    DoneTasks(JdbcClient database) {
        this.database = database;
    }

    /** Marks a task as done; false when it was marked before. */
    boolean mark(String id) {
        return database.sql("insert into task_done (id) values (:id) on conflict do nothing")
                        .param("id", id)
                        .update()
                == 1;
    }

    /** Tasks that are due or being done now. */
    int busy() {
        return database.sql("select count(*) from scheduled_tasks where picked or execution_time <= now()")
                .query(Integer.class)
                .single();
    }
}
