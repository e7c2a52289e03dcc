package org.postroom.redaction.known;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Surface;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Days;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.Initials;
import org.postroom.redaction.words.Misspelling;
import org.postroom.redaction.words.NameSigns;

/** Finds known surfaces in a sheet, tolerant of case, accents, blanks, punctuation and small slips of the hand. */
public final class SurfaceSearch {
    private final List<Target> targets = new ArrayList<>();

    private record Target(Surface surface, List<String> words, String squashed, Optional<LocalDate> day) {}

    /**
     * A place where a surface was found; offsets of the even text.
     *
     * @param exact false where it was spelt differently
     */
    public record Hit(int start, int end, Surface surface, boolean exact) {}

    public SurfaceSearch(List<Surface> surfaces) {
        for (Surface surface : surfaces) {
            Reading reading = Reading.of(surface.text());
            List<String> words = Word.in(reading).stream().map(Word::folded).toList();
            Optional<LocalDate> day =
                    surface.likeness() == Surface.Likeness.DAY ? Days.read(surface.text()) : Optional.empty();
            targets.add(new Target(surface, words, squash(reading.folded()), day));
        }
    }

    /** All places where a surface stands on a sheet. */
    public List<Hit> in(Sheet sheet) {
        List<Hit> hits = new ArrayList<>();
        if (targets.isEmpty()) {
            return hits;
        }
        Searched text = new Searched(sheet);
        for (Target target : targets) {
            switch (target.surface().likeness()) {
                case WORDS, PROPER_WORDS -> phrases(text, target, hits);
                case RARE_WORD, ORDINARY_WORD, ACRONYM -> words(text, target, hits);
                case INITIALS ->
                    Initials.in(sheet, target.surface().text())
                            .forEach(at -> hits.add(new Hit(at[0], at[1], target.surface(), true)));
                case CODE -> codes(text.squashed(), target, hits);
                case DAY -> days(text, target, hits);
            }
        }
        return hits;
    }

    /** A sheet and what is asked of it for every target, worked out once. */
    private static final class Searched {
        private final Sheet sheet;
        private final WordPlaces places;
        private final boolean capitals;
        private @Nullable Squashed squashed;
        private @Nullable List<Days.Day> days;

        private Searched(Sheet sheet) {
            this.sheet = sheet;
            this.places = new WordPlaces(sheet);
            this.capitals = sheet.passage().text().chars().anyMatch(Character::isUpperCase);
        }

        private Squashed squashed() {
            squashed = squashed == null ? Squashed.of(sheet.reading().folded()) : squashed;
            return squashed;
        }

        private List<Days.Day> days() {
            days = days == null ? Days.in(sheet.reading().folded()) : days;
            return days;
        }
    }

    private static void phrases(Searched text, Target target, List<Hit> hits) {
        Sheet sheet = text.sheet;
        List<Word> words = sheet.words();
        int size = target.words().size();
        // whoever writes no capitals writes names without
        boolean proper = target.surface().likeness() == Surface.Likeness.PROPER_WORDS && text.capitals;
        boolean runsTogether = size > 1 && target.squashed().length() > 6;
        Set<Integer> places = new TreeSet<>(
                size == 0 ? Set.of() : text.places.like(target.words().get(0)));
        places.addAll(runsTogether ? text.places.of(target.squashed()) : List.of());
        for (int i : places) {
            if (runsTogether && words.get(i).folded().equals(target.squashed())) {
                hits.add(new Hit(words.get(i).start(), words.get(i).end(), target.surface(), true));
            }
            if (i + size > words.size() || !gapsAreShort(sheet, i, size)) {
                continue;
            }
            int slips = slips(words, i, target.words());
            if (proper && (slips > 0 || !words.get(i + size - 1).capital())) {
                continue;
            }
            if (slips == 0 || slips < size && words.get(i).capital()) {
                hits.add(new Hit(words.get(i).start(), words.get(i + size - 1).end(), target.surface(), slips == 0));
            }
        }
    }

    /** How many words differ by a slip only; the size of the phrase when one differs by more. */
    private static int slips(List<Word> words, int from, List<String> wanted) {
        int slips = 0;
        for (int i = 0; i < wanted.size(); i++) {
            String is = words.get(from + i).folded();
            if (!is.equals(wanted.get(i))) {
                if (!Misspelling.isLikely(wanted.get(i), is)) {
                    return wanted.size();
                }
                slips++;
            }
        }
        return slips;
    }

    private static boolean gapsAreShort(Sheet sheet, int from, int size) {
        for (int i = from; i < from + size - 1; i++) {
            int gap = sheet.words().get(i + 1).start() - sheet.words().get(i).end();
            if (gap > 3) {
                return false;
            }
        }
        return true;
    }

    private static void words(Searched text, Target target, List<Hit> hits) {
        String wanted = target.squashed();
        boolean rare = target.surface().likeness() == Surface.Likeness.RARE_WORD;
        for (int i : rare ? text.places.like(wanted) : text.places.of(wanted)) {
            Word word = text.sheet.words().get(i);
            boolean same = word.folded().equals(wanted);
            if (same ? fits(text.sheet, i, target.surface()) : word.capital()) {
                hits.add(new Hit(word.start(), word.end(), target.surface(), same));
            }
        }
    }

    private static boolean fits(Sheet sheet, int at, Surface surface) {
        Word word = sheet.words().get(at);
        return switch (surface.likeness()) {
            case RARE_WORD -> word.capital() || !isPlainEnglish(sheet, word);
            case ACRONYM -> sheet.textOf(word).equals(surface.text());
            default ->
                NameSigns.isKnownName(sheet, at) || isApplicants(surface) && NameSigns.opensUnlikeAVerb(sheet, at);
        };
    }

    /** "in the kiln", where somebody is called Kiln: an English word in small letters among capitals. */
    private static boolean isPlainEnglish(Sheet sheet, Word word) {
        return Dictionary.has(word.folded()) && sheet.words().stream().anyMatch(Word::capital);
    }

    private static boolean isApplicants(Surface surface) {
        return surface.kind() == Kind.PERSON && surface.what().contains("applicant");
    }

    private static void codes(Squashed text, Target target, List<Hit> hits) {
        codes(text, target.squashed(), target.surface(), hits);
        if (target.squashed().matches("0\\d{9,10}")) {
            codes(text, "44" + target.squashed().substring(1), target.surface(), hits);
            codes(text, "44" + target.squashed(), target.surface(), hits);
        }
    }

    private static void codes(Squashed text, String wanted, Surface surface, List<Hit> hits) {
        if (wanted.length() < 4) {
            return;
        }
        for (int at = text.indexOf(wanted, 0); at >= 0; at = text.indexOf(wanted, at + 1)) {
            hits.add(new Hit(text.start(at), text.end(at + wanted.length()), surface, true));
        }
    }

    private static void days(Searched text, Target target, List<Hit> hits) {
        target.day().ifPresent(day -> text.days().stream()
                .filter(found -> found.date().equals(day))
                .forEach(found -> hits.add(new Hit(found.start(), found.end(), target.surface(), true))));
    }

    static String squash(String folded) {
        StringBuilder squashed = new StringBuilder();
        folded.chars().filter(Character::isLetterOrDigit).forEach(c -> squashed.append((char) c));
        return squashed.toString();
    }
}
