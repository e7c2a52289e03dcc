package org.postroom.redaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Passage;

/** Text that stops anywhere, stands in any order or is no text at all: nothing breaks, and spans lie inside it. */
class TornTextTest {
    private static final long SEED = 20261122;
    private static final int CUTS_PER_PASSAGE = 2;
    private static final int WORDS_OF_A_PIECE = 25;
    private static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), Models.none());

    @Test
    void textsThatStopAnywhereAreRedacted() throws IOException {
        Random random = new Random(SEED);
        for (MarkedText text : MarkedText.readAll(Path.of("src/test/resources/redaction/tuning"))) {
            List<Passage> pieces = new ArrayList<>();
            for (Passage passage : text.passages()) {
                for (int i = 0; i < CUTS_PER_PASSAGE; i++) {
                    pieces.add(new Passage(pieces.size() + "", piece(passage.text(), random)));
                }
            }
            redacted(pieces);
        }
    }

    @Test
    void wordsInAnyOrderAreRedacted() throws IOException {
        Random random = new Random(SEED);
        for (MarkedText text : MarkedText.readAll(Path.of("src/test/resources/redaction/tuning"))) {
            List<Passage> pieces = text.passages().stream()
                    .map(passage -> {
                        List<String> words =
                                new ArrayList<>(Arrays.asList(passage.text().split(" ")));
                        Collections.shuffle(words, random);
                        return new Passage(passage.ref(), String.join(" ", words));
                    })
                    .toList();
            redacted(pieces);
        }
    }

    @Test
    void whatIsNoTextIsRedacted() {
        Random random = new Random(SEED);
        String letters =
                "aA.,'\u2019-\u2010\n\t \u0301\u200d\ud83d\ude00\u202e\u00ad\u0000[]()9/:;\"&@\u0141\u1e9e\ufb01";
        List<Passage> pieces = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder noise = new StringBuilder();
            random.ints(random.nextInt(60), 0, letters.length()).forEach(at -> noise.append(letters.charAt(at)));
            pieces.add(new Passage("" + i, noise.toString()));
        }
        redacted(pieces);
    }

    @Test
    void textsThatBreakOffAfterADetailAreRedacted() {
        List<Passage> pieces = new ArrayList<>();
        for (String text : List.of(
                "He is 45 and", "Mrs Alder was seventy-one and has", "she, at 80 and with", "My son, 19, and his")) {
            for (int end = 1; end <= text.length(); end++) {
                pieces.add(new Passage(pieces.size() + "", text.substring(0, end)));
            }
        }
        redacted(pieces);
    }

    private static String piece(String text, Random random) {
        String[] words = text.split(" ");
        int from = random.nextInt(words.length);
        int to = Math.min(words.length, from + 1 + random.nextInt(WORDS_OF_A_PIECE));
        String piece = String.join(" ", Arrays.asList(words).subList(from, to));
        return random.nextBoolean() ? piece : piece.replaceAll("\\p{P}+$", "");
    }

    private static void redacted(List<Passage> pieces) {
        List<RedactedPassage> redacted =
                REDACTOR.redact(KnownIdentity.none(), pieces).passages();
        assertThat(redacted).hasSameSizeAs(pieces);
        for (int i = 0; i < pieces.size(); i++) {
            int length = pieces.get(i).text().length();
            assertThat(redacted.get(i).spans())
                    .allSatisfy(span -> assertThat(span.start()).isBetween(0, span.end() - 1))
                    .allSatisfy(span -> assertThat(span.end()).isLessThanOrEqualTo(length));
        }
    }
}
