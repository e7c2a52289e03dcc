package org.postroom.panel;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Domain;

/** Finds the titles of the framework's domains at the beginning of a line, kept whole or cut off. */
final class DomainTitles {
    private final Map<Integer, Pattern> titles = new TreeMap<>();

    DomainTitles(Framework framework) {
        framework.domains().forEach(domain -> titles.put(domain.number(), pattern(domain)));
    }

    /** The domain whose title the line begins with; of titles that begin alike the one that goes furthest. */
    Optional<Integer> at(String text) {
        return titles.keySet().stream()
                .filter(domain -> find(text, domain).isPresent())
                .min(Comparator.comparingInt(domain -> behind(text, domain).length()));
    }

    /** Takes the domain's title out, whether it stands first or behind a number. */
    String without(String text, int domain) {
        return find(text, domain)
                .map(found -> text.substring(0, found.start()) + text.substring(found.end()))
                .orElse(text);
    }

    /** What stands behind the domain's title. */
    String behind(String text, int domain) {
        return find(text, domain).map(found -> text.substring(found.end())).orElse(text);
    }

    private Optional<Matcher> find(String text, int domain) {
        Pattern title = titles.get(domain);
        return title == null
                ? Optional.empty()
                : Optional.of(title.matcher(text))
                        .filter(Matcher::find)
                        .filter(found -> text.substring(0, found.start()).matches("^[\\W\\d]*$"));
    }

    /** The title from its first two words on, up to where it was cut off. */
    private static Pattern pattern(Domain domain) {
        String[] words = domain.title().split("\\W+");
        StringBuilder pattern = new StringBuilder("(?i)[(\"“]?\\b" + Pattern.quote(words[0]));
        for (int word = 1; word < words.length; word++) {
            pattern.append(word == 1 ? "\\W+" : "(?:\\W+").append(Pattern.quote(words[word]));
        }
        pattern.append(")?".repeat(Math.max(0, words.length - 2)));
        return Pattern.compile(
                pattern.append("\\b[)\"”]?\\s*(?:[:=,|–—]|-(?=\\s))?\\s*").toString());
    }
}
