package org.postroom.redaction.gate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.known.SurfaceSearch;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Surface;
import org.postroom.redaction.words.Labels;

/**
 * The last look at finished documents and letters before they leave for somebody who must not learn whose they are:
 * searches every piece for what is known. Not a recogniser: it finds only what {@link KnownIdentity} holds, in other
 * cases, spacings and small misspellings too.
 */
public final class Gate {
    /** What stands in brackets, of which only our own labels are passed over: the applicant writes brackets too. */
    private static final Pattern BRACKETS = Pattern.compile("\\[([^\\[\\]\\n]{1,60})\\]");

    private Gate() {}

    /**
     * Searches pieces of something about to leave.
     *
     * @param known what is known of the people concerned
     * @param pieces every text, header, subject, file name and property that the receiver could see
     * @return one leak for each piece and surface, empty when nothing was found
     */
    public static List<Leak> search(KnownIdentity known, List<Exposed> pieces) {
        SurfaceSearch search = new SurfaceSearch(known.surfaces());
        List<Leak> leaks = new ArrayList<>();
        for (Exposed piece : pieces) {
            leaks.addAll(searchOne(search, piece));
        }
        return leaks;
    }

    private static List<Leak> searchOne(SurfaceSearch search, Exposed piece) {
        String withoutLabels = BRACKETS.matcher(piece.text())
                .replaceAll(found -> Labels.isLabel(found.group(1))
                        ? " ".repeat(found.group().length())
                        : Matcher.quoteReplacement(found.group()));
        Sheet sheet = Sheet.of(0, new Passage(piece.where(), spaced(withoutLabels)));
        Map<String, Leak> leaks = new LinkedHashMap<>();
        for (SurfaceSearch.Hit hit : search.in(sheet)) {
            Surface surface = hit.surface();
            String how = hit.exact() ? "The %s stands in the %s." : "Something very like the %s stands in the %s.";
            leaks.putIfAbsent(
                    surface.text(),
                    new Leak(
                            piece.where(),
                            surface.kind(),
                            how.formatted(surface.what(), piece.where()),
                            surface.text()));
        }
        return List.copyOf(leaks.values());
    }

    /** File names and properties run words together with underlines: they part words here. */
    private static String spaced(String text) {
        return text.replace('_', ' ');
    }
}
