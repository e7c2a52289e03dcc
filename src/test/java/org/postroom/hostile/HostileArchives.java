package org.postroom.hostile;

import static org.postroom.casebook.Submission.ProblemCode.CORRUPT;
import static org.postroom.casebook.Submission.ProblemCode.TOO_LARGE;
import static org.postroom.hostile.HostileKind.endured;
import static org.postroom.hostile.HostileKind.refused;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Zips that unpack without end, lie about themselves, or lead out of their folder. */
final class HostileArchives {
    private HostileArchives() {}

    static List<HostileKind> kinds() {
        return List.of(
                refused("a zip of one gigabyte", "form.zip", TOO_LARGE, random -> new RawZip()
                        .claiming("form.txt", Wire.bomb("\0", 1000 + random.nextInt(64)), 1 << 30)
                        .bytes()),
                refused("a zip that says ten bytes and holds a gigabyte", "form.zip", TOO_LARGE, random -> new RawZip()
                        .claiming("form.txt", Wire.bomb("4.2 ", 1000 + random.nextInt(64)), 10)
                        .bytes()),
                refused("a zip of many large files", "forms.zip", TOO_LARGE, HostileArchives::manyLarge),
                refused("a zip whose thousand entries share one bomb", "forms.zip", TOO_LARGE, HostileArchives::shared),
                refused("a zip in a zip, ten wide and ten deep", "form.zip", TOO_LARGE, random -> nested(10, 10)),
                refused("a zip in a zip in a zip, three hundred deep", "form.zip", TOO_LARGE, random -> nested(300, 1)),
                refused("a zip of a hundred thousand files", "forms.zip", TOO_LARGE, HostileArchives::manySmall),
                endured("a zip whose names lead elsewhere", "form.zip", HostileArchives::paths),
                endured("a zip that says more than it holds", "form.zip", random -> new RawZip()
                        .claiming("form.txt", Wire.deflated(Wire.bytes("nothing")), -2 - random.nextInt(1000))
                        .bytes()),
                refused("a zip whose directory lies elsewhere", "form.zip", CORRUPT, random -> new RawZip()
                        .entry("form.txt", "nothing")
                        .bytes(0xFFFF, 1 << 30 | random.nextInt(1 << 20))),
                refused("a zip cut in its directory", "form.zip", CORRUPT, random -> {
                    byte[] whole = manySmall(random);
                    return Arrays.copyOf(whole, whole.length - 100 - random.nextInt(whole.length / 3));
                }));
    }

    private static byte[] manyLarge(Random random) {
        byte[] bomb = Wire.bomb("A line that says nothing at all.\n", 30);
        RawZip zip = new RawZip();
        for (int i = 0; i < 60; i++) {
            zip.claiming("form-" + i + ".txt", bomb, 30 << 20);
        }
        return zip.bytes();
    }

    private static byte[] shared(Random random) {
        byte[] bomb = Wire.bomb(String.valueOf((char) ('a' + random.nextInt(26))), 39);
        RawZip zip = new RawZip().claiming("form-0.txt", bomb, 39 << 20);
        for (int i = 1; i < 1000; i++) {
            zip.again("form-" + i + ".txt", bomb.length, 39 << 20);
        }
        return zip.bytes();
    }

    private static byte[] nested(int levels, int copies) {
        byte[] inner = Wire.repeated(Wire.bytes("nothing to read here "), 10_000);
        for (int i = 0; i < levels; i++) {
            RawZip zip = new RawZip();
            for (int j = 0; j < copies; j++) {
                if (copies == 1) {
                    zip.stored("form-" + i + ".zip", inner);
                } else {
                    zip.entry("form-" + j + ".zip", inner);
                }
            }
            inner = zip.bytes();
        }
        return inner;
    }

    private static byte[] manySmall(Random random) {
        RawZip zip = new RawZip();
        for (int i = 0; i < 65_000; i++) {
            zip.stored("f" + i + "/" + random.nextInt(), new byte[0]);
        }
        return zip.bytes();
    }

    private static byte[] paths(Random random) {
        return new RawZip()
                .entry("../../../../tmp/form-" + random.nextInt() + ".txt", "4.1\nnothing")
                .entry("/etc/passwd", "root::0:0")
                .entry("C:\\Windows\\System32\\form.txt", "nothing")
                .entry("..", "nothing")
                .entry("", "nothing")
                .entry("a\0b.txt", "nothing")
                .entry("n".repeat(60_000), "nothing")
                .entry("same.txt", "one")
                .entry("same.txt", "two")
                .bytes();
    }
}
