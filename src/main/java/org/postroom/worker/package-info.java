/**
 * Runs jobs over bytes from outside in processes of their own, with limits on time and memory: what crashes, hangs or
 * fills the memory there costs its job, never the service.
 *
 * <p>Words: a <em>job</em> is a class that makes bytes of bytes; a <em>step</em> is the part of a job that a time limit
 * holds for, and that is named when a job ends badly; a <em>bench</em> is one child process as the service sees it; the
 * <em>workshop</em> keeps the benches; the <em>worker</em> is what runs in the child. How to add a job: write a public
 * class with a constructor without arguments that implements {@link org.postroom.worker.Job}, and hand it to {@link
 * org.postroom.worker.Workshop#run}; nothing is registered anywhere.
 *
 * <p>Doors: {@link org.postroom.worker.Workshop#run} in the service, {@link org.postroom.worker.Worker#main} in the
 * child, frames ({@link org.postroom.worker.Frame}) over the child's standard input and output between them. Tables:
 * none. Trouble: how a job ended is an {@link org.postroom.worker.Outcome}; that a child cannot be started at all is an
 * {@link IllegalStateException}, which says nothing about the job and is worth another try later. A child has the
 * service's class path and none of its secrets: an environment of a few harmless names, a folder of its own that goes
 * with it, half a gigabyte of memory. It ends when its standard input does, so that a killed service leaves none behind.
 *
 * <p>Not here: what is read, and what becomes of a letter that cannot be.
 */
@NullMarked
package org.postroom.worker;

import org.jspecify.annotations.NullMarked;
