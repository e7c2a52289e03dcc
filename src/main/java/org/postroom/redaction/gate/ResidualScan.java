package org.postroom.redaction.gate;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.known.KnownRecogniser;
import org.postroom.redaction.known.SurfaceSearch;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Surface;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;

/**
 * The last look over all texts of an application: what is known, and whatever was hidden anywhere, is searched once more
 * where nothing is hidden yet, in any case, spacing and hyphenation. An ordinary word that was hidden in one place is
 * hidden in another only where it is written as a name, and then a person is asked; a professional term never is.
 */
public final class ResidualScan {
    private static final int SHORTEST_NAME = 3;
    private static final int SHORTEST_RUN_TOGETHER = 7;
    private static final int WIDEST_GAP = 3;
    private static final double ASKED = 0.5;
    private static final double SURE = 0.8;
    private static final Set<String> ARTICLES = Set.of("the", "a", "an", "our", "my");
    private static final String BECAUSE = "The same words were hidden elsewhere in this application.";

    private final Map<String, List<Sought>> byFirstWord = new HashMap<>();
    private final Map<String, Finding> codes = new LinkedHashMap<>();
    private final KeepList keepList;

    /** Words that were hidden, and where. */
    private record Sought(List<String> words, String squashed, Finding source, boolean ordinary) {
        /** Whether the other would hide the same words alike. */
        boolean says(Sought other) {
            return words.equals(other.words)
                    && source.kind() == other.source.kind()
                    && Objects.equals(source.label(), other.source.label());
        }
    }

    private ResidualScan(KeepList keepList) {
        this.keepList = keepList;
    }

    /** The findings settled so far, and whatever they left standing; none overlapping. */
    public static List<Finding> completed(
            List<Sheet> sheets, List<Finding> settled, KnownIdentity known, KeepList keepList) {
        ResidualScan scan = new ResidualScan(keepList);
        settled.forEach(finding -> scan.seek(sheets.get(finding.sheet()), finding));
        KnownRecogniser knows = new KnownRecogniser(known);
        SurfaceSearch codes = scan.codeSearch();
        List<Finding> all = new ArrayList<>(settled);
        for (Sheet sheet : sheets) {
            List<Finding> left = new ArrayList<>(knows.findings(sheet));
            codes.in(sheet).forEach(hit -> left.add(scan.code(sheet, hit)));
            scan.names(sheet, left);
            left.sort(Comparator.comparingInt(finding -> finding.start() - finding.end()));
            addWhereFree(left, hidden(settled, sheet.number()), all);
        }
        return all;
    }

    private static void addWhereFree(List<Finding> left, BitSet hidden, List<Finding> all) {
        for (Finding finding : left) {
            int taken = hidden.nextSetBit(finding.start());
            if (taken < 0 || taken >= finding.end()) {
                hidden.set(finding.start(), finding.end());
                all.add(finding);
            }
        }
    }

    private static BitSet hidden(List<Finding> settled, int sheet) {
        BitSet hidden = new BitSet();
        settled.stream()
                .filter(finding -> finding.sheet() == sheet)
                .forEach(finding -> hidden.set(finding.start(), finding.end()));
        return hidden;
    }

    private void seek(Sheet sheet, Finding finding) {
        String text = sheet.between(finding.start(), finding.end());
        switch (finding.kind()) {
            case CONTACT, ID -> {
                if (text.chars().anyMatch(c -> Character.isDigit(c) || c == '@')) {
                    codes.putIfAbsent(text, finding);
                }
            }
            case PERSON, PRACTICE, ORG, PLACE -> seekName(text, finding);
            case DATE, DEMOG -> {} // a date or an age elsewhere may be somebody else's
        }
    }

    private void seekName(String text, Finding finding) {
        List<String> words = new ArrayList<>(
                Word.in(Reading.of(text)).stream().map(Word::folded).toList());
        while (!words.isEmpty() && (ARTICLES.contains(words.get(0)) || NameSigns.isTitle(words.get(0)))) {
            words.remove(0);
        }
        String squashed = String.join("", words);
        if (squashed.length() >= SHORTEST_NAME && !isKept(String.join(" ", words))) {
            boolean ordinary = words.stream().allMatch(Lexicon::isOrdinaryWord);
            Sought sought = new Sought(List.copyOf(words), squashed, finding, ordinary);
            add(words.get(0), sought);
            if (words.size() > 1 && squashed.length() >= SHORTEST_RUN_TOGETHER) {
                add(squashed, new Sought(List.of(squashed), squashed, finding, false));
            }
        }
    }

    private void add(String first, Sought sought) {
        List<Sought> others = byFirstWord.computeIfAbsent(first, unseen -> new ArrayList<>());
        if (others.stream().noneMatch(sought::says)) {
            others.add(sought);
        }
    }

    private boolean isKept(String text) {
        Sheet alone = Sheet.of(0, new Passage("name", text));
        return keepList.in(alone).stream().anyMatch(kept -> kept.end() - kept.start() == text.length());
    }

    private SurfaceSearch codeSearch() {
        return new SurfaceSearch(codes.entrySet().stream()
                .map(code -> new Surface(code.getValue().kind(), code.getKey(), Surface.Likeness.CODE, "code"))
                .toList());
    }

    private Finding code(Sheet sheet, SurfaceSearch.Hit hit) {
        return found(sheet, codes.get(hit.surface().text()), hit.start(), hit.end(), SURE);
    }

    private void names(Sheet sheet, List<Finding> left) {
        List<Word> words = sheet.words();
        List<KeepList.Kept> terms = keepList.in(sheet).stream()
                .filter(term -> term.firm() && term.words() > 1)
                .toList();
        for (int at = 0; at < words.size(); at++) {
            for (Sought sought : byFirstWord.getOrDefault(words.get(at).folded(), List.of())) {
                int end = at + sought.words().size();
                if (stands(sheet, at, sought) && mayHide(sheet, at, end, sought) && !isInTerm(sheet, at, end, terms)) {
                    double certainty = sought.ordinary()
                            ? ASKED
                            : Math.min(SURE, sought.source().confidence());
                    int stop = words.get(end - 1).end();
                    left.add(found(sheet, sought.source(), words.get(at).start(), stop, certainty));
                }
            }
            runTogether(sheet, at, left);
        }
    }

    /** "Gŵyl Dewi", where a Dewi was hidden. */
    private static boolean isInTerm(Sheet sheet, int from, int end, List<KeepList.Kept> terms) {
        int start = sheet.words().get(from).start();
        int stop = sheet.words().get(end - 1).end();
        return terms.stream().anyMatch(term -> term.start() <= start && term.end() >= stop);
    }

    /** "Lark Hill", where "Larkhill" was hidden. */
    private void runTogether(Sheet sheet, int at, List<Finding> left) {
        if (at + 1 == sheet.words().size() || !sheet.joined(at)) {
            return;
        }
        Word first = sheet.words().get(at);
        Word second = sheet.words().get(at + 1);
        String squashed = first.folded() + second.folded();
        boolean ordinary = Lexicon.isOrdinaryWord(first.folded()) && Lexicon.isOrdinaryWord(second.folded());
        if (squashed.length() >= SHORTEST_RUN_TOGETHER && !(ordinary && !first.capital())) {
            byFirstWord.getOrDefault(squashed, List.of()).stream()
                    .filter(sought -> sought.words().size() == 1 && !sought.ordinary())
                    .map(sought -> found(sheet, sought.source(), first.start(), second.end(), ASKED))
                    .forEach(left::add);
        }
    }

    private static boolean stands(Sheet sheet, int at, Sought sought) {
        List<Word> words = sheet.words();
        if (at + sought.words().size() > words.size()) {
            return false;
        }
        for (int i = 1; i < sought.words().size(); i++) {
            Word word = words.get(at + i);
            boolean near = word.start() - words.get(at + i - 1).end() <= WIDEST_GAP;
            if (!near || !word.folded().equals(sought.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** An ordinary word must be written as a name here; the words of a longer one must all have capitals. */
    private static boolean mayHide(Sheet sheet, int from, int end, Sought sought) {
        if (!sought.ordinary()) {
            Word word = sheet.words().get(from);
            return end - from > 1
                    || sought.source().kind() == Kind.ORG
                    || word.capital()
                    || !Dictionary.has(word.folded())
                    || sheet.words().stream().noneMatch(Word::capital);
        }
        boolean capitals = sheet.words().subList(from, end).stream().allMatch(Word::capital);
        boolean person = sought.source().kind() == Kind.PERSON;
        return capitals && (end - from > 1 || person && NameSigns.isName(sheet, from));
    }

    private static Finding found(Sheet sheet, Finding source, int start, int end, double certainty) {
        return new Finding(
                sheet.number(),
                start,
                end,
                source.kind(),
                source.label(),
                "residual/" + source.kind().name().toLowerCase(Locale.UK),
                BECAUSE,
                certainty,
                Finding.Rank.CONTEXT);
    }
}
