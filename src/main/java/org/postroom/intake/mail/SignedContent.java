package org.postroom.intake.mail;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.bouncycastle.asn1.ASN1InputStream;
import org.bouncycastle.asn1.ASN1Primitive;
import org.bouncycastle.asn1.cms.CMSObjectIdentifiers;
import org.bouncycastle.asn1.cms.ContentInfo;
import org.bouncycastle.cms.CMSCompressedData;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSSignedData;
import org.bouncycastle.cms.jcajce.ZlibExpanderProvider;
import org.jspecify.annotations.Nullable;

/**
 * What S/MIME wraps (RFC 8551 §3, RFC 5652): content that is only signed or compressed is taken out, its signature
 * unchecked as nothing here rests on it; what is encrypted cannot be read.
 */
sealed interface SignedContent {
    /** What was signed or compressed: usually a MIME entity. */
    record Open(byte[] content) implements SignedContent {}

    /** A signature that stands beside what it signs. */
    record SignatureOnly() implements SignedContent {}

    /** Encrypted. */
    record Sealed() implements SignedContent {}

    /** Damaged, or nothing of this. */
    record Neither() implements SignedContent {}

    /** Looks into the bytes of a part or file; at most {@code most} bytes are taken out. */
    static SignedContent in(byte[] bytes, long most) {
        byte[] der =
                new String(bytes, 0, Math.min(bytes.length, 40), StandardCharsets.ISO_8859_1).startsWith("-----BEGIN ")
                        ? LooseBase64.decode(withoutArmour(bytes))
                        : bytes;
        try (ASN1InputStream in = new ASN1InputStream(der)) {
            ASN1Primitive first = in.readObject();
            return first == null ? new Neither() : opened(ContentInfo.getInstance(first), most);
        } catch (IOException | CMSException | RuntimeException damaged) {
            return new Neither();
        }
    }

    /** Whether a file begins as such content does, told by its object identifier. */
    static boolean looksLikeIt(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(bytes.length, 32), StandardCharsets.ISO_8859_1);
        boolean signedOrEnveloped = List.of(
                        "\u0006\u0009*\u0086H\u0086\u00F7\r\u0001\u0007",
                        "\u0006\u000B*\u0086H\u0086\u00F7\r\u0001\u0009\u0010\u0001")
                .stream()
                .anyMatch(start::contains);
        return start.startsWith("0") && signedOrEnveloped || start.startsWith("-----BEGIN PKCS7-----");
    }

    private static SignedContent opened(ContentInfo info, long most) throws CMSException, IOException {
        if (info.getContentType().equals(CMSObjectIdentifiers.signedData)) {
            CMSSignedData signed = new CMSSignedData(info);
            byte @Nullable [] content = signed.getSignedContent() == null
                    ? null
                    : (byte[]) signed.getSignedContent().getContent();
            return content == null ? new SignatureOnly() : new Open(content);
        }
        if (info.getContentType().equals(CMSObjectIdentifiers.compressedData)) {
            return new Open(new CMSCompressedData(info).getContent(new ZlibExpanderProvider(most)));
        }
        return new Sealed();
    }

    private static byte[] withoutArmour(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1)
                .replaceAll("-----[A-Z0-9 ]{1,40}-----", "")
                .getBytes(StandardCharsets.ISO_8859_1);
    }
}
