package org.postroom.paper;

import java.time.LocalDate;
import java.util.Map;

/**
 * The printable certificate, A4 landscape, with a QR code that leads to the register entry.
 *
 * @param name as the holder wants it, up to about 60 letters
 * @param award in words
 * @param postNominals the letters granted
 * @param number of the certificate and the register entry
 * @param awardedOn date of award
 * @param frameworkVersion edition of the framework it was assessed against
 * @param registerUrl the entry on the public register
 */
public record CertificatePaper(
        Body body,
        String name,
        String award,
        String postNominals,
        String number,
        LocalDate awardedOn,
        String frameworkVersion,
        String registerUrl,
        Signatory signatory) {

    /** Names longer than this, in letters, are set a size smaller; the widest fits one line of 237 mm. */
    private static final int LONG_NAME = 26;

    private static final int VERY_LONG_NAME = 42;

    /** Who certifies, from settings: a name and an office such as {@code Chair}. */
    public record Signatory(String name, String office) {}

    /** The certificate as PDF. */
    public Paper pdf() {
        Imprint imprint = new Imprint(
                "Certificate " + number + ", " + postNominals,
                "Certificate of accreditation " + number + " of the " + body.name() + ".");
        Map<String, Object> values =
                Map.of("paper", this, "body", body, "date", PlainWords.date(awardedOn), "nameSize", nameSize());
        return Paper.pdf("certificate-" + number, Pdfs.rendered("certificate.html", imprint, values));
    }

    private String nameSize() {
        int letters = name.codePointCount(0, name.length());
        if (letters <= LONG_NAME) {
            return "name";
        }
        return letters <= VERY_LONG_NAME ? "name long" : "name very-long";
    }
}
