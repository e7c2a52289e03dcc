package org.postroom.intake.apart;

import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.ReadingSteps;

/**
 * What the child is to read, and how far.
 *
 * @param fileName the name of the file; null when the bytes are a letter
 * @param spoilt steps that broke before, and what each is called
 * @param last the step at which reading ends; null when it goes on to the end
 * @param time how long new steps may begin
 * @param means what else reading can use
 */
record Order(
        @Nullable String fileName, Map<String, ProblemCode> spoilt, @Nullable String last, Duration time, Means means) {
    ReadingSteps steps(Consumer<String> watcher) {
        return new ReadingSteps(watcher, spoilt, last, time);
    }
}
