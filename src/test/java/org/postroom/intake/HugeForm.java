package org.postroom.intake;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.postroom.letter.LetterText;
import org.postroom.sample.Enclosure;
import org.postroom.stationery.Town;

/** A golden form with one huge photograph in it. */
final class HugeForm {
    private HugeForm() {}

    /** A DOCX with a photograph of that many megabytes. */
    static Enclosure of(int megabytes) throws IOException {
        LetterText.File form =
                LetterText.of(Town.golden("application-docx-two-columns-letterhead")).enclosures().stream()
                        .filter(file -> file.name().endsWith(".docx"))
                        .findFirst()
                        .orElseThrow();
        byte[] noise = new byte[megabytes << 20];
        new Random(1).nextBytes(noise);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(form.bytes()));
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                zip.putNextEntry(new ZipEntry(entry.getName()));
                in.transferTo(zip);
            }
            zip.putNextEntry(new ZipEntry("word/media/photograph.jpeg"));
            zip.write(noise);
        }
        return new Enclosure("MIGPM application.docx", form.mediaType(), out.toByteArray());
    }
}
