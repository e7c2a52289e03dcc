package org.postroom.hostile;

import static org.postroom.hostile.HostileKind.endured;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Files of older Office and Outlook (MS-CFB, MS-DOC, MS-OXMSG, MS-OXTNEF) whose tables and lengths lie. */
final class HostileCompounds {
    private static final int SECTOR_BYTES = 512;

    private HostileCompounds() {}

    static List<HostileKind> kinds() {
        return List.of(
                endured(
                        "a DOC whose sectors go in a circle",
                        "form.doc",
                        random -> circled(compound(Map.of("WordDocument", Wire.random(random, 20_000))))),
                endured("a DOC whose directory goes in a circle", "form.doc", HostileCompounds::circledDirectory),
                endured(
                        "a DOC that claims the largest tables",
                        "form.doc",
                        random -> lyingHeader(compound(Map.of("WordDocument", Wire.random(random, 20_000))))),
                endured(
                        "a DOC of noise behind a sound beginning",
                        "form.doc",
                        random -> compound(
                                Map.of("WordDocument", wordDocument(random), "1Table", Wire.random(random, 60_000)))),
                endured(
                        "a DOC spoilt here and there",
                        "form.doc",
                        random -> Wire.spoilt(
                                compound(Map.of("WordDocument", wordDocument(random), "1Table", new byte[60_000])),
                                random)),
                endured("an Outlook letter of lengths that lie", "letter.msg", HostileCompounds::outlook),
                endured(
                        "an Outlook letter whose sectors go in a circle",
                        "letter.msg",
                        random -> circled(outlook(random))),
                endured("a winmail.dat of two gigabytes by its own word", "winmail.dat", random -> winmail(0x7FFFFFFF)),
                endured(
                        "a winmail.dat of a negative length",
                        "winmail.dat",
                        random -> winmail(-1 - random.nextInt(99))),
                endured("a winmail.dat of a million attributes", "winmail.dat", random -> manyAttributes(400_000)),
                endured("a winmail.dat whose properties never end", "winmail.dat", HostileCompounds::properties));
    }

    private static byte[] compound(Map<String, byte[]> streams) {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            for (Map.Entry<String, byte[]> stream : streams.entrySet()) {
                files.createDocument(new ByteArrayInputStream(stream.getValue()), stream.getKey());
            }
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** Every sector names an earlier one as its next (MS-CFB §2.3). */
    private static byte[] circled(byte[] file) {
        ByteBuffer cells = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int table = (cells.getInt(76) + 1) * SECTOR_BYTES;
        for (int i = 0; i < SECTOR_BYTES / 4 && table + 4 * i + 4 <= file.length; i++) {
            int next = cells.getInt(table + 4 * i);
            if (next >= -2 && next != -1) {
                cells.putInt(table + 4 * i, next < 0 ? Math.max(0, i - 3) : next);
            }
        }
        return file;
    }

    private static byte[] circledDirectory(Random random) {
        byte[] file = compound(Map.of("WordDocument", Wire.random(random, 9000), "1Table", new byte[9000]));
        ByteBuffer cells = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        int directory = (cells.getInt(48) + 1) * SECTOR_BYTES;
        for (int i = 0; i < 3; i++) {
            for (int sibling = 68; sibling <= 76; sibling += 4) {
                cells.putInt(directory + 128 * i + sibling, random.nextInt(3));
            }
        }
        return file;
    }

    private static byte[] lyingHeader(byte[] file) {
        ByteBuffer cells = ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN);
        cells.putInt(44, 0x7FFFFFF0).putInt(64, 0x7FFFFFF0).putInt(68, 0).putInt(72, 0x7FFFFFF0);
        return file;
    }

    /** The beginning of a File Information Block (MS-DOC §2.5), with every length in it at random. */
    private static byte[] wordDocument(Random random) {
        byte[] stream = Wire.random(random, 30_000);
        ByteBuffer cells = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        cells.putShort(0, (short) 0xA5EC).putShort(2, (short) 0xC1).putShort(10, (short) 0x0200);
        cells.putShort(32, (short) 14).putShort(62, (short) 22).putShort(152, (short) 0x5D);
        for (int i = 154; i < 154 + 93 * 8; i += 8) {
            cells.putInt(i, random.nextInt(60_000)).putInt(i + 4, random.nextInt(4) == 0 ? 0x7FFFFFFF : 400);
        }
        return stream;
    }

    private static byte[] outlook(Random random) {
        return compound(Map.of(
                "__properties_version1.0", Wire.random(random, 20_000),
                "__substg1.0_0037001F", Wire.random(random, 5000),
                "__substg1.0_1000001F", Wire.random(random, 90_000),
                "__substg1.0_10090102",
                        Wire.join(
                                new byte[] {-1, -1, -1, 127, -1, -1, -1, 127, 'L', 'Z', 'F', 'u'},
                                Wire.random(random, 900))));
    }

    private static byte[] winmail(int length) {
        ByteBuffer file = ByteBuffer.allocate(400).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x223E9F78).putShort((short) 1);
        file.put((byte) 1).putInt(0x00069003).putInt(length).put(new byte[300]);
        return file.array();
    }

    private static byte[] manyAttributes(int count) {
        ByteBuffer file = ByteBuffer.allocate(6 + count * 12).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x223E9F78).putShort((short) 1);
        for (int i = 0; i < count; i++) {
            file.put((byte) (1 + i % 2))
                    .putInt(0x0006800F)
                    .putInt(1)
                    .put((byte) 0)
                    .putShort((short) 0);
        }
        return file.array();
    }

    private static byte[] properties(Random random) {
        ByteBuffer file = ByteBuffer.allocate(20_000).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(0x223E9F78)
                .putShort((short) 1)
                .put((byte) 1)
                .putInt(0x00069003)
                .putInt(19_000);
        file.putInt(0x7FFFFFFF);
        for (int i = 0; i < 1000; i++) {
            file.putShort((short) 0x101F)
                    .putShort((short) random.nextInt(0x10000))
                    .putInt(0x7FFFFFF0)
                    .putInt(0x7FFFFFFF);
        }
        return file.array();
    }
}
