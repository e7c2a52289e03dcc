package org.postroom.worker;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.postroom.worker.Outcome.Cause;

/**
 * The child's side: takes one job after the other from standard input and answers on standard output. A thread of its
 * own listens to standard input, so that the child ends with the service even while a job hangs.
 */
public final class Worker {
    /** The word of the command line that makes the jar a child. */
    public static final String WORD = "worker";

    private final OutputStream answers;
    private final BlockingQueue<Frame> orders = new LinkedBlockingQueue<>(2);
    private final Map<String, Job> jobs = new HashMap<>();

    private Worker(OutputStream answers) {
        this.answers = answers;
    }

    /** The child's door; the streams are its only arguments. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        InputStream in = new BufferedInputStream(new FileInputStream(FileDescriptor.in));
        OutputStream out = new BufferedOutputStream(new FileOutputStream(FileDescriptor.out));
        // The frames are ours alone: whatever a library prints goes elsewhere, and what it asks for is empty.
        System.setOut(System.err);
        System.setIn(InputStream.nullInputStream());
        Worker worker = new Worker(out);
        Thread listening = new Thread(() -> worker.listen(in), "orders");
        listening.setDaemon(true);
        listening.start();
        worker.work();
    }

    private void listen(InputStream in) {
        try {
            while (true) {
                orders.put(Frame.read(in, Integer.MAX_VALUE));
            }
        } catch (IOException | InterruptedException serviceEnded) {
            leave();
        }
    }

    /** Ends at once, with whatever a job started; no shutdown hook of a library may hold it up. */
    private static void leave() {
        ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
        Folder.remove(Path.of(System.getProperty("java.io.tmpdir")));
        Runtime.getRuntime().halt(0);
    }

    private void work() throws IOException, InterruptedException {
        answer(Frame.READY, new byte[0]);
        while (true) {
            List<String> order = orders.take().texts();
            byte[] input = orders.take().body();
            boolean sound = one(order.get(0), order.subList(1, order.size()), input);
            if (!sound) {
                return;
            }
            Folder.empty(Path.of(System.getProperty("java.io.tmpdir")));
        }
    }

    /** Does one job; says whether this process may do another. */
    private boolean one(String job, List<String> arguments, byte[] input) throws IOException {
        try {
            answer(Frame.DONE, job(job).run(arguments, input, this::step));
            return true;
        } catch (OutOfMemoryError full) {
            broke(Cause.MEMORY, "The job wanted more memory than it may have.", false);
            return false;
        } catch (Exception broken) {
            broke(Cause.BROKE, "The job threw " + broken.getClass().getSimpleName() + ".", true);
            return true;
        } catch (Throwable broken) {
            // A class whose making was cut short stays broken for good, and so might this process.
            broke(Cause.BROKE, "The job threw " + broken.getClass().getSimpleName() + ".", false);
            return false;
        }
    }

    private Job job(String name) throws ReflectiveOperationException {
        Job known = jobs.get(name);
        if (known != null) {
            return known;
        }
        ClassLoader loader = Worker.class.getClassLoader();
        Job made = Class.forName(name, true, loader)
                .asSubclass(Job.class)
                .getDeclaredConstructor()
                .newInstance();
        jobs.put(name, made);
        return made;
    }

    private void step(String name) {
        try {
            answer(Frame.STEP, name.getBytes(StandardCharsets.UTF_8));
        } catch (IOException serviceEnded) {
            throw new UncheckedIOException(serviceEnded);
        }
    }

    private void broke(Cause cause, String because, boolean goesOn) throws IOException {
        Frame.of(Frame.BROKE, List.of(cause.name(), because, String.valueOf(goesOn)))
                .write(answers);
    }

    private void answer(byte kind, byte[] body) throws IOException {
        new Frame(kind, body).write(answers);
    }
}
