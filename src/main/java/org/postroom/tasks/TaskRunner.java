package org.postroom.tasks;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs each task in one transaction with the mark that it was done, so that its effect on the database comes once. */
@Configuration(proxyBeanMethods = false)
class TaskRunner {
    private static final Logger log = LoggerFactory.getLogger(TaskRunner.class);
    /** Tries before a task becomes a mishap; with the delays below, about two minutes. */
    static final int MOST_TRIES = 6;

    /** Tries where the other side could not be reached; with the delays below, more than an hour. */
    static final int MOST_TRIES_UNREACHABLE = 14;

    private static final Duration LONGEST_DELAY = Duration.ofMinutes(10);
    private static final Duration FIRST_DELAY = Duration.ofSeconds(2);
    private static final Duration CLOSED_LINE_DELAY = Duration.ofSeconds(2);

    @Bean
    OneTimeTask<Task> lineTask(
            Lines lines, DoneTasks done, PlatformTransactionManager transactions, ObjectProvider<CamelContext> camel) {
        TransactionTemplate inOneTransaction = new TransactionTemplate(transactions);
        return Tasks.oneTime(TaskDesk.ON_THE_LINE)
                .onFailure((complete, operations) -> failed(complete, operations, camel.getObject()))
                .execute((instance, context) -> {
                    Task task = instance.getData();
                    inOneTransaction.executeWithoutResult(status -> {
                        if (done.mark(task.id())) {
                            lines.carry(task);
                        } else {
                            log.info("Task {} was done before the last stop; not done again", task.id());
                        }
                    });
                });
    }

    private static void failed(ExecutionComplete complete, ExecutionOperations<Task> operations, CamelContext camel) {
        Task task = (Task) complete.getExecution().taskInstance.getData();
        Throwable cause = complete.getCause().orElseGet(() -> new IllegalStateException("no cause was given"));
        Instant now = Instant.now();
        if (cause instanceof Lines.LineClosed) {
            // put down anew, so that waiting for a closed line does not count as failing
            operations.removeAndScheduleNew(
                    SchedulableInstance.of(complete.getExecution().taskInstance, now.plus(CLOSED_LINE_DELAY)));
            return;
        }
        int tries = complete.getExecution().consecutiveFailures + 1;
        Optional<Duration> delay = delay(tries, cause);
        if (delay.isPresent()) {
            log.warn("Task {} failed at try {}; it is tried again", task.id(), tries, cause);
            operations.reschedule(complete, now.plus(delay.get()));
            return;
        }
        log.error("Task {} failed {} times and goes to the tray", task.id(), tries, cause);
        try (ProducerTemplate toMishaps = camel.createProducerTemplate()) {
            toMishaps.sendBody("direct:mishap", new Mishap(task.line(), task.subject(), sentence(tries, cause)));
        } catch (java.io.IOException closing) {
            log.warn("The way to the tray did not close cleanly", closing);
        }
        operations.stop();
    }

    /**
     * How long a task waits after this many tries; empty when it is not tried again. What cannot be reached is often
     * only starting anew, so it is given longer than what fails.
     */
    static Optional<Duration> delay(int tries, Throwable cause) {
        boolean unreachable = innermost(cause) instanceof ConnectException;
        if (tries >= (unreachable ? MOST_TRIES_UNREACHABLE : MOST_TRIES)) {
            return Optional.empty();
        }
        Duration doubled = FIRST_DELAY.multipliedBy(1L << tries);
        return Optional.of(doubled.compareTo(LONGEST_DELAY) < 0 ? doubled : LONGEST_DELAY);
    }

    private static Throwable innermost(Throwable cause) {
        Throwable innermost = cause;
        while (innermost.getCause() != null) {
            innermost = innermost.getCause();
        }
        return innermost;
    }

    /** The innermost cause in words; messages of libraries may quote what they were given, so only its kind is told. */
    private static String sentence(int tries, Throwable cause) {
        return "The step failed " + tries + " times; the last cause was "
                + innermost(cause).getClass().getSimpleName() + ". The log of "
                + Clock.systemUTC().instant() + " has the whole of it.";
    }
}
