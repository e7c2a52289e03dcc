package org.postroom.worker;

/** How a job ended. */
public sealed interface Outcome {
    /** The step that a job is in before it has named one. */
    String START = "start";

    /** One plain sentence. */
    String because();

    /** The job gave its answer. */
    record Done(byte[] bytes) implements Outcome {
        @Override
        public String because() {
            return "The job gave its answer.";
        }
    }

    /** The job was ended because this step, or the job as a whole, took longer than it may. */
    record TimedOut(String step, String because) implements Outcome {}

    /** The job broke in this step. */
    record Died(String step, Cause cause, String because) implements Outcome {}

    /** What a job can die of. */
    enum Cause {
        /** It wanted more memory than a child has. */
        MEMORY,
        /** It threw something, or its stack overflowed. */
        BROKE,
        /** Its process ended. */
        ENDED,
        /** Its answer was larger than is taken. */
        ANSWER_TOO_LARGE
    }
}
