package org.postroom.tasks;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.springframework.stereotype.Component;

/** The lines that are open: which route attends to which name. */
@Component
public class Lines {
    private final Map<String, TaskEndpoint.Attendant> attendants = new ConcurrentHashMap<>();
    private final DoneTasks tasks;

    Lines(DoneTasks tasks) {
        this.tasks = tasks;
    }

    /** Nobody attends to the line: its route is stopped. The task waits. */
    static final class LineClosed extends RuntimeException {
        LineClosed(String line) {
            super("No route attends to task:" + line);
        }
    }

    /** Whether no task is due or being done. */
    public boolean quiet() {
        return tasks.busy() == 0;
    }

    void open(String line, TaskEndpoint.Attendant attendant) {
        attendants.put(line, attendant);
    }

    void close(String line) {
        attendants.remove(line);
    }

    void carry(Task task) {
        TaskEndpoint.Attendant attendant = attendants.get(task.line());
        if (attendant == null) {
            throw new LineClosed(task.line());
        }
        Exchange exchange = attendant.endpoint().createExchange();
        exchange.getIn().setBody(task.subject());
        process(attendant.processor(), exchange);
    }

    private static void process(Processor processor, Exchange exchange) {
        try {
            processor.process(exchange);
        } catch (Exception failure) {
            exchange.setException(failure);
        }
        if (exchange.getException() != null) {
            throw new IllegalStateException("The route failed", exchange.getException());
        }
    }
}
