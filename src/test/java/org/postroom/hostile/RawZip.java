package org.postroom.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/** Writes zips (APPNOTE 4.3) as no honest program does: with sizes that lie and entries that share their bytes. */
final class RawZip {
    private static final int STORED = 0;
    private static final int DEFLATED = 8;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream directory = new ByteArrayOutputStream();
    private int entries;
    private int lastOffset;

    /** An entry whose text is told truly. */
    RawZip entry(String name, byte[] plain) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        byte[] deflated = Wire.deflated(plain);
        return entry(name, DEFLATED, (int) sum.getValue(), deflated, plain.length);
    }

    RawZip entry(String name, String plain) {
        return entry(name, plain.getBytes(StandardCharsets.UTF_8));
    }

    /** An entry that is kept as it is. */
    RawZip stored(String name, byte[] plain) {
        CRC32 sum = new CRC32();
        sum.update(plain);
        return entry(name, STORED, (int) sum.getValue(), plain, plain.length);
    }

    /** An entry of deflated bytes that claims to unpack to {@code claimed} bytes. */
    RawZip claiming(String name, byte[] deflated, int claimed) {
        return entry(name, DEFLATED, 0, deflated, claimed);
    }

    /** One more name for the bytes of the entry before. */
    RawZip again(String name, int packed, int claimed) {
        central(name.getBytes(StandardCharsets.UTF_8), DEFLATED, 0, packed, claimed, lastOffset);
        return this;
    }

    private RawZip entry(String name, int method, int sum, byte[] packed, int claimed) {
        byte[] label = name.getBytes(StandardCharsets.UTF_8);
        lastOffset = out.size();
        ByteBuffer header = buffer(30).putInt(0x04034b50).putShort((short) 20).putShort((short) 0x0800);
        header.putShort((short) method)
                .putInt(0x21)
                .putInt(sum)
                .putInt(packed.length)
                .putInt(claimed);
        header.putShort((short) label.length).putShort((short) 0);
        out.writeBytes(header.array());
        out.writeBytes(label);
        out.writeBytes(packed);
        central(label, method, sum, packed.length, claimed, lastOffset);
        return this;
    }

    private void central(byte[] label, int method, int sum, int packed, int claimed, int offset) {
        ByteBuffer header = buffer(46).putInt(0x02014b50).putShort((short) 20).putShort((short) 20);
        header.putShort((short) 0x0800).putShort((short) method).putInt(0x21).putInt(sum);
        header.putInt(packed).putInt(claimed).putShort((short) label.length);
        header.putShort((short) 0).putShort((short) 0).putShort((short) 0).putShort((short) 0);
        header.putInt(0).putInt(offset);
        directory.writeBytes(header.array());
        directory.writeBytes(label);
        entries++;
    }

    byte[] bytes() {
        return bytes(entries, out.size());
    }

    /** The archive with an end record that says this many entries and this place of the directory. */
    byte[] bytes(int claimedEntries, int claimedOffset) {
        ByteBuffer end = buffer(22).putInt(0x06054b50).putInt(0);
        end.putShort((short) claimedEntries).putShort((short) claimedEntries);
        end.putInt(directory.size()).putInt(claimedOffset).putShort((short) 0);
        return Wire.join(out.toByteArray(), directory.toByteArray(), end.array());
    }

    private static ByteBuffer buffer(int count) {
        return ByteBuffer.allocate(count).order(ByteOrder.LITTLE_ENDIAN);
    }
}
