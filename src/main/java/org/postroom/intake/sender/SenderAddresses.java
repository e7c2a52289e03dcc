package org.postroom.intake.sender;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** The different addresses in From. What stands in quotation marks or as a name beside an address is none. */
final class SenderAddresses {
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()@]{1,64}@[^\\s<>,;:\"()@]{1,255}");
    private static final int MOST_CHARS = 10_000;

    private SenderAddresses() {}

    static Set<String> of(List<String> values) {
        Set<String> addresses = new LinkedHashSet<>();
        for (String value : values) {
            String raw = value.substring(0, Math.min(value.length(), MOST_CHARS));
            try {
                for (InternetAddress address : InternetAddress.parseHeader(raw, false)) {
                    add(String.valueOf(address.getAddress()), addresses);
                }
            } catch (AddressException malformed) {
                add(raw, addresses);
            }
        }
        return addresses;
    }

    private static void add(String text, Set<String> addresses) {
        ADDRESS.matcher(text)
                .results()
                .forEach(found -> addresses.add(found.group().toLowerCase(Locale.ROOT)));
    }
}
