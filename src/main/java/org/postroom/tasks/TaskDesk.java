package org.postroom.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where tasks are put down. A task exists only if the transaction that put it down commits, and is woken after that. */
@Component
public class TaskDesk {
    static final TaskDescriptor<Task> ON_THE_LINE = TaskDescriptor.of("line", Task.class);

    private final ObjectProvider<Scheduler> scheduler;

    TaskDesk(ObjectProvider<Scheduler> scheduler) {
        this.scheduler = scheduler;
    }

    /** Puts down a task for {@code line} about {@code subject}, to be done at once. */
    public void put(String line, String subject) {
        Task task = new Task(line + ":" + subject + ":" + UUID.randomUUID(), line, subject);
        var waiting =
                SchedulableInstance.of(new TaskInstance<>(ON_THE_LINE.getTaskName(), task.id(), task), Instant.now());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            inHand().add(waiting);
        } else {
            write(List.of(waiting));
        }
    }

    private void write(List<SchedulableInstance<?>> tasks) {
        // by batch, as that does not look first whether there is such a task: there is none of a new id
        scheduler.getObject().scheduleBatch(tasks);
    }

    private InHand inHand() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(InHand.class::isInstance)
                .map(InHand.class::cast)
                .findFirst()
                .orElseGet(() -> {
                    InHand none = new InHand();
                    TransactionSynchronizationManager.registerSynchronization(none);
                    return none;
                });
    }

    /**
     * The tasks of one transaction, written together as its last statement: one by one they cost a batch of mails a third
     * of its time.
     */
    private final class InHand implements TransactionSynchronization {
        private final List<SchedulableInstance<?>> tasks = new ArrayList<>();
        private boolean written;

        void add(SchedulableInstance<Task> task) {
            if (written) {
                throw new IllegalStateException("A task was put down after the last statement of its transaction.");
            }
            tasks.add(task);
        }

        @Override
        public void beforeCommit(boolean readOnly) {
            written = true;
            write(tasks);
        }

        /** What runs around the commit itself must put down no task: nobody would write it. */
        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED && !written) {
                Logger log = LoggerFactory.getLogger(TaskDesk.class);
                log.error("Tasks put down when their transaction was over are lost: {}", tasks.size());
            }
        }

        @Override
        public void afterCommit() {
            scheduler.getObject().triggerCheckForDueExecutions();
        }
    }
}
