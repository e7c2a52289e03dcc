package org.postroom.tasks;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.apache.camel.Producer;
import org.apache.camel.support.DefaultConsumer;
import org.apache.camel.support.DefaultEndpoint;
import org.apache.camel.support.DefaultProducer;

/** One line: {@code to: task:NAME} puts a task down with the body as its subject, {@code from: task:NAME} does it. */
class TaskEndpoint extends DefaultEndpoint {
    private final String line;
    private final TaskDesk desk;
    private final Lines lines;

    TaskEndpoint(String uri, TaskComponent component, String line, TaskDesk desk, Lines lines) {
        super(uri, component);
        this.line = line;
        this.desk = desk;
        this.lines = lines;
    }

    /** Who attends to a line. */
    record Attendant(Endpoint endpoint, Processor processor) {}

    @Override
    public Producer createProducer() {
        return new DefaultProducer(this) {
            @Override
            public void process(Exchange exchange) throws Exception {
                desk.put(line, exchange.getMessage().getMandatoryBody(String.class));
            }
        };
    }

    @Override
    public Consumer createConsumer(Processor processor) {
        return new DefaultConsumer(this, processor) {
            @Override
            protected void doStart() throws Exception {
                super.doStart();
                lines.open(line, new Attendant(getEndpoint(), getProcessor()));
            }

            @Override
            protected void doStop() throws Exception {
                lines.close(line);
                super.doStop();
            }
        };
    }
}
