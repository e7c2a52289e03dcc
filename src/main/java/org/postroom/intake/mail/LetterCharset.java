package org.postroom.intake.mail;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;
import org.postroom.intake.document.PlainText;

/**
 * Bytes of a letter into characters. What a letter says of its charset is tried first, but it may lie or say nothing:
 * then UTF-8 is taken where the bytes are that, next what a detector is sure of, and Windows-1252 last.
 */
final class LetterCharset {
    private static final Charset WINDOWS = Charset.forName("windows-1252");
    /** Names that Java does not know or takes too narrowly; mail programs write the left and mean the right. */
    private static final Map<String, String> MEANT = Map.ofEntries(
            Map.entry("gb2312", "GB18030"),
            Map.entry("x-gbk", "GB18030"),
            Map.entry("gbk", "GB18030"),
            Map.entry("cp936", "GB18030"),
            Map.entry("euc-cn", "GB18030"),
            Map.entry("ks_c_5601-1987", "x-windows-949"),
            Map.entry("ks_c_5601", "x-windows-949"),
            Map.entry("euc-kr", "x-windows-949"),
            Map.entry("big5", "Big5-HKSCS"),
            Map.entry("shift_jis", "windows-31j"),
            Map.entry("shift-jis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"),
            Map.entry("cp932", "windows-31j"),
            Map.entry("iso-2022-jp", "x-windows-iso2022jp"),
            Map.entry("iso-8859-1", "windows-1252"),
            Map.entry("latin1", "windows-1252"),
            Map.entry("iso-8859-8-i", "iso-8859-8"),
            Map.entry("tis-620", "x-windows-874"),
            Map.entry("utf8", "UTF-8"),
            Map.entry("cp65001", "UTF-8"),
            Map.entry("cp1252", "windows-1252"),
            Map.entry("unicode-1-1-utf-7", "utf-7"));

    private static final Set<String> DETECTABLE = Set.of(
            "BIG5",
            "EUC-JP",
            "EUC-KR",
            "EUC-TW",
            "GB18030",
            "SHIFT_JIS",
            "KOI8-R",
            "WINDOWS-1251",
            "IBM866",
            "ISO-8859-5");
    /** Every name and alias: Java looks long for a name it does not know, and a letter may hold many thousands. */
    private static final Map<String, Charset> KNOWN = known();

    private static final int BYTES_TO_DETECT = 16_384;

    private LetterCharset() {}

    /** The text of these bytes; {@code declared} is what the letter says and may be null, unknown or untrue. */
    static String decode(byte[] bytes, @Nullable String declared) {
        String name = declared == null
                ? ""
                : declared.strip().toLowerCase(Locale.ROOT).replace("\"", "");
        if (name.endsWith("utf-7") && isSevenBit(bytes)) {
            return Utf7.decode(new String(bytes, StandardCharsets.US_ASCII));
        }
        if (name.startsWith("utf-16") || name.equals("ucs-2")) {
            return utf16(bytes, name);
        }
        Charset charset = charset(name);
        if (charset == null || charset.equals(StandardCharsets.US_ASCII)) {
            return undeclared(bytes);
        }
        boolean latin =
                charset.name().startsWith("windows-125") || charset.name().startsWith("ISO-8859-");
        String utf8 = latin && !isSevenBit(bytes) ? strictly(bytes, StandardCharsets.UTF_8) : null;
        String text = utf8 == null ? strictly(bytes, charset) : utf8;
        return text == null ? mostly(bytes, charset) : withoutMark(text);
    }

    /** Eight-bit text of which nothing is known: a header, or a part without a charset. */
    static String undeclared(byte[] bytes) {
        if (isSevenBit(bytes)) {
            return isoJapanese(bytes)
                    ? new String(bytes, Charset.forName("x-windows-iso2022jp"))
                    : new String(bytes, StandardCharsets.US_ASCII);
        }
        if (strictly(bytes, StandardCharsets.UTF_8) == null && !hasMark(bytes)) {
            Charset detected = isMostlyUtf8(bytes) ? StandardCharsets.UTF_8 : detected(bytes);
            if (detected != null) {
                return new String(bytes, detected);
            }
        }
        return PlainText.decode(bytes);
    }

    /** Some bytes are wrong: the declared charset still holds where few are, else it was a lie. */
    private static String mostly(byte[] bytes, Charset charset) {
        String text = new String(bytes, charset);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long foreign = text.chars().filter(c -> c > 0x7F).count();
        return wrong * 5 <= foreign ? text : undeclared(bytes);
    }

    /** Whether all but a few of the eight-bit bytes form UTF-8: a letter cut off or damaged in one place. */
    private static boolean isMostlyUtf8(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        long wrong = text.chars().filter(c -> c == '\uFFFD').count();
        long right = text.chars().filter(c -> c > 0x7F && c != '\uFFFD').count();
        return right >= 8 * wrong;
    }

    /** A charset of another script that the detector is sure of; text mostly in ASCII gives it too little to go by. */
    private static @Nullable Charset detected(byte[] bytes) {
        int looked = Math.min(bytes.length, BYTES_TO_DETECT);
        int eightBit = 0;
        int letters = 0;
        for (int i = 0; i < looked; i++) {
            eightBit += bytes[i] < 0 ? 1 : 0;
            letters += bytes[i] < 0 || Character.isLetter(bytes[i]) ? 1 : 0;
        }
        if (eightBit < 6 || eightBit * 3 < letters) {
            return null;
        }
        UniversalDetector detector = new UniversalDetector();
        detector.handleData(bytes, 0, looked);
        detector.dataEnd();
        String found = detector.getDetectedCharset();
        return found != null && DETECTABLE.contains(found) ? charset(found.toLowerCase(Locale.ROOT)) : null;
    }

    /** RFC 2781 §4.3 takes unmarked text as big-endian; Windows writes it little-endian, which zeros give away. */
    private static String utf16(byte[] bytes, String name) {
        int evenZeros = 0;
        int oddZeros = 0;
        for (int i = 0; i + 1 < bytes.length; i += 2) {
            evenZeros += bytes[i] == 0 ? 1 : 0;
            oddZeros += bytes[i + 1] == 0 ? 1 : 0;
        }
        if (hasMark(bytes)) {
            return PlainText.decode(bytes);
        }
        if (evenZeros + oddZeros == 0 && strictly(bytes, StandardCharsets.UTF_8) != null) {
            return PlainText.decode(bytes);
        }
        boolean little = oddZeros > evenZeros || oddZeros == evenZeros && name.endsWith("le");
        return new String(bytes, little ? StandardCharsets.UTF_16LE : StandardCharsets.UTF_16BE);
    }

    private static @Nullable Charset charset(String name) {
        return KNOWN.get(MEANT.getOrDefault(name, name).toLowerCase(Locale.ROOT));
    }

    private static Map<String, Charset> known() {
        Map<String, Charset> known = new HashMap<>();
        for (Charset charset : Charset.availableCharsets().values()) {
            charset.aliases().forEach(alias -> known.putIfAbsent(alias.toLowerCase(Locale.ROOT), charset));
        }
        Charset.availableCharsets().forEach((name, charset) -> known.put(name.toLowerCase(Locale.ROOT), charset));
        return known;
    }

    private static @Nullable String strictly(byte[] bytes, Charset charset) {
        try {
            return charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    // Windows-1252 leaves five bytes free; letters hold them, and they cost nothing
                    .onUnmappableCharacter(
                            charset.equals(WINDOWS) ? CodingErrorAction.REPLACE : CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException | UnsupportedOperationException wrong) {
            return null;
        }
    }

    private static String withoutMark(String text) {
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static boolean hasMark(byte[] bytes) {
        return bytes.length >= 2
                && ((bytes[0] & 0xFF) == 0xFF && (bytes[1] & 0xFF) == 0xFE
                        || (bytes[0] & 0xFF) == 0xFE && (bytes[1] & 0xFF) == 0xFF);
    }

    /** RFC 1468: seven-bit text that escapes into kanji. */
    private static boolean isoJapanese(byte[] bytes) {
        for (int i = 0; i + 2 < bytes.length; i++) {
            if (bytes[i] == 0x1B && bytes[i + 1] == '$' && (bytes[i + 2] == 'B' || bytes[i + 2] == '@')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isSevenBit(byte[] bytes) {
        for (byte one : bytes) {
            if (one < 0) {
                return false;
            }
        }
        return true;
    }
}
