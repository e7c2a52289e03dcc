package org.postroom.redaction;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.redaction.MarkedText.Mark;
import org.postroom.redaction.text.Passage;

/**
 * How one marked text came out of the redaction.
 *
 * <p>A mention counts as hidden when none of its letters and digits stands; a title before a name and a leading "the"
 * may stay. A term to keep counts as kept when none of its letters is hidden. A neutral word is one outside every mark.
 */
final class TextScore {
    /** What by itself says who somebody is. */
    static final List<String> DIRECT = List.of("PERSON", "PRACTICE", "CONTACT", "ID");

    private static final Pattern MAY_STAY = Pattern.compile(
            "(?iU)^(?:the\\s+)?(?:(?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sister|Nurse|Sir|Dame|Rev|Revd|Cllr|Councillor)\\b\\.?\\s+)*");
    private static final Pattern LEAD = Pattern.compile("(?iU)\\bthe\\s+$");
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}_]+(?:['’][\\p{L}\\p{M}\\p{N}_]+)*");

    private final MarkedText text;
    private final List<Passage> passages;
    private final Redaction redaction;
    private final List<BitSet> hidden = new ArrayList<>();
    private final Map<String, Ratio> hits = new TreeMap<>();
    private final List<String> missed = new ArrayList<>();
    private final Map<Integer, Mark> missedMarks = new TreeMap<>();
    private Ratio neutral = Ratio.NONE;

    private TextScore(MarkedText text, Redaction redaction) {
        this.text = text;
        this.passages = text.passages();
        this.redaction = redaction;
    }

    static TextScore of(MarkedText text, Redactor redactor) {
        return of(text, redactor.redact(text.known(), text.passages()));
    }

    /** The score of what anybody made of a text. */
    static TextScore of(MarkedText text, Redaction redaction) {
        TextScore score = new TextScore(text, redaction);
        score.redaction.passages().forEach(passage -> score.hidden.add(bits(passage.spans())));
        List<Mark> marks = text.marks();
        for (int i = 0; i < marks.size(); i++) {
            score.countMark(i, marks.get(i));
        }
        score.countNeutral();
        return score;
    }

    /** How many mentions of each kind are hidden and, under KEEP, how many terms are kept. */
    Map<String, Ratio> hits() {
        return hits;
    }

    /** Of all neutral words, those that are hidden. */
    Ratio neutral() {
        return neutral;
    }

    /** What went wrong, each with a few words around it. */
    List<String> missed() {
        return missed;
    }

    /** The marks that went wrong here and not in the other score of the same text. */
    List<String> missedUnlike(TextScore other) {
        return missedMarks.entrySet().stream()
                .filter(mark -> !other.missedMarks.containsKey(mark.getKey()))
                .map(mark -> mark.getValue().kind() + " «" + mark.getValue().surface() + "»")
                .toList();
    }

    long doubtful() {
        return redaction.doubtfulSpans();
    }

    MarkedText text() {
        return text;
    }

    Redaction redaction() {
        return redaction;
    }

    /** What stands of each passage once the hidden is taken out, without any label. */
    List<String> standing() {
        List<String> standing = new ArrayList<>();
        for (int i = 0; i < passages.size(); i++) {
            StringBuilder left = new StringBuilder(passages.get(i).text());
            hidden.get(i).stream().forEach(at -> left.setCharAt(at, ' '));
            standing.add(left.toString());
        }
        return standing;
    }

    /** The label that stands in place of a mark, where one does. */
    Optional<String> label(Mark mark) {
        int from = mark.start() + freeOf(mark.surface());
        return redaction.passages().get(mark.passage()).spans().stream()
                .filter(span -> span.start() <= from && from < span.end())
                .map(Span::replacement)
                .findFirst();
    }

    /** How many characters at the front of a marked surface may stay. */
    static int freeOf(String surface) {
        Matcher free = MAY_STAY.matcher(surface);
        return free.find() && free.end() < surface.length() ? free.end() : 0;
    }

    /** A surface as it is compared: without title, in lower case. */
    static String bare(String surface) {
        return surface.substring(freeOf(surface)).toLowerCase(Locale.ROOT);
    }

    private void countMark(int number, Mark mark) {
        String passage = passages.get(mark.passage()).text();
        BitSet bits = hidden.get(mark.passage());
        boolean keep = mark.kind().equals("KEEP");
        int from = keep ? mark.start() : mark.start() + freeOf(mark.surface());
        boolean good = true;
        for (int at = from; at < mark.end(); at++) {
            good &= bits.get(at) != keep || !Character.isLetterOrDigit(passage.charAt(at));
        }
        hits.merge(mark.kind(), Ratio.of(good), Ratio::plus);
        if (!good) {
            missedMarks.put(number, mark);
            missed.add(mark.kind() + " «" + mark.surface() + "» in " + around(passage, mark.start(), mark.end()));
        }
    }

    private void countNeutral() {
        List<BitSet> marked = new ArrayList<>();
        passages.forEach(passage -> marked.add(new BitSet()));
        text.marks().stream().filter(mark -> !mark.kind().equals("KEEP")).forEach(mark -> marked.get(mark.passage())
                .set(withLead(mark), mark.end()));
        for (int i = 0; i < passages.size(); i++) {
            String passage = passages.get(i).text();
            Matcher word = WORD.matcher(passage);
            while (word.find()) {
                if (marked.get(i).get(word.start(), word.end()).isEmpty()) {
                    boolean gone = !hidden.get(i).get(word.start(), word.end()).isEmpty();
                    neutral = neutral.plus(Ratio.of(gone));
                    if (gone) {
                        missed.add("NEUTRAL «" + word.group() + "» in " + around(passage, word.start(), word.end()));
                    }
                }
            }
        }
    }

    /** Where a mark begins with the article or title that stands before it: those may go with it or stay. */
    private int withLead(Mark mark) {
        Matcher lead = LEAD.matcher(passages.get(mark.passage()).text().substring(0, mark.start()));
        return lead.find() ? lead.start() : mark.start();
    }

    private static BitSet bits(List<Span> spans) {
        BitSet bits = new BitSet();
        spans.forEach(span -> bits.set(span.start(), span.end()));
        return bits;
    }

    private static String around(String passage, int start, int end) {
        int from = Math.max(0, start - 25);
        int to = Math.min(passage.length(), end + 25);
        return passage.substring(from, to).replace('\n', ' ');
    }

    /** Hits of a number of cases. */
    record Ratio(int hits, int of) {
        static final Ratio NONE = new Ratio(0, 0);

        static Ratio of(boolean hit) {
            return new Ratio(hit ? 1 : 0, 1);
        }

        Ratio plus(Ratio other) {
            return new Ratio(hits + other.hits, of + other.of);
        }

        /** In per cent; 100 where there was no case. */
        double percent() {
            return of == 0 ? 100 : 100.0 * hits / of;
        }
    }

    /** Sums counts of several texts by their names. */
    static Map<String, Ratio> sum(List<Map<String, Ratio>> counts) {
        Map<String, Ratio> sums = new LinkedHashMap<>();
        counts.forEach(count -> count.forEach((name, ratio) -> sums.merge(name, ratio, Ratio::plus)));
        return sums;
    }
}
