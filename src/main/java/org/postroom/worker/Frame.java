package org.postroom.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * One message between the service and a child: a byte for its kind, four for its length, then its body.
 *
 * @param kind one of the constants
 * @param body at most as long as the reader of the frame takes
 */
record Frame(byte kind, byte[] body) {
    /** To the child: the name of the job's class, then its arguments. An {@link #INPUT} follows. */
    static final byte JOB = 'J';
    /** To the child: the bytes the job is about. */
    static final byte INPUT = 'I';
    /** To the service: the child can take jobs. */
    static final byte READY = 'R';
    /** To the service: a step begins; its name. */
    static final byte STEP = 'S';
    /** To the service: the answer. */
    static final byte DONE = 'D';
    /** To the service: the job broke; a {@link Outcome.Cause}, one sentence, and whether the child goes on. */
    static final byte BROKE = 'B';

    /** A frame is longer than its reader takes. */
    static final class TooLong extends IOException {
        private static final long serialVersionUID = 1L;

        TooLong(int length) {
            super("a frame of " + length + " bytes");
        }
    }

    /** A frame of texts, each with its length before it. */
    static Frame of(byte kind, List<String> texts) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(body)) {
            for (String text : texts) {
                byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
                out.writeInt(bytes.length);
                out.write(bytes);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new Frame(kind, body.toByteArray());
    }

    /** The texts of a frame that was made of texts. */
    List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(body));
        while (in.available() > 0) {
            texts.add(new String(exactly(in, in.readInt()), StandardCharsets.UTF_8));
        }
        return texts;
    }

    /** Writes the frame and sends it off. */
    void write(OutputStream to) throws IOException {
        DataOutputStream out = new DataOutputStream(to);
        out.writeByte(kind);
        out.writeInt(body.length);
        out.write(body);
        out.flush();
    }

    /**
     * Waits for the next frame.
     *
     * @throws EOFException when the other side has ended
     * @throws TooLong when its body is longer than {@code mostBytes}
     */
    static Frame read(InputStream from, int mostBytes) throws IOException {
        DataInputStream in = new DataInputStream(from);
        byte kind = in.readByte();
        int length = in.readInt();
        if (length < 0 || length > mostBytes) {
            throw new TooLong(length);
        }
        return new Frame(kind, exactly(in, length));
    }

    private static byte[] exactly(DataInputStream in, int length) throws IOException {
        byte[] bytes = in.readNBytes(length);
        if (bytes.length < length) {
            throw new EOFException();
        }
        return bytes;
    }
}
