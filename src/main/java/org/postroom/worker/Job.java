package org.postroom.worker;

import java.util.List;

/**
 * Work that is done in a child process. An implementation is public, has a constructor without arguments, and may keep
 * in its fields what is costly to make: one instance does many jobs, one after the other, on one thread.
 */
public interface Job {
    /**
     * Does the work.
     *
     * @param arguments what to do, in the words of the job
     * @param input bytes, as hostile as may be
     * @param steps to be told before each part that may hang or break; the time limit of a step starts anew with each
     * @return the answer; at most {@link Workshop#MOST_ANSWER_BYTES}
     * @throws Exception whatever goes wrong; only its kind is told, as its message may quote the input
     */
    byte[] run(List<String> arguments, byte[] input, Steps steps) throws Exception;
}
