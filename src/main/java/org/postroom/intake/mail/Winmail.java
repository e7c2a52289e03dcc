package org.postroom.intake.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.poi.hmef.Attachment;
import org.apache.poi.hmef.HMEFMessage;
import org.apache.poi.hmef.attribute.MAPIAttribute;
import org.apache.poi.hmef.attribute.TNEFAttribute;
import org.apache.poi.hmef.attribute.TNEFProperty;
import org.apache.poi.hsmf.datatypes.MAPIProperty;
import org.apache.poi.util.LittleEndian;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.DocumentOpener;
import org.postroom.intake.document.ReadingLimits;

/** {@code winmail.dat} (MS-OXTNEF), in which Outlook hides a letter's text and files; whatever it is called. */
final class Winmail {
    /** Before the bytes of an embedded object stands the identifier of its kind (MS-OXTNEF §2.1.3.4). */
    private static final int INTERFACE_ID_BYTES = 16;

    private final ReadingLimits limits;
    private final HMEFMessage message;

    Winmail(ReadingLimits limits, byte[] bytes) throws IOException {
        this.limits = limits;
        this.message = new HMEFMessage(new ByteArrayInputStream(bytes));
    }

    /** Hands on the text with its HTML, and every file; one that cannot be read costs itself only. */
    void open(BiConsumer<String, @Nullable String> body, Consumer<Enclosure> files) {
        MAPIAttribute html = message.getMessageMAPIAttribute(MAPIProperty.BODY_HTML);
        body.accept(text(), html == null ? null : PartText.decode(html.getData(), charset()));
        for (Attachment attachment : message.getAttachments()) {
            byte[] contents = contents(attachment);
            if (contents != null) {
                files.accept(new Enclosure(name(attachment), "application/octet-stream", contents));
            }
        }
    }

    private static String name(Attachment attachment) {
        String name = attachment.getLongFilename() == null ? attachment.getFilename() : attachment.getLongFilename();
        String bare = name == null ? "" : PartText.bareName(name);
        return bare.isEmpty() ? "unnamed" : bare;
    }

    private static byte @Nullable [] contents(Attachment attachment) {
        try {
            return attachment.getContents();
        } catch (IllegalArgumentException noData) {
            byte[] data = attachment.getMAPIAttributes().stream()
                    .filter(attribute -> attribute.getProperty().id == MAPIProperty.ATTACH_DATA.id)
                    .map(MAPIAttribute::getData)
                    .findFirst()
                    .orElse(new byte[0]);
            return data.length > INTERFACE_ID_BYTES ? Arrays.copyOfRange(data, INTERFACE_ID_BYTES, data.length) : null;
        }
    }

    /** The text of the letter: plain where there is some, else made from rich text. */
    private String text() {
        TNEFAttribute plain = message.getMessageAttribute(TNEFProperty.ID_BODY);
        if (plain != null && plain.getData() != null) {
            return PartText.decode(plain.getData(), charset()).replace("\0", "");
        }
        String rich = message.getBody();
        return rich == null
                ? ""
                : new DocumentOpener(limits)
                        .open(rich.getBytes(StandardCharsets.ISO_8859_1))
                        .text();
    }

    /** What the sender's Windows wrote in. */
    private @Nullable String charset() {
        TNEFAttribute page = message.getMessageAttribute(TNEFProperty.ID_OEMCODEPAGE);
        byte[] data = page == null ? null : page.getData();
        return data == null || data.length < 4 ? null : "cp" + LittleEndian.getInt(data, 0);
    }
}
