package org.postroom.intake.document;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * What was chosen in a legacy form field of a DOC: its words do not say so, a structure in the data stream does (MS-DOC
 * §2.9.78, FFData).
 */
final class OldWordField {
    private static final int TEXT = 0;
    private static final int TICK_BOX = 1;
    private static final int DROP_DOWN = 2;
    /** The field shows what its form gave it (§2.9.79, iRes). */
    private static final int AS_GIVEN = 25;

    private static final int LENGTH_BYTES = 4;
    private static final int MOST_CHOICES = 64;

    private final ByteBuffer data;

    private OldWordField(ByteBuffer data) {
        this.data = data;
    }

    /** What the field at this place of the data stream shows; empty for a field of text, whose words stand in the text. */
    static String shown(byte[] stream, int offset) {
        if (offset < 0 || offset + LENGTH_BYTES + 2 > stream.length) {
            return "";
        }
        ByteBuffer data = ByteBuffer.wrap(stream).order(ByteOrder.LITTLE_ENDIAN);
        int header = data.getShort(offset + LENGTH_BYTES) & 0xFFFF;
        try {
            return new OldWordField(data.position(offset + header)).shown();
        } catch (RuntimeException cutOff) {
            return "";
        }
    }

    private String shown() {
        if (data.getInt() != -1) {
            return "";
        }
        int bits = data.getShort() & 0xFFFF;
        data.getInt();
        string();
        int kind = bits & 3;
        if (kind == TEXT) {
            return "";
        }
        int given = data.getShort() & 0xFFFF;
        int result = bits >> 2 & 0x1F;
        int chosen = result == AS_GIVEN ? given : result;
        if (kind == TICK_BOX) {
            return chosen == 1 ? "☒ " : "☐ ";
        }
        return kind == DROP_DOWN ? choice(chosen) : "";
    }

    private String choice(int chosen) {
        for (int skipped = 0; skipped < 5; skipped++) {
            // Its format, help, status and two macros.
            string();
        }
        data.getShort();
        int count = Math.min(MOST_CHOICES, data.getShort() & 0xFFFF);
        data.getShort();
        List<String> choices = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            choices.add(characters(data.getShort() & 0xFFFF));
        }
        return chosen < choices.size() ? choices.get(chosen) : "";
    }

    /** A counted string that ends with a null character all the same (§2.9.354, Xstz). */
    private void string() {
        characters(data.getShort() & 0xFFFF);
        data.getShort();
    }

    private String characters(int count) {
        byte[] bytes = new byte[2 * count];
        data.get(bytes);
        return new String(bytes, StandardCharsets.UTF_16LE);
    }
}
