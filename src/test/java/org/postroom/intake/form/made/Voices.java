package org.postroom.intake.form.made;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.postroom.intake.form.made.MadeApplication.MadeReferee;

/**
 * Invented applicants, each with a voice: sentences of their own, put together for each point by a seed, with some
 * answers written out because they are awkward to read.
 */
public final class Voices {
    /** Those whom the reading was mended on. */
    public static final List<String> KNOWN = List.of("terse", "lengthy", "shouting", "cymraeg");
    /** Those held back to see how it does on people it never met. */
    public static final List<String> HELD_BACK = List.of("held-doric", "held-capital");

    private Voices() {}

    /** The applicant of that name, with the answers of that seed. */
    public static MadeApplication of(String name, long seed) {
        String[] parts = resource(name).split("\n---\n");
        Random random = new Random(seed * 31 + name.hashCode());
        List<String> sentences = parts[1].lines().toList();
        Map<String, String> written = new LinkedHashMap<>();
        parts[2].lines()
                .forEach(line ->
                        written.put(line.substring(0, line.indexOf(' ')), line.substring(line.indexOf(' ') + 1)));
        Map<String, String> answers = new LinkedHashMap<>();
        resource("topics").lines().forEach(line -> {
            String ref = line.substring(0, line.indexOf(' '));
            String topic = line.substring(line.indexOf(' ') + 1);
            String text = written.containsKey(ref)
                    ? written.get(ref).replace("\\n", "\n") + tail(sentences, random)
                    : chosen(sentences, 3 + random.nextInt(4), random);
            answers.put(ref, filled(text, topic, random));
        });
        return new MadeApplication(name + "-" + seed, details(parts[0]), answers, referees(parts[0]));
    }

    private static String tail(List<String> sentences, Random random) {
        return random.nextBoolean() ? "" : "\n" + chosen(sentences, 2, random);
    }

    private static String chosen(List<String> sentences, int count, Random random) {
        List<String> left = new ArrayList<>(sentences);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count && !left.isEmpty(); i++) {
            String sentence = left.remove(random.nextInt(left.size()));
            text.append(i == 0 ? "" : i == 3 && random.nextInt(3) == 0 ? "\n" : " ")
                    .append(sentence);
        }
        return text.toString();
    }

    private static String filled(String text, String topic, Random random) {
        String filled = text.replace("{topic}", topic);
        while (filled.contains("{")) {
            filled = filled.replaceFirst("\\{n}", String.valueOf(2 + random.nextInt(7)))
                    .replaceFirst("\\{m}", String.valueOf(11 + random.nextInt(80)))
                    .replaceFirst("\\{p}", String.valueOf(31 + random.nextInt(30)))
                    .replaceFirst("\\{q}", String.valueOf(71 + random.nextInt(28)))
                    .replaceFirst("\\{y}", String.valueOf(2012 + random.nextInt(13)));
        }
        return filled.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + filled.substring(1);
    }

    private static Map<String, String> details(String head) {
        Map<String, String> details = new LinkedHashMap<>();
        head.lines()
                .filter(line -> !line.startsWith("referee:") && !line.startsWith("statement:"))
                .forEach(line ->
                        details.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2)));
        return details;
    }

    private static List<MadeReferee> referees(String head) {
        List<MadeReferee> referees = new ArrayList<>();
        for (String referee : head.split("\nreferee: ")) {
            if (referee.contains("\nstatement: ")) {
                String[] lines = referee.split("\nstatement: ");
                String[] who = lines[0].split(" \\| ");
                String statement = String.join("\n", List.of(lines).subList(1, lines.length));
                referees.add(new MadeReferee(who[0], who[1], who[2], who[3], who[4], who[5], who[6], statement));
            }
        }
        return referees;
    }

    private static String resource(String name) {
        try (InputStream in = Voices.class.getResourceAsStream("/made-applications/" + name + ".txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
