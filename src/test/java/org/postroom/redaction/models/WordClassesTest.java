package org.postroom.redaction.models;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordClassesTest {
    private static final int WORDS = 100_000;

    @Test
    void everyWordKeepsItsClassAndNothingElseHasOne() {
        Map<String, String> table = new HashMap<>();
        for (int i = 0; i < WORDS; i++) {
            table.put("wörd" + i, "class " + i % 500);
        }
        WordClasses lean = WordClasses.of(table);
        assertThat(lean.size()).isEqualTo(WORDS);
        assertThat(table.entrySet()).allMatch(word -> word.getValue().equals(lean.get(word.getKey())));
        assertThat(table.keySet()).allMatch(word -> lean.containsKey(word) && !lean.containsKey(word + "s"));
        assertThat(lean.get(null)).isNull();
    }
}
