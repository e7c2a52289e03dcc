package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Domain;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.PictureReader;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.form.Reading.Role;

/** Scans and photographs of the form: read where Tesseract is installed, never taken for certain, always reported. */
class ScannedFormsTest {
    private static final Framework FRAMEWORK = FrameworkFile.embedded();
    private static final PictureReader PICTURES = PictureReader.whenInstalled();
    private static final SubmissionReader WITHOUT = new SubmissionReader();
    private static final SubmissionReader WITH = new SubmissionReader(FRAMEWORK, ReadingLimits.usual(), PICTURES);
    private static final String ANSWER =
            "I chair the weekly meeting of the three teams and write down who does what by when. Last winter this"
                    + " halved the letters that nobody had answered, from 140 to 70 in nine weeks.";

    private static List<String> firstDomain() {
        List<String> lines = new ArrayList<>(List.of(
                "Section A: Your details",
                "Full name: Rowena Hartley",
                "Email address: rowena@hartley.example",
                "Job title: Practice Manager",
                "Section C: Evidence against the ten domains"));
        lines.addAll(domain(FRAMEWORK.domains().get(0)));
        return lines;
    }

    private static List<String> domain(Domain domain) {
        List<String> lines = new ArrayList<>(List.of("", "Domain " + domain.number() + ": " + domain.title()));
        domain.points().forEach(point -> {
            lines.add("");
            lines.addAll(ScannedPaper.wrapped(point.ref() + " " + point.prompt()));
            lines.addAll(ScannedPaper.wrapped(ANSWER));
        });
        return lines;
    }

    private static List<BufferedImage> scanned(int dpi, double askew) throws IOException {
        return new ScannedPaper(firstDomain()).scanned(dpi, askew);
    }

    private static void needsTesseract() {
        assumeTrue(PICTURES.isThere(), "Tesseract is not installed (Debian: tesseract-ocr)");
    }

    private static List<ProblemCode> codes(Reading reading) {
        return reading.submission().problems().stream().map(Problem::code).toList();
    }

    private static void assertFirstDomainIsReadInDoubt(Reading reading) {
        assertThat(reading.formFound()).isTrue();
        FRAMEWORK.domains().get(0).points().forEach(point -> assertThat(
                        reading.submission().answer(point.ref()))
                .as(point.ref())
                .hasValueSatisfying(answer -> {
                    assertThat(answer.text().replace('\n', ' ')).contains("weekly meeting of the three teams");
                    assertThat(answer.doubtful()).isTrue();
                    assertThat(answer.because()).startsWith("Read from a scan");
                }));
        assertThat(codes(reading)).containsExactly(ProblemCode.IMAGE_ONLY);
    }

    @Test
    void withoutAReaderOfPicturesAScanIsAClearRequest() throws IOException {
        Reading reading = WITHOUT.read("scan.pdf", ScannedPaper.asPdf(scanned(100, 0)));
        assertThat(reading.answersFound()).isFalse();
        assertThat(codes(reading)).containsExactly(ProblemCode.IMAGE_ONLY);
        assertThat(reading.parts().get(0).role()).isEqualTo(Role.PICTURE);
    }

    @Test
    void aCrookedScanIsReadInDoubt() throws IOException {
        needsTesseract();
        assertFirstDomainIsReadInDoubt(WITH.read("scan.pdf", ScannedPaper.asPdf(scanned(150, 2))));
    }

    @Test
    void aPhotographTakenSidewaysIsReadInDoubt() throws IOException {
        needsTesseract();
        BufferedImage upright = scanned(150, 0).get(0);
        BufferedImage sideways = new BufferedImage(upright.getHeight(), upright.getWidth(), BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < upright.getHeight(); y++) {
            for (int x = 0; x < upright.getWidth(); x++) {
                sideways.setRGB(y, upright.getWidth() - 1 - x, upright.getRGB(x, y));
            }
        }
        assertFirstDomainIsReadInDoubt(WITH.read("IMG_2041.jpg", ScannedPaper.asFile(sideways, "jpg")));
    }

    @Test
    void thePagesOfAFaxAreReadOneAfterTheOther() throws IOException {
        needsTesseract();
        List<BufferedImage> pages = new ArrayList<>(scanned(120, 0.5));
        pages.addAll(new ScannedPaper(domain(FRAMEWORK.domains().get(4))).scanned(120, 0));
        Reading reading = WITH.read("fax.tif", ScannedPaper.asTiff(pages));
        assertFirstDomainIsReadInDoubt(reading);
        assertThat(reading.submission().answer("5.1")).isPresent();
    }

    @Test
    void scannedPagesAmongTypedOnesAreNamedAndOnlyTheyAreInDoubt() throws IOException {
        needsTesseract();
        List<String> typed = new ArrayList<>(firstDomain());
        typed.addAll(domain(FRAMEWORK.domains().get(1)));
        List<BufferedImage> more = new ScannedPaper(domain(FRAMEWORK.domains().get(4))).scanned(150, 0);
        Reading reading = WITH.read("mixed.pdf", new ScannedPaper(typed).asPrintedWith(more));
        assertThat(reading.submission().answer("1.1")).map(Answer::doubtful).hasValue(false);
        assertThat(reading.submission().answer("5.1")).map(Answer::doubtful).hasValue(true);
        assertThat(reading.submission().problems()).singleElement().satisfies(problem -> assertThat(problem.where())
                .isEqualTo("mixed.pdf (page 2)"));
    }

    @Test
    void scannedPagesThatAreNotReadAreSaid() throws IOException {
        byte[] mixed = new ScannedPaper(firstDomain()).asPrintedWith(scanned(100, 0));
        Reading reading = WITHOUT.read("mixed.pdf", mixed);
        assertThat(reading.submission().answer("1.1")).map(Answer::doubtful).hasValue(false);
        assertThat(reading.submission().problems()).singleElement().satisfies(problem -> {
            assertThat(problem.where()).isEqualTo("mixed.pdf (page 2)");
            assertThat(problem.message()).contains("Some pages of this file are pictures");
        });
    }

    @Test
    void aPictureOfBoundlessSizeIsNeverDecoded() throws IOException {
        needsTesseract();
        assertThat(codes(WITH.read("map.png", pngClaiming(60_000, 40_000)))).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void aPictureOfNoKnownKindIsAskedForInAnotherForm() {
        needsTesseract();
        byte[] heic = "\0\0\0\30ftypheic\0\0\0\0mif1heic".getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(codes(WITH.read("IMG_1.HEIC", heic))).containsExactly(ProblemCode.IMAGE_ONLY);
    }

    /** A PNG that has only its header, which claims that size. */
    private static byte[] pngClaiming(int width, int height) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n', 0, 0, 0, 13});
        ByteArrayOutputStream header = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(header);
        out.writeBytes("IHDR");
        out.writeInt(width);
        out.writeInt(height);
        out.write(new byte[] {8, 0, 0, 0, 0});
        CRC32 sum = new CRC32();
        sum.update(header.toByteArray());
        out.writeInt((int) sum.getValue());
        file.writeBytes(header.toByteArray());
        return file.toByteArray();
    }
}
