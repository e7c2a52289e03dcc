package org.postroom.embedded;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** Keeps a home for one process: held while it works on the data there, and let go by the system if it is killed. */
final class HomeLock implements AutoCloseable {
    private static final String FILE = "service.lock";

    private final FileChannel channel;

    private HomeLock(FileChannel channel) {
        this.channel = channel;
    }

    /** The home belongs to another process that lives. */
    static final class Taken extends IllegalStateException {
        private static final long serialVersionUID = 1;

        Taken(Path home) {
            super("Another Postroom runs on " + home + "; stop it, or give this one another POSTROOM_HOME.");
        }
    }

    /**
     * Takes the home.
     *
     * @throws Taken when somebody else has it
     * @throws IOException when the file cannot be made in it
     */
    static HomeLock take(Path home) throws IOException {
        Files.createDirectories(home);
        FileChannel channel = FileChannel.open(home.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!locks(channel)) {
            channel.close();
            throw new Taken(home);
        }
        return new HomeLock(channel);
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ourselves) {
            return false; // this very process has it, by another channel
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
