package org.postroom.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.PlainText;

/** Every real mail at hand is read as its source expects, or differs for a reason that is written down here. */
class OldPostTest {
    private static final long MOST_MILLISECONDS_A_MAIL = 1_000;

    private static final String ORNAMENT =
            "A small picture inside the text is a sender's ornament and no enclosure here.";

    /** Where the house does other than a source, and why. */
    private static final Map<String, String> OTHERWISE = Map.ofEntries(
            Map.entry("mime4j/core/mimetools-testmsgs/multi-frag.msg", "Marks of enriched text are taken out."),
            Map.entry(
                    "mime4j/core/mimetools-testmsgs/uu-zeegee.msg",
                    "Files that stand in the text are taken out of it."),
            Map.entry(
                    "stalwart-mail-parser/legacy/010.eml",
                    "The raw eight-bit subject is read; the source gives it up."),
            Map.entry(
                    "stalwart-mail-parser/legacy/027.eml",
                    "The raw eight-bit subject is read; the source gives it up."),
            Map.entry("stalwart-mail-parser/legacy/052.eml", "The raw eight-bit text is read; the source gives it up."),
            Map.entry("stalwart-mail-parser/legacy/049.eml", "Files that stand in the text are taken out of it."),
            Map.entry("stalwart-mail-parser/legacy/015.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/legacy/024.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/legacy/028.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/legacy/037.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/legacy/044.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/thirdparty/011.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/thirdparty/017.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/thirdparty/019.eml", ORNAMENT),
            Map.entry("stalwart-mail-parser/malformed/015.eml", "A signature is no enclosure."),
            Map.entry(
                    "stalwart-mail-parser/malformed/020.eml",
                    "Of alternatives whose first is part of a broken header the other is read."),
            Map.entry(
                    "stalwart-mail-parser/malformed/022.eml",
                    "An enclosed letter is opened instead of kept as a file."),
            Map.entry(
                    "stalwart-mail-parser/rfc/001.eml",
                    "What lies elsewhere is never fetched: it is a problem, and no enclosure."),
            Map.entry("stalwart-mail-parser/thirdparty/007.eml", "An address without a host is none."),
            Map.entry("zammad/mail/mail009.box", ORNAMENT),
            Map.entry("zammad/mail/mail012.box", "Words of its web page, whose plain sister is taken here."),
            Map.entry("zammad/mail/mail030.box", "The source keeps tags of its web page in the text."),
            Map.entry("zammad/mail/mail048.box", ORNAMENT),
            Map.entry("zammad/mail/mail080.box", ORNAMENT),
            Map.entry(
                    "zammad/mail/mail023.box",
                    "Headers go on after a line that is none; the source takes them for text."),
            Map.entry("zammad/mail/mail028.box", "The source puts words of its own into an empty text."),
            Map.entry("zammad/mail/mail066.box", "The title of a web page is not in its text."),
            Map.entry("zammad/mail/mail073.box", "The raw eight-bit name is read; the source gives it up."),
            Map.entry("zammad/mail/mail076.box", "A sender with a bracket too many is none that can be read."),
            Map.entry(
                    "zammad/mail/mail087.box",
                    "The address is read without the words before it; an empty last part is no file."));

    /** One family's figures: read, then right and asked for each thing that its source says. */
    private static final class Row {
        private int read;
        private final Map<String, int[]> figures = new TreeMap<>();
    }

    private final Map<String, Row> table = new TreeMap<>();
    private final List<String> misses = new ArrayList<>();

    @Test
    void everyOldMailIsReadAsItsSourceExpects() {
        assumeTrue(OldPost.isThere(), OldPost.ABSENT);
        MailReader reader = new MailReader();
        for (OldPost.Piece piece : OldPost.pieces()) {
            OpenedMail mail = reader.read(piece.bytes());
            table.computeIfAbsent(piece.source(), source -> new Row()).read++;
            compare(piece, Expected.of(piece), mail);
        }
        print();
        assertThat(misses.stream().map(miss -> miss.split(" ")[0]).distinct())
                .as("%s", String.join("\n", misses))
                .containsExactlyInAnyOrderElementsOf(OTHERWISE.keySet());
    }

    @Test
    void noOldMailTakesLong() {
        assumeTrue(OldPost.isThere(), OldPost.ABSENT);
        MailReader reader = new MailReader();
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        for (OldPost.Piece piece : OldPost.pieces()) {
            byte[] bytes = piece.bytes();
            long before = threads.getCurrentThreadCpuTime();
            reader.read(bytes);
            long milliseconds = (threads.getCurrentThreadCpuTime() - before) / 1_000_000;
            assertThat(milliseconds).as(piece.file()).isLessThan(MOST_MILLISECONDS_A_MAIL);
        }
    }

    private void compare(OldPost.Piece piece, Expected expected, OpenedMail mail) {
        same(piece, "subject", expected.subject(), mail.subject());
        same(piece, "from", lower(expected.from()), mail.fromAddress());
        same(piece, "from name", expected.fromName(), mail.fromName());
        if (expected.phrases() != null) {
            String all = squeezed(everything(mail));
            List<String> lost = expected.phrases().stream()
                    .filter(phrase -> !all.contains(squeezed(phrase)) && !hasWords(all, phrase))
                    .toList();
            count(piece, "text", lost.isEmpty(), lost + " IN " + mail.text());
        }
        if (expected.files() != null) {
            String names = names(mail);
            count(
                    piece,
                    "enclosures",
                    expected.files().stream().allMatch(name -> names.contains(squeezed(name))),
                    expected.files() + " IN " + mail.enclosures());
        }
        if (expected.sealed() != null) {
            boolean sealed = mail.problems().stream().anyMatch(one -> one.code() == ProblemCode.ENCRYPTED_MAIL);
            count(piece, "sealed", sealed == expected.sealed(), "" + mail.problems());
        }
    }

    private void same(OldPost.Piece piece, String what, @Nullable String expected, @Nullable String found) {
        if (expected != null) {
            String wanted = PlainText.fold(expected).replaceAll("\\s+", " ");
            count(piece, what, wanted.equals(found), "[" + wanted + "] IS [" + found + "]");
        }
    }

    private void count(OldPost.Piece piece, String what, boolean right, String difference) {
        int[] figures = table.get(piece.source()).figures.computeIfAbsent(what, name -> new int[2]);
        figures[0] += right ? 1 : 0;
        figures[1]++;
        if (!right) {
            String shown = difference.replaceAll("\\s+", " ");
            misses.add(piece.file() + " " + what + ": " + shown.substring(0, Math.min(400, shown.length())));
        }
    }

    private static String everything(OpenedMail mail) {
        String inner =
                mail.enclosedLetters().stream().map(OldPostTest::everything).collect(Collectors.joining("\n"));
        String files = mail.enclosures().stream()
                .map(file -> PartText.decode(file.bytes(), null))
                .collect(Collectors.joining("\n"));
        return String.join("\n", mail.text(), String.join("\n", mail.reports()), inner, files);
    }

    /** Whether every longer word is there: sources and the house break and order text differently. */
    private static boolean hasWords(String all, String phrase) {
        return Arrays.stream(phrase.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> word.length() > 3)
                .allMatch(word -> all.contains(squeezed(word)));
    }

    private static String names(OpenedMail mail) {
        return mail.enclosures().stream().map(file -> squeezed(file.name())).collect(Collectors.joining("|"));
    }

    private static String squeezed(String text) {
        return text.replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static @Nullable String lower(@Nullable String text) {
        return text == null ? null : text.toLowerCase(Locale.ROOT);
    }

    private void print() {
        table.forEach((source, row) -> System.out.println(source + ": " + row.read + " read"
                + row.figures.entrySet().stream()
                        .map(one -> "; " + one.getKey() + " " + one.getValue()[0] + " of " + one.getValue()[1])
                        .collect(Collectors.joining())));
        misses.forEach(miss -> System.out.println("  " + miss));
    }
}
