/**
 * Reads letters and files from outside apart from the service, in the worker's processes.
 *
 * <p>Words: an <em>order</em> tells the child what to read and what to pass over. Doors: {@link
 * org.postroom.intake.apart.LetterReader} in the service, {@link org.postroom.intake.apart.LetterJob} in the child; what
 * goes between them is JSON. Tables: none; what was read last is remembered for some minutes. Trouble: a part that hangs
 * or breaks its process is passed over at the next try and told as a problem; a letter that cannot even be opened is
 * answered with its headers and one problem. That no process can be started is thrown, and the letter is tried later.
 *
 * <p>Not here: how letters, documents and forms are read, which any process can do.
 */
@NullMarked
package org.postroom.intake.apart;

import org.jspecify.annotations.NullMarked;
