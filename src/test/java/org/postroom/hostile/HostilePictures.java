package org.postroom.hostile;

import static org.postroom.casebook.Submission.ProblemCode.IMAGE_ONLY;
import static org.postroom.hostile.HostileKind.endured;
import static org.postroom.hostile.HostileKind.refused;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;

/** Pictures that are a few bytes and claim to be gigabytes, by themselves and inside documents. */
final class HostilePictures {
    private static final int HUGE = 50_000;

    private HostilePictures() {}

    static List<HostileKind> kinds() {
        return List.of(
                refused("a PNG of seven gigabytes", "scan.png", IMAGE_ONLY, random -> png()),
                refused("a BMP of seven gigabytes", "scan.bmp", IMAGE_ONLY, random -> bmp()),
                refused("a TIFF of four gigabytes", "scan.tiff", IMAGE_ONLY, random -> tiff()),
                refused("a TIFF whose pages go in a circle", "scan.tif", IMAGE_ONLY, random -> tiffCircle()),
                refused("a JPEG of twelve gigabytes", "scan.jpg", IMAGE_ONLY, random -> jpeg()),
                refused(
                        "a GIF without an end",
                        "scan.gif",
                        IMAGE_ONLY,
                        random -> Wire.join(
                                Wire.bytes("GIF89a\377\377\377\377\200\0\0\0\0\0\0\0\0"),
                                Wire.repeated(Wire.bytes(",\0\0\0\0\377\377\377\377\0\2\1\0\0"), 50_000))),
                endured("a DOCX around huge pictures", "form.docx", random -> new RawZip()
                        .entry("[Content_Types].xml", "<Types/>")
                        .entry(
                                "word/document.xml",
                                "<w:document"
                                        + " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body><w:p><w:r><w:t>No"
                                        + " answer.</w:t><w:drawing/></w:r></w:p></w:body></w:document>")
                        .stored("word/media/image1.png", png())
                        .stored("word/media/image2.tiff", tiff())
                        .claiming("word/media/image3.bmp", Wire.bomb("\0", 1024), 1 << 30)
                        .bytes()),
                endured(
                        "a PDF scan of seven gigabytes", "scan.pdf", random -> RawPdf.onePage("/XObject << /X 5 0 R >>")
                                .stream("", Wire.bytes("q 595 0 0 842 0 0 cm /X Do Q"))
                                .stream(
                                        "/Type /XObject /Subtype /Image /Width " + HUGE + " /Height " + HUGE
                                                + " /BitsPerComponent 8 /ColorSpace /DeviceRGB /Filter /FlateDecode",
                                        Wire.framed(Wire.bomb("\0", 512)))
                                .bytes()),
                endured(
                        "a PDF scan with a JPEG that lies", "scan.pdf", random -> RawPdf.onePage(
                                        "/XObject << /X 5 0 R >>")
                                .stream("", Wire.bytes("q 595 0 0 842 0 0 cm /X Do Q"))
                                .stream(
                                        "/Type /XObject /Subtype /Image /Width 9 /Height 9 /BitsPerComponent 8"
                                                + " /ColorSpace /DeviceRGB /Filter /DCTDecode",
                                        jpeg())
                                .bytes()));
    }

    private static byte[] png() {
        byte[] size = ByteBuffer.allocate(13)
                .putInt(HUGE)
                .putInt(HUGE)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        return Wire.join(
                new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10},
                chunk("IHDR", size),
                chunk("IDAT", Wire.framed(Wire.bomb("\0", 64))),
                chunk("IEND", new byte[0]));
    }

    private static byte[] chunk(String name, byte[] content) {
        byte[] named = Wire.join(Wire.bytes(name), content);
        CRC32 sum = new CRC32();
        sum.update(named);
        return Wire.join(
                ByteBuffer.allocate(4).putInt(content.length).array(),
                named,
                ByteBuffer.allocate(4).putInt((int) sum.getValue()).array());
    }

    private static byte[] bmp() {
        ByteBuffer file = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'B').put((byte) 'M').putInt(0x7FFFFFFF).putInt(0).putInt(54);
        file.putInt(40).putInt(HUGE).putInt(HUGE).putShort((short) 1).putShort((short) 24);
        return file.array();
    }

    private static byte[] tiff() {
        ByteBuffer file = ByteBuffer.allocate(100_000).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 6);
        field(file, 256, 0xFFFF);
        field(file, 257, 0xFFFF);
        field(file, 258, 8);
        field(file, 259, 1);
        field(file, 273, 200);
        field(file, 279, 0x7FFFFFFF);
        return file.putInt(0).array();
    }

    private static byte[] tiffCircle() {
        ByteBuffer file = ByteBuffer.allocate(2000).order(ByteOrder.LITTLE_ENDIAN);
        file.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) 2);
        field(file, 256, 16);
        field(file, 257, 16);
        return file.putInt(8).array();
    }

    private static void field(ByteBuffer file, int tag, int value) {
        file.putShort((short) tag).putShort((short) 4).putInt(1).putInt(value);
    }

    private static byte[] jpeg() {
        ByteBuffer file = ByteBuffer.allocate(50_000);
        file.putShort((short) 0xFFD8)
                .putShort((short) 0xFFC0)
                .putShort((short) 17)
                .put((byte) 8);
        file.putShort((short) 0xFFFF).putShort((short) 0xFFFF).put((byte) 3).put(new byte[] {
            1, 34, 0, 2, 17, 1, 3, 17, 1
        });
        return file.putShort((short) 0xFFDA).putShort((short) 0xFFFF).array();
    }
}
