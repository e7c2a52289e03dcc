package org.postroom.redaction.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.names.ListedPractices;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/** A file of practices is dropped into the lists, as the NHS and the regulator give them out. */
class PracticeTableTest {
    private static final String RULES =
            """
            rules:
              - id: test/code
                says: A code.
                kind: ID
                pattern: 'XX\\d{3}'
                examples:
                  hide: ["the [XX123] code", "[XX999]"]
                  leave: ["the XX12 code", "none"]
            """;
    /** The 27 columns of the NHS Organisation Data Service, no headings, names in capitals. */
    private static final String ODS = row("A99901", "ZORNLEY FELL SURGERY", "QQ9 9ZZ", "01632 960417")
            + row("Y99902", "THE PARK SURGERY", "QQ9 8ZZ", "")
            + row("A99903", "THE MEDICAL CENTRE", "", "")
            + row("A99904", "DR Q BRAMBLETHORN", "", "")
            + row("A99905", "\"BRAMBLETHORN & PARTNERS\"", "QQ9 7ZZ", "");

    private static final String DIRECTORY =
            """
            "Directory of places of care"
            "Published 1 May"
            Name,Also known as,Address,Postcode,Phone number,Service types,CQC Provider ID (for office use only),CQC Location ID (for office use only)
            "Wexcombe Dene Practice",,"1 High Road, Town",QQ9 6ZZ,01632960555,Doctors/Gps,1-999000417,1-999000555
            "Tamsin Lodge",,"2 High Road, Town",QQ9 5ZZ,01632960556,Residential homes,1-999000418,1-999000556
            """;

    @TempDir
    Path folder;

    private static String row(String code, String name, String postcode, String phone) {
        return "%s,%s,Y54,Q99,1 ROAD,,TOWN,,,%s,19740401,,A,B,99Z,20190401,,%s,,,,0,,99Z,,4,\n"
                .formatted(code, name, postcode, phone);
    }

    @BeforeEach
    void rules() throws IOException {
        Files.createDirectory(folder.resolve("lists"));
        Files.writeString(folder.resolve("rules.yaml"), RULES);
    }

    @Test
    void thePracticesOfTheNhsFileAreFoundByNameCodePostcodeAndTelephone() throws IOException {
        list("epraccur.csv", ODS);
        assertThat(found("We at Zornley Fell Surgery (a99901) said so")).contains("Zornley Fell Surgery", "a99901");
        assertThat(found("our qq99zz and QQ9 8ZZ and 01632 960 417"))
                .containsExactly("qq99zz", "QQ9 8ZZ", "01632 960 417");
        assertThat(found("with Bramblethorn & Partners on it")).containsExactly("Bramblethorn & Partners");
    }

    @Test
    void aNameOfOrdinaryWordsNeedsCapitalsAndOneThatSaysNothingIsNone() throws IOException {
        list("epraccur.csv", ODS);
        assertThat(found("staff of the Park Surgery came")).contains("the Park Surgery");
        assertThat(found("we walked from the park surgery doors were shut")).isEmpty();
        assertThat(found("we met in the Medical Centre and left")).isEmpty();
    }

    @Test
    void aDoctorWhoGivesAPracticeItsNameIsNoPractice() throws IOException {
        list("epraccur.csv", ODS);
        assertThat(findings("as Dr Q Bramblethorn said")).noneMatch(f -> f.kind() == Kind.PRACTICE);
    }

    @Test
    void aDirectoryWithHeadingsGivesItsDoctorsAlone() throws IOException {
        Files.write(folder.resolve("lists/directory.csv"), DIRECTORY.getBytes(Charset.forName("windows-1252")));
        assertThat(found("the Wexcombe Dene Practice, 1-999000555, and"))
                .contains("Wexcombe Dene Practice", "1-999000555");
        assertThat(read().list(PracticeTable.NAMES)).containsExactly("wexcombe dene practice");
    }

    static Stream<Arguments> broken() {
        return Stream.of(
                arguments(ODS + "A99906,SHORT ROW\n", 6, "The row has 2 columns where 27 are needed"),
                arguments(row("A99901", "\"OPEN", "QQ9 9ZZ", ""), 1, "A quotation mark in this row lacks its partner"),
                arguments(ODS + row("A99907", "", "QQ9 9ZZ", ""), 6, "The name of the practice is empty"),
                arguments(ODS + row("A99907", "ONE, TWO", "QQ9 9ZZ", ""), 6, "The row has 28 columns"),
                arguments(ODS + row("A99907", "ONE", "1 ROAD", ""), 6, "The column of postcodes"),
                arguments(ODS + row("A 99/07", "ONE", "QQ9 9ZZ", ""), 6, "The column of codes"),
                arguments("Name,Town\nOne,Two\n", 1, "neither an NHS practice file"),
                arguments(ODS + "x".repeat(30_000), 6, "more than 20000 characters"));
    }

    @ParameterizedTest
    @MethodSource("broken")
    void aBrokenTableIsRefusedWithFileLineAndSentence(String text, int line, String told) throws IOException {
        list("epraccur.csv", text);
        RuleFiles.Faulty faulty = (RuleFiles.Faulty) RuleFiles.read(folder);
        assertThat(faulty.faults().get(0).toString())
                .startsWith("lists/epraccur.csv, line " + line + ": ")
                .contains(told)
                .endsWith(".");
        assertThat(faulty.faults()).hasSizeLessThanOrEqualTo(5);
    }

    @Test
    void aListThatIsNoUtf8IsRefusedAtItsLine() throws IOException {
        Files.write(folder.resolve("lists/own.txt"), new byte[] {'a', '\n', 'b', (byte) 0xe9, '\n'});
        RuleFiles.Faulty faulty = (RuleFiles.Faulty) RuleFiles.read(folder);
        assertThat(faulty.faults())
                .singleElement()
                .asString()
                .startsWith("lists/own.txt, line 2: A character here is not UTF-8");
    }

    @Test
    void twelveThousandPracticesSlowNothingDown() throws IOException {
        list(
                "epraccur.csv",
                IntStream.range(10_000, 22_000)
                        .mapToObj(i -> row("A" + (i + 50_000), "ZORN" + i + " WAY SURGERY", "QQ9 9ZZ", "0163296" + i))
                        .collect(Collectors.joining()));
        Lists lists = read();
        ListedPractices practices = new ListedPractices(lists);
        String text = "We at Zorn10417 Way Surgery met 12 people on the day. ".repeat(600);
        Sheet sheet = Sheet.of(0, new Passage("text", text));
        practices.findings(sheet);
        Instant start = Instant.now();
        assertThat(practices.findings(sheet)).hasSize(600);
        assertThat(Duration.between(start, Instant.now())).isLessThan(Duration.ofMillis(300));
    }

    private void list(String name, String text) throws IOException {
        Files.writeString(folder.resolve("lists").resolve(name), text);
    }

    private Lists read() {
        RuleFiles.Texts texts = RuleFiles.texts(folder);
        RuleFiles.Verdict verdict = RuleFiles.read(texts);
        assertThat(verdict).as(verdict.because()).isInstanceOf(RuleFiles.Usable.class);
        return new Lists(WordLists.of(texts.files(), new ArrayList<>()));
    }

    private List<Finding> findings(String text) {
        return new ListedPractices(read()).findings(Sheet.of(0, new Passage("text", text)));
    }

    private List<String> found(String text) {
        return findings(text).stream()
                .map(finding -> text.substring(finding.start(), finding.end()))
                .toList();
    }
}
