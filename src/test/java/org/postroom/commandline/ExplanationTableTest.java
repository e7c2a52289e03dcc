package org.postroom.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.Explanation;

class ExplanationTableTest {
    @Test
    void neighboursWithTheSameReasonShareARowAndNoLineIsTooWide() {
        String table = printed(List.of(
                new Explanation("Mrs", 0, 3, true, 0.9, "people/title", "A title stands before it."),
                new Explanation("Thrale", 4, 10, true, 0.9, "people/title", "A title stands before it."),
                new Explanation("came", 11, 15, false, 0, "", "An ordinary word. " + "and so on ".repeat(12) + "."),
                new Explanation("Hope", 16, 20, true, 0.5, "people/lists", "A given name.")));
        assertThat(table)
                .contains("Mrs Thrale                  hidden     A title stands before it. (people/title)")
                .contains("Hope                        doubtful   A given name. (people/lists)")
                .contains("3 of 4 words are hidden, 1 of them in doubt");
        assertThat(table.lines().limit(6)).allMatch(line -> line.length() <= 101);
    }

    private static String printed(List<Explanation> words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ExplanationTable.print(words, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
