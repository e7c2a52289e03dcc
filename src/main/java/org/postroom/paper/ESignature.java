package org.postroom.paper;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The e-signature: the block that an accredited manager puts under their mails, as HTML that mail programs keep
 * (tables and inline styles only), as plain text, and with the steps to install it.
 *
 * @param name as on the certificate
 * @param award in words
 * @param registerUrl the entry on the public register
 */
public record ESignature(Body body, String name, String award, Badge badge, String registerUrl) {

    /** How to install it in one mail program, one sentence a step. */
    public record Installation(String program, List<String> steps) {}

    private static final String COPY = "Open the enclosed signature file in your browser, select all of it and copy.";

    private static final List<Installation> INSTALLATIONS = List.of(
            new Installation(
                    "Outlook (new, and on the web)",
                    List.of(
                            COPY,
                            "In Outlook open Settings, then Accounts, then Signatures.",
                            "Make a new signature, paste, and save.",
                            "Choose it for new messages and, if you like, for replies.")),
            new Installation(
                    "Outlook (classic)",
                    List.of(
                            COPY,
                            "Open File, then Options, then Mail, then Signatures.",
                            "Make a new signature, paste with “Keep source formatting”, and save.")),
            new Installation(
                    "Gmail",
                    List.of(
                            COPY,
                            "Open Settings, then See all settings, then General, and go to Signature.",
                            "Make a new signature, paste, and choose Save changes at the bottom.")),
            new Installation(
                    "Apple Mail",
                    List.of(
                            COPY,
                            "Open Settings, then Signatures, choose your account and press +.",
                            "Untick “Always match my default message font”, delete what stands there, and paste.")));

    /**
     * The block as a fragment of HTML, legible from 320 to 600 pixels of width.
     *
     * @param imageSource where the badge comes from: a {@code cid:} in a mail, else an https or {@code data:} address
     */
    public String html(String imageSource) {
        return Templates.filled("e-signature.html", Map.of("paper", this, "body", body, "image", imageSource));
    }

    /** The block as a page of its own, the badge inside it, to open in a browser and copy from. */
    public Paper page() {
        String image = "data:image/png;base64,"
                + Base64.getEncoder().encodeToString(badge.png().content());
        String page = "<!DOCTYPE html>\n<html lang=\"en-GB\"><head><meta charset=\"utf-8\"/><title>E-signature</title>"
                + "<meta name=\"viewport\" content=\"width=device-width\"/></head><body>\n" + html(image)
                + "\n</body></html>\n";
        return Paper.html("e-signature", page);
    }

    /** The block as plain text. */
    public String text() {
        return name + " " + badge.postNominals() + "\n" + award + "\nCertificate " + badge.number() + ", "
                + badge.year() + "\n" + registerUrl + "\n";
    }

    /** How to install it in the usual mail programs. */
    public static List<Installation> installations() {
        return INSTALLATIONS;
    }

    /** The same as plain text for a mail. */
    public static String installationText() {
        return INSTALLATIONS.stream()
                .map(installation -> installation.program() + "\n" + numbered(installation.steps()))
                .collect(Collectors.joining("\n"));
    }

    /** The same as a fragment of HTML for a mail. */
    public static String installationHtml() {
        return Templates.filled("e-signature-install.html", Map.of("installations", INSTALLATIONS));
    }

    private static String numbered(List<String> steps) {
        return IntStream.range(0, steps.size())
                .mapToObj(step -> (step + 1) + ". " + steps.get(step) + "\n")
                .collect(Collectors.joining());
    }
}
