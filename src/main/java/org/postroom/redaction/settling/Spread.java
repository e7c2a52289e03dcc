package org.postroom.redaction.settling;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.known.SurfaceSearch;
import org.postroom.redaction.known.Surfaces;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Surface;
import org.postroom.redaction.text.Surface.Likeness;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;
import org.postroom.redaction.words.Nicknames;

/**
 * What was found once is found everywhere: full names, their parts, nicknames and possessives; practices and
 * organisations with and without their head words, and their acronyms.
 */
public final class Spread {
    private static final int SHORTEST_NAME = 3;
    private static final double LEAST_CERTAINTY = 0.5;
    private static final Comparator<Finding> SUREST_FIRST = Comparator.comparing(Finding::rank)
            .thenComparing(Finding::confidence)
            .reversed();
    private final Map<String, Surface> surfaces = new LinkedHashMap<>();
    private final Map<String, Double> certainties = new HashMap<>();
    private final KeepList keepList;
    private double certainty;

    private Spread(KeepList keepList) {
        this.keepList = keepList;
    }

    /** Findings of all names that were found with enough certainty, on all sheets. */
    public static List<Finding> of(List<Sheet> sheets, List<Finding> settled, KeepList keepList) {
        Spread spread = new Spread(keepList);
        List<Finding> surestFirst = settled.stream().sorted(SUREST_FIRST).toList();
        for (Finding finding : surestFirst) {
            if (finding.label() == null && finding.confidence() >= LEAST_CERTAINTY) {
                String name = sheets.get(finding.sheet()).between(finding.start(), finding.end());
                spread.take(finding, name);
            }
        }
        SurfaceSearch search = new SurfaceSearch(List.copyOf(spread.surfaces.values()));
        Map<Stretch, Finding> known = new HashMap<>();
        settled.forEach(finding -> known.put(Stretch.of(finding), finding));
        List<Finding> findings = new ArrayList<>();
        for (Sheet sheet : sheets) {
            search.in(sheet).stream()
                    .map(hit -> spread.finding(sheet, hit))
                    .filter(finding -> !saysAsMuch(known.get(Stretch.of(finding)), finding))
                    .forEach(findings::add);
        }
        return findings;
    }

    /** A doubtful name found again where it was learnt is no new finding: the reason stays the one that it has. */
    private static boolean saysAsMuch(@Nullable Finding known, Finding finding) {
        return known != null && finding.confidence() < Finding.DOUBT && known.confidence() >= finding.confidence();
    }

    private record Stretch(int sheet, int start, int end) {
        static Stretch of(Finding finding) {
            return new Stretch(finding.sheet(), finding.start(), finding.end());
        }
    }

    private void take(Finding source, String name) {
        certainty = source.confidence();
        Kind kind = source.kind();
        if (kind == Kind.PERSON) {
            person(name);
        } else if (kind == Kind.PRACTICE || kind == Kind.ORG || kind == Kind.PLACE) {
            body(kind, name.replaceFirst("^(?i:the)\\s", ""));
        }
    }

    private void person(String name) {
        List<String> words = Surfaces.nameWords(name);
        if (words.size() > 1) {
            add(Kind.PERSON, String.join(" ", words), Likeness.WORDS);
            Nicknames.of(words.get(0)).forEach(this::part);
        }
        if (words.size() > 2) {
            add(Kind.PERSON, String.join(" ", words.subList(0, words.size() - 1)), Likeness.WORDS);
        }
        words.forEach(word -> {
            if (word.contains("-")) {
                add(Kind.PERSON, word, Likeness.WORDS);
                Arrays.stream(word.split("-")).forEach(this::part);
            } else {
                part(word);
            }
        });
    }

    private void part(String word) {
        boolean fits = word.length() >= SHORTEST_NAME
                && Character.isUpperCase(word.charAt(0))
                && !NameSigns.isWeekday(Reading.foldSameLength(word));
        if (fits && !keepsWhole(word)) {
            boolean meansMore = Lexicon.isOrdinary(word) || keeps(word);
            add(Kind.PERSON, word, meansMore ? Likeness.ORDINARY_WORD : Likeness.RARE_WORD);
        }
    }

    private void body(Kind kind, String name) {
        if (keeps(name)) {
            return;
        }
        String bare = Heads.withoutHead(name);
        if (kind == Kind.PRACTICE && !bare.equals(name)) {
            acronym(name);
        }
        if (name.contains(" ")) {
            add(kind, name, Likeness.WORDS);
        }
        if (kind == Kind.PRACTICE && !bare.equals(name) || kind == Kind.PLACE || !name.contains(" ")) {
            if (bare.contains(" ") && !Arrays.stream(bare.split(" ")).allMatch(this::keeps)) {
                add(kind, bare, Likeness.WORDS);
            } else if (bare.length() >= SHORTEST_NAME && !Lexicon.isOrdinary(bare) && !keeps(bare)) {
                add(kind, bare, Likeness.RARE_WORD);
            }
        }
    }

    /** "BLMC", after Bell Lane Medical Centre: the letters that a practice's name begins its words with. */
    private void acronym(String name) {
        String letters = Arrays.stream(name.split("[\\s-]+"))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        if (letters.length() >= SHORTEST_NAME && !Lexicon.isOrdinary(letters) && !keeps(letters)) {
            add(Kind.PRACTICE, letters, Likeness.ACRONYM);
        }
    }

    private boolean keepsWhole(String name) {
        Sheet sheet = Sheet.of(0, new Passage("name", name));
        return keepList.in(sheet).stream().anyMatch(kept -> kept.firm() && kept.end() - kept.start() == name.length());
    }

    private boolean keeps(String name) {
        Sheet sheet = Sheet.of(0, new Passage("name", name));
        return keepList.in(sheet).stream().anyMatch(kept -> kept.end() - kept.start() == name.length());
    }

    private void add(Kind kind, String text, Likeness likeness) {
        if (!Lexicon.isOrdinary(text) || likeness == Likeness.ORDINARY_WORD) {
            String key = text.toLowerCase(Locale.UK);
            surfaces.putIfAbsent(key, new Surface(kind, text, likeness, "name found elsewhere"));
            certainties.merge(key, certainty, Math::max);
        }
    }

    /** No surer than the surest place that the name was learnt from: what is doubtful there is doubtful here. */
    private Finding finding(Sheet sheet, SurfaceSearch.Hit hit) {
        double learnt = certainties.get(hit.surface().text().toLowerCase(Locale.UK));
        return new Finding(
                sheet.number(),
                hit.start(),
                hit.end(),
                hit.surface().kind(),
                null,
                "spread/" + hit.surface().kind().name().toLowerCase(Locale.UK),
                "The same name was found elsewhere in this application.",
                Math.min(learnt, hit.exact() ? 0.85 : 0.65),
                Rank.CONTEXT);
    }
}
