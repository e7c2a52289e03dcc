package org.postroom.redaction.labels;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.known.Surfaces;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameNeighbours;

/**
 * The words by which somebody is called, out of a stretch that was hidden as a name: without titles, the job before it
 * or the letters after it, and without the word that only opens the sentence before somebody of whom the application
 * speaks elsewhere ("Luckily Olwen").
 */
final class CalledBy {
    /** "Big Dai", "Poor Olwen", "Drs Thorn": words before a name that are none. */
    private static final Set<String> EPITHETS = Lexicon.words(
            "drs doc gps big old young little wee poor dear lovely good late senior partner team the and messrs"
                    + " misses");

    /** "Olwen'd know", "Olwen'll come". */
    private static final Pattern CONTRACTED = Pattern.compile("(?<=\\p{L}{2})'(?:d|ll|ve|s)$");

    private final PlainCapitals plain;
    /** The names of the application as they are compared, each joined with blanks. */
    private final Set<String> seen = new HashSet<>();

    CalledBy(PlainCapitals plain) {
        this.plain = plain;
    }

    /** Takes in all names of the application before the first is looked up. */
    void see(Collection<String> names) {
        names.forEach(name -> seen.add(String.join(" ", bare(name))));
    }

    /** The words of a name as they are compared. */
    List<String> words(@Nullable String name) {
        List<String> bare = bare(name);
        int first = 0;
        while (first < bare.size() - 1 && !plain.isGiven(bare.get(first)) && Dictionary.has(bare.get(first))) {
            first++;
        }
        List<String> rest = bare.subList(first, bare.size());
        return first > 0 && seen.contains(String.join(" ", rest)) ? rest : bare;
    }

    private List<String> bare(@Nullable String name) {
        List<String> written = Surfaces.nameWords(name);
        int first = 0;
        int last = written.size();
        while (last > 1 && isAbbreviation(written.get(last - 1))) {
            last--;
        }
        for (int at = 0; at < last - 1; at++) {
            String folded = Reading.foldSameLength(written.get(at));
            boolean title = NameNeighbours.STRONG_TITLES.contains(folded);
            boolean leading = at == first
                    && (EPITHETS.contains(folded)
                            || plain.isRole(folded) && !plain.isGiven(folded)
                            || isAbbreviation(written.get(at)));
            first = title || leading ? at + 1 : first;
        }
        return Surfaces.folded(written.subList(first, last).stream()
                .map(word -> CONTRACTED.matcher(word).replaceFirst(""))
                .toList());
    }

    private boolean isAbbreviation(String word) {
        return word.length() > 1
                && word.equals(word.toUpperCase(Locale.UK))
                && plain.isAcronym(Reading.foldSameLength(word));
    }
}
