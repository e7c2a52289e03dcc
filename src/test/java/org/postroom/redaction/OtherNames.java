package org.postroom.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postroom.redaction.MarkedText.Field;
import org.postroom.redaction.MarkedText.Piece;

/** Names of one origin, to be put in the places of the names of a text: the same name for the same name. */
record OtherNames(String origin, List<String> given, List<String> family) {
    /** Names that are ordinary words: no origin, and harder than any. */
    static final String WORDS = "words";

    private static final Path FOLDER = Path.of("src/test/resources/redaction/names");
    private static final Set<String> PARTICLES = Set.of(
            "ap",
            "ab",
            "da",
            "de",
            "dos",
            "di",
            "mac",
            "nic",
            "ní",
            "nicdhòmhnaill",
            "ó",
            "an",
            "óg",
            "og",
            "st",
            "the",
            "rt",
            "hon.",
            "rev",
            "rev.",
            "dr",
            "mr",
            "mrs",
            "ms",
            "miss",
            "sister",
            "nurse",
            "nyrs",
            "sir",
            "professor",
            "imam",
            "commander",
            "sheriff",
            "canon",
            "father",
            "councillor",
            "ustadh",
            "big",
            "a",
            "(retd)");
    private static final Pattern NAME = Pattern.compile("[\\p{L}’'-]{3,}");

    static List<OtherNames> all() throws IOException {
        List<OtherNames> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER)) {
            for (Path file : files.sorted().toList()) {
                List<String> lines = Files.readAllLines(file);
                String origin = file.getFileName().toString().replace(".txt", "");
                all.add(new OtherNames(
                        origin,
                        List.of(lines.get(0).split(" ")),
                        List.of(lines.get(1).split(" "))));
            }
        }
        return all;
    }

    boolean isWords() {
        return origin.equals(WORDS);
    }

    /** The text with every person called otherwise, in the answers and in what the form says. */
    MarkedText in(MarkedText text) {
        Map<String, String> calls = calls(text);
        List<Field> head = text.head().stream()
                .map(field -> isPerson(field) ? new Field(field.name(), renamed(field.value(), calls)) : field)
                .toList();
        MarkedText renamed = text.rewritten(pieces -> pieces.stream()
                .map(piece -> piece.kind().equals("PERSON") ? piece.with(renamed(piece.text(), calls)) : piece)
                .toList());
        return new MarkedText(text.name() + " " + origin, head, renamed.answers());
    }

    private static boolean isPerson(Field field) {
        return field.name().equals("applicant") || field.name().equals("referee");
    }

    /** By each word of a name in lower case, what stands in its place. */
    private Map<String, String> calls(MarkedText text) {
        List<List<String>> names = Stream.concat(
                        text.head().stream()
                                .filter(OtherNames::isPerson)
                                .flatMap(field -> Stream.of(field.value().split(", known as "))),
                        text.answers().stream()
                                .flatMap(answer -> answer.pieces().stream())
                                .filter(piece -> piece.kind().equals("PERSON"))
                                .map(Piece::text))
                .map(OtherNames::words)
                .toList();
        Map<String, String> calls = new HashMap<>();
        int[] used = new int[2];
        names.stream().filter(words -> words.size() > 1).forEach(words -> {
            words.subList(0, words.size() - 1).forEach(word -> call(calls, word, given, used, 0));
            call(calls, words.get(words.size() - 1), family, used, 1);
        });
        names.stream().flatMap(List::stream).forEach(word -> call(calls, word, given, used, 0));
        return calls;
    }

    private static void call(Map<String, String> calls, String word, List<String> pool, int[] used, int which) {
        calls.computeIfAbsent(word, fresh -> pool.get(used[which]++ % pool.size()));
    }

    /** The words of a name that call somebody: no titles, particles or initials. */
    private static List<String> words(String name) {
        return NAME.matcher(name)
                .results()
                .map(found -> found.group().toLowerCase(Locale.ROOT))
                .filter(word -> !PARTICLES.contains(word) && !word.equals("known"))
                .toList();
    }

    private static String renamed(String surface, Map<String, String> calls) {
        Matcher word = NAME.matcher(surface);
        return word.replaceAll(found -> {
            String other = calls.get(found.group().toLowerCase(Locale.ROOT));
            return Matcher.quoteReplacement(other == null ? found.group() : inCaseOf(found.group(), other));
        });
    }

    private static String inCaseOf(String model, String name) {
        if (model.equals(model.toUpperCase(Locale.ROOT))) {
            return name.toUpperCase(Locale.ROOT);
        }
        return model.equals(model.toLowerCase(Locale.ROOT)) ? name.toLowerCase(Locale.ROOT) : name;
    }
}
