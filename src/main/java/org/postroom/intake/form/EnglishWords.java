package org.postroom.intake.form;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;

/** Some sixty-three thousand English words in British spelling, with their inflections: what is a word, and what a part. */
final class EnglishWords {
    private static final String LIST = "/words/british-english.txt.gz";
    /** Words too short for the list. */
    private static final Set<String> SHORT = Set.of(
            "am", "an", "as", "at", "be", "by", "do", "go", "he", "if", "in", "is", "it", "me", "my", "no", "of", "on",
            "or", "so", "to", "up", "us", "we");

    private EnglishWords() {}

    /** Read once, when the first hyphenated page comes. */
    private static final class Words {
        private static final Set<String> ALL = read();

        private static Set<String> read() {
            try (InputStream list = EnglishWords.class.getResourceAsStream(LIST);
                    BufferedReader lines = new BufferedReader(
                            new InputStreamReader(new GZIPInputStream(list), StandardCharsets.US_ASCII))) {
                return lines.lines().collect(Collectors.toSet());
            } catch (IOException broken) {
                throw new UncheckedIOException("The list of English words cannot be read.", broken);
            }
        }
    }

    /** Whether these lower-case letters are a word. */
    static boolean has(String word) {
        return SHORT.contains(word) || Words.ALL.contains(word);
    }
}
