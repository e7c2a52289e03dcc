package org.postroom.tasks;

import java.util.Map;
import org.apache.camel.Endpoint;
import org.apache.camel.support.DefaultComponent;
import org.springframework.stereotype.Component;

/** The Camel component {@code task:}, which makes the durable hand-offs visible in the routes. */
@Component("task")
class TaskComponent extends DefaultComponent {
    private final TaskDesk desk;
    private final Lines lines;

    TaskComponent(TaskDesk desk, Lines lines) {
        this.desk = desk;
        this.lines = lines;
    }

    @Override
    protected Endpoint createEndpoint(String uri, String remaining, Map<String, Object> parameters) {
        return new TaskEndpoint(uri, this, remaining, desk, lines);
    }
}
