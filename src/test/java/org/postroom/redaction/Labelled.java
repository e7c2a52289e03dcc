package org.postroom.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/**
 * Texts of one application, or one sentence, from which something is learned.
 *
 * @param inside the stretches that are looked for, from and to, by the number of the passage
 */
public record Labelled(KnownIdentity known, List<Passage> passages, Map<Integer, List<int[]>> inside) {
    private static final Path FOLDER = Path.of("src/test/resources/redaction");
    private static final Pattern BRACKETED = Pattern.compile("\\[([^\\[\\]]+)\\]");

    /** The whole applications that may be read, with the marks of these kinds, less the title and article that may stay. */
    public static List<Labelled> applications(Set<String> kinds) throws IOException {
        List<Labelled> all = new ArrayList<>();
        for (String folder : List.of("tuning", "worked-applications")) {
            MarkedText.readAll(FOLDER.resolve(folder)).forEach(text -> all.add(of(text, kinds)));
        }
        return all;
    }

    private static Labelled of(MarkedText text, Set<String> kinds) {
        Map<Integer, List<int[]>> inside = new HashMap<>();
        text.marks().stream().filter(mark -> kinds.contains(mark.kind())).forEach(mark -> inside.computeIfAbsent(
                        mark.passage(), first -> new ArrayList<>())
                .add(new int[] {mark.start() + TextScore.freeOf(mark.surface()), mark.end()}));
        return new Labelled(text.known(), text.passages(), inside);
    }

    /**
     * The sentences of a folder below the labelled texts, one a line, with brackets around what is looked for; of its files
     * those whose name begins so, in the order of their names.
     */
    public static List<Labelled> sentences(String folder, String beginning) throws IOException {
        List<Labelled> sentences = new ArrayList<>();
        try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
            for (Path file : files.filter(one -> one.getFileName().toString().startsWith(beginning))
                    .sorted()
                    .toList()) {
                Files.readAllLines(file).stream()
                        .filter(line -> !line.startsWith("#") && !line.isBlank())
                        .map(Labelled::sentence)
                        .forEach(sentences::add);
            }
        }
        return sentences;
    }

    private static Labelled sentence(String line) {
        List<int[]> places = new ArrayList<>();
        Matcher matcher = BRACKETED.matcher(line);
        while (matcher.find()) {
            int from = matcher.start() - 2 * places.size();
            String words = matcher.group(1);
            places.add(new int[] {from + TextScore.freeOf(words), from + words.length()});
        }
        Passage passage = new Passage("text", line.replaceAll("[\\[\\]]", ""));
        return new Labelled(KnownIdentity.none(), List.of(passage), Map.of(0, places));
    }

    /** Which words of a sheet are inside. */
    public boolean[] inside(Sheet sheet) {
        boolean[] words = new boolean[sheet.words().size()];
        for (int at = 0; at < words.length; at++) {
            int from = sheet.reading().originalStart(sheet.words().get(at).start());
            int to = sheet.reading().originalEnd(sheet.words().get(at).end());
            words[at] = inside.getOrDefault(sheet.number(), List.of()).stream()
                    .anyMatch(place -> from < place[1] && place[0] < to);
        }
        return words;
    }
}
