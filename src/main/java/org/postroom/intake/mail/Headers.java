package org.postroom.intake.mail;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MailDateFormat;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.PlainText;
import org.postroom.intake.document.ReadingLimits;

/** The headers of one letter, read leniently. */
final class Headers {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]{1,64}@[^\\s<>,;:\"()@]{1,255}");
    /** A line break before white space folds a header (RFC 5322 §2.2.3). */
    private static final Pattern FOLD = Pattern.compile("(?:\\r\\n|\\r|\\n)([ \\t])");

    private static final Pattern MESSAGE_ID = Pattern.compile("<[^<>\\s]{1,900}>");

    private static final Pattern QUOTED_ADDRESS = Pattern.compile("\"[^\"@\\s][^\"]{0,62}\"@[^\\s<>,;:\"()@]{1,255}");

    /** Far more than a list of recipients needs; longer ones cost the library time that grows with their square. */
    private static final int MOST_ADDRESS_CHARS = 50_000;

    private static final int MOST_DATE_CHARS = 200;
    /** What is longer is no field's name (RFC 5322 §2.1.1), but a line of text that a colon stands in. */
    private static final int LONGEST_NAME_CHARS = 998;

    private final Map<String, List<String>> values = new LinkedHashMap<>();
    private final String charset;

    Headers(List<Header> headers, ReadingLimits limits) {
        for (Header header : headers.subList(0, Math.min(headers.size(), limits.maxHeaders()))) {
            if (header.getName().length() > LONGEST_NAME_CHARS) {
                continue;
            }
            String value = header.getValue() == null ? "" : header.getValue();
            String shortened = value.substring(0, Math.min(value.length(), limits.maxHeaderChars()));
            values.computeIfAbsent(header.getName().toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(FOLD.matcher(shortened).replaceAll("$1").replace("\0", ""));
        }
        String type = raw("content-type");
        this.charset = type == null ? "" : PartName.parameter(type, "charset");
    }

    Headers(MimeMessage message, ReadingLimits limits) throws MessagingException {
        this(Collections.list(message.getAllHeaders()), limits);
    }

    Map<String, List<String>> all() {
        return values;
    }

    @Nullable
    String raw(String name) {
        List<String> found = values.get(name);
        return found == null ? null : found.get(0);
    }

    String decoded(String name) {
        String raw = raw(name);
        return raw == null ? "" : PlainText.fold(text(raw)).replaceAll("\\s+", " ");
    }

    List<String> messageIds(String name) {
        List<String> ids = new ArrayList<>();
        Matcher matcher = MESSAGE_ID.matcher(String.join(" ", values.getOrDefault(name, List.of())));
        while (matcher.find()) {
            ids.add(matcher.group());
        }
        return ids;
    }

    @Nullable
    Instant date() {
        String raw = raw("date");
        if (raw == null) {
            return null;
        }
        try {
            return new MailDateFormat().parse(start(raw, MOST_DATE_CHARS)).toInstant();
        } catch (ParseException | RuntimeException unreadable) {
            return null;
        }
    }

    /** The first sender's name, decoded; null when there is none. */
    @Nullable
    String fromName() {
        String raw = raw("from");
        if (raw == null) {
            return null;
        }
        raw = eightBit(start(raw, MOST_ADDRESS_CHARS), charset);
        String name = null;
        try {
            InternetAddress[] parsed = InternetAddress.parseHeader(raw, false);
            name = parsed.length == 0 ? null : parsed[0].getPersonal();
            if (name == null && parsed.length > 0 && !parsed[0].getAddress().contains("@")) {
                name = parsed[0].getAddress();
            }
        } catch (AddressException malformed) {
            int bracket = raw.indexOf('<');
            name = bracket > 0 ? raw.substring(0, bracket) : null;
        }
        String folded = name == null
                ? ""
                : PlainText.fold(EncodedWords.decode(name)).replace("\"", "").strip();
        return folded.isEmpty() ? null : folded;
    }

    /** The addresses in a header, lower case, without names; whatever looks like one where it is malformed. */
    List<String> addresses(String name) {
        List<String> addresses = new ArrayList<>();
        for (String value : values.getOrDefault(name, List.of())) {
            String raw = eightBit(start(value, MOST_ADDRESS_CHARS), charset);
            try {
                for (InternetAddress address : InternetAddress.parseHeader(raw, false)) {
                    addAddresses(address.getAddress(), addresses);
                }
            } catch (AddressException malformed) {
                addAddresses(raw, addresses);
            }
        }
        return addresses;
    }

    private static String start(String value, int most) {
        return value.substring(0, Math.min(value.length(), most));
    }

    private static void addAddresses(@Nullable String text, List<String> addresses) {
        if (text != null && QUOTED_ADDRESS.matcher(text).matches()) {
            addresses.add(text.toLowerCase(Locale.ROOT));
            return;
        }
        Matcher matcher = ADDRESS.matcher(text == null ? "" : text);
        while (matcher.find()) {
            addresses.add(matcher.group().toLowerCase(Locale.ROOT));
        }
    }

    private String text(String raw) {
        return EncodedWords.decode(eightBit(raw, charset));
    }

    /** A header as text: encoded words (RFC 2047), and eight-bit characters of whatever charset. */
    static String decode(String raw) {
        return EncodedWords.decode(eightBit(raw, ""));
    }

    /**
     * Raw eight-bit bytes, which Jakarta Mail hands on as Latin-1: UTF-8 (RFC 6532) where they are that, else the
     * charset of the letter's text, else what can be made out. Text that is decoded already stays.
     */
    private static String eightBit(String raw, String charset) {
        boolean ascii = raw.chars().allMatch(c -> c < 0x80);
        if (ascii || raw.chars().anyMatch(c -> c > 0xFF)) {
            return raw;
        }
        byte[] bytes = raw.getBytes(StandardCharsets.ISO_8859_1);
        String guess = LetterCharset.undeclared(bytes);
        boolean utf8 = Arrays.equals(guess.getBytes(StandardCharsets.UTF_8), bytes);
        return utf8 || charset.isEmpty() ? guess : LetterCharset.decode(bytes, charset);
    }
}
