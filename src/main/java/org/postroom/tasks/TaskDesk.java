package org.postroom.tasks;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where tasks are put down. A task exists only if the transaction that put it down commits. */
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
        // by batch, as that does not look first whether there is such a task: there is none of a new id
        scheduler
                .getObject()
                .scheduleBatch(List.of(new TaskInstance<>(ON_THE_LINE.getTaskName(), task.id(), task)), Instant.now());
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    scheduler.getObject().triggerCheckForDueExecutions();
                }
            });
        }
    }
}
