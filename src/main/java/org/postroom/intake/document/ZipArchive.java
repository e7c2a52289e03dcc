package org.postroom.intake.document;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/**
 * A zip held in memory and read through its central directory only: an archive that was cut off has none and is
 * corrupt, so that what a repair might find is never taken for the whole. Nothing is unpacked until it is asked for,
 * and never beyond the limits; names are labels here and never paths.
 */
public final class ZipArchive implements AutoCloseable {
    private final ZipFile zip;
    private final ReadingLimits limits;

    /**
     * Opens an archive.
     *
     * @throws IOException when it has no directory that can be read
     */
    public ZipArchive(byte[] bytes, ReadingLimits limits) throws IOException {
        this.zip = ZipFile.builder()
                .setSeekableByteChannel(new SeekableInMemoryByteChannel(bytes))
                .get();
        this.limits = limits;
    }

    /** The entries that are files, up to the limit. */
    public List<ZipArchiveEntry> files() {
        List<ZipArchiveEntry> files = new ArrayList<>();
        Enumeration<ZipArchiveEntry> entries = zip.getEntries();
        while (entries.hasMoreElements() && files.size() < limits.maxArchiveEntries()) {
            ZipArchiveEntry entry = entries.nextElement();
            if (!entry.isDirectory()) {
                files.add(entry);
            }
        }
        return files;
    }

    /** Whether there is an entry of that name. */
    public boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** Whether more entries lie in it than are looked at. */
    public boolean isOverfull() {
        int count = 0;
        for (Enumeration<ZipArchiveEntry> e = zip.getEntries(); e.hasMoreElements(); e.nextElement()) {
            if (++count > limits.maxArchiveEntries()) {
                return true;
            }
        }
        return false;
    }

    /**
     * The bytes of one entry, if it is there.
     *
     * @throws TooLarge when it unpacks to more than one part may hold
     */
    public Optional<byte[]> bytes(String name) throws IOException {
        ZipArchiveEntry entry = zip.getEntry(name);
        return entry == null ? Optional.empty() : Optional.of(bytes(entry, limits.maxPartBytes()));
    }

    /**
     * The bytes of an entry, unpacked up to {@code atMost}.
     *
     * @throws TooLarge when there are more
     */
    public byte[] bytes(ZipArchiveEntry entry, long atMost) throws IOException {
        try (InputStream in = zip.getInputStream(entry)) {
            byte[] bytes = in.readNBytes((int) Math.min(Integer.MAX_VALUE, atMost + 1));
            if (bytes.length > atMost) {
                throw new TooLarge();
            }
            return bytes;
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** More bytes than the limits allow. */
    public static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }
}
