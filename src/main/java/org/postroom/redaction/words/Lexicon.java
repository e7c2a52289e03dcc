package org.postroom.redaction.words;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import org.postroom.redaction.text.Reading;

/** Ordinary words, among them those that are names too: alone they are never taken for a name. */
public final class Lexicon {
    private static final Set<String> ORDINARY = read("ordinary-words.txt");

    private Lexicon() {}

    /** Whether every word of a string is an ordinary one. */
    public static boolean isOrdinary(String text) {
        return Arrays.stream(Reading.foldSameLength(text).split("[^a-z']+"))
                .filter(word -> !word.isEmpty())
                .allMatch(Lexicon::isOrdinaryWord);
    }

    /** Whether a folded word, or its singular, is an ordinary one. */
    public static boolean isOrdinaryWord(String folded) {
        String word = folded.replace("'", "");
        if (ORDINARY.contains(word) || word.length() == 1) {
            return true;
        }
        return endsAnd(word, "s", "")
                || endsAnd(word, "es", "")
                || endsAnd(word, "ies", "y")
                || endsAnd(word, "ing", "")
                || endsAnd(word, "ing", "e")
                || endsAnd(word, "ed", "")
                || endsAnd(word, "ed", "e")
                || endsAnd(word, "ly", "");
    }

    private static boolean endsAnd(String word, String ending, String instead) {
        return word.length() > ending.length() + 2
                && word.endsWith(ending)
                && ORDINARY.contains(word.substring(0, word.length() - ending.length()) + instead);
    }

    /** A set of words written in one string, blanks between. */
    public static Set<String> words(String words) {
        return Set.of(words.strip().split("\\s+"));
    }

    /** The words of a resource, in lower case without accents; lines after # are remarks. It may be packed with gzip. */
    public static Set<String> read(String resource) {
        try (InputStream packed = Lexicon.class.getResourceAsStream(resource);
                InputStream stream = resource.endsWith(".gz") ? new GZIPInputStream(packed) : packed;
                BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return lines.lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.strip().split("\\s+")))
                    .filter(word -> !word.isEmpty())
                    .map(Reading::foldSameLength)
                    .collect(Collectors.toUnmodifiableSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
