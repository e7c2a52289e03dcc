package org.postroom.award;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postroom.award.AwardStory.Leaf;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryCheck;
import org.postroom.casebook.HistoryEntry;
import org.postroom.casebook.Stage;
import org.postroom.fees.FeeLedger;
import org.postroom.fees.InvoiceKind;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outcome.Batch;
import org.postroom.outcome.BatchDesk;
import org.postroom.stationery.HouseTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** Awards on a real database: cases come through panel, moderation and release. */
@HouseTest
class AwardHouseTest {
    @Autowired
    private ApplicationContext house;

    @Autowired
    private AwardDesk desk;

    @Autowired
    private Grants grants;

    @Autowired
    private Register register;

    @Autowired
    private Casebook casebook;

    @Autowired
    private FeeLedger ledger;

    @Autowired
    private TransactionTemplate transactions;

    private AwardStory story;

    @BeforeEach
    void aSession() {
        story = new AwardStory(house);
    }

    private String awarded(String name) {
        String reference = story.applicant(name);
        story.session.open(reference);
        story.session.allScore(3, reference);
        story.released();
        return reference;
    }

    @Test
    void anAwardIsMadeOnceHoweverOftenItsTaskRuns() throws Exception {
        String reference = awarded("Alys Teifi Price");
        ExecutorService threads = Executors.newFixedThreadPool(3);
        Callable<Void> again = () -> {
            desk.send(reference);
            return null;
        };
        for (Future<Void> run : threads.invokeAll(List.of(again, again, again))) {
            run.get();
        }
        threads.shutdown();
        assertThat(story.of(reference).stage()).isEqualTo(Stage.AWARDED);
        assertThat(story.letters(reference, "awarded")).hasSize(1);
        assertThat(ledger.ofCase(reference)).singleElement().satisfies(invoice -> {
            assertThat(invoice.kind()).isEqualTo(InvoiceKind.RETAINER);
            assertThat(invoice.total()).isEqualByComparingTo("102.00");
        });
    }

    @Test
    void itsLastHistoryEntryNamesTheLetterAndWhoReleasedIt() {
        String reference = awarded("Alys Price");
        List<HistoryEntry> history = casebook.history(reference);
        HistoryEntry last = history.get(history.size() - 1);
        assertThat(last.action())
                .isEqualTo("Awarded: register entry "
                        + register.ofCase(reference).orElseThrow().number());
        assertThat(last.actor()).isEqualTo("director");
        assertThat(last.outgoing())
                .isEqualTo(story.letters(reference, "awarded").get(0).key());
        assertThat(house.getBean(HistoryCheck.class).all().stream()
                        .filter(chain -> chain.caseReference().equals(reference)))
                .singleElement()
                .isInstanceOf(HistoryCheck.Chain.Whole.class);
    }

    @Test
    void numbersAreUnbrokenThoughAwardsRunSideBySideAndOneFails() throws Exception {
        List<String> cases = IntStream.range(0, 4)
                .mapToObj(number -> story.applicant("Holder " + (char) ('A' + number)))
                .toList();
        ExecutorService threads = Executors.newFixedThreadPool(4);
        List<Future<String>> granted = threads.invokeAll(
                cases.stream().<Callable<String>>map(this::grantOrFail).toList());
        List<Integer> numbers = granted.stream()
                .map(AwardHouseTest::outcome)
                .flatMap(Stream::ofNullable)
                .map(number -> Integer.parseInt(number.replaceFirst("^MIGPM-", "")))
                .sorted()
                .toList();
        threads.shutdown();
        assertThat(numbers).hasSize(3);
        assertThat(numbers.get(2) - numbers.get(0)).isEqualTo(2);
    }

    private Callable<String> grantOrFail(String reference) {
        return () -> transactions.execute(status -> {
            Grant grant = grants.grant(reference, "A Holder", "A test.");
            if (reference.equals(failing())) {
                status.setRollbackOnly();
                return null;
            }
            return grant.entry().number();
        });
    }

    /** The second case of the session. */
    private String failing() {
        return casebook.inSession(story.session.code()).get(1).reference();
    }

    private static String outcome(Future<String> future) {
        try {
            return future.get();
        } catch (Exception fault) {
            throw new AssertionError(fault);
        }
    }

    @Test
    void theCertificateSaysWhoAndItsCodeLeadsToTheEntry() throws Exception {
        String reference = awarded("Łucja Żółcińska-O’Neill");
        OutgoingLetter letter = story.letters(reference, "awarded").get(0);
        RegisterEntry entry = register.ofCase(reference).orElseThrow();
        byte[] pdf = AwardStory.file(letter, "certificate-").bytes();
        assertThat(pdf)
                .isEqualTo(register.certificate(entry.number()).orElseThrow().content());
        assertThat(AwardStory.pdfText(pdf)).contains("Łucja Żółcińska-O’Neill", entry.number(), "MIGPM");
        assertThat(code(pdf)).isEqualTo("http://localhost:8080/register/" + entry.number());
        assertThat(register.entry(entry.number()).orElseThrow().url()).isEqualTo(code(pdf));
    }

    private static String code(byte[] pdf) throws IOException, NotFoundException {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            BufferedImage seen = new PDFRenderer(document).renderImageWithDPI(0, 150);
            int[] dots = seen.getRGB(0, 0, seen.getWidth(), seen.getHeight(), null, 0, seen.getWidth());
            RGBLuminanceSource light = new RGBLuminanceSource(seen.getWidth(), seen.getHeight(), dots);
            return new MultiFormatReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(light)))
                    .getText();
        }
    }

    @Test
    void theLetterShowsTheSignatureAndBringsItAsFileTextAndPicture() {
        String reference = awarded("Alys Price");
        OutgoingLetter letter = story.letters(reference, "awarded").get(0);
        String number = register.ofCase(reference).orElseThrow().number();
        Leaf html = AwardStory.leaf(letter, "text/html");
        Leaf shown = AwardStory.file(letter, "badge.png");
        assertThat(html.name()).isEmpty();
        assertThat(html.text())
                .contains("src=\"cid:" + shown.contentId().replaceAll("[<>]", "") + "\"", "Alys Price MIGPM");
        assertThat(AwardStory.file(letter, "badge-").bytes()).isEqualTo(shown.bytes());
        assertThat(AwardStory.file(letter, "e-signature").text()).contains("data:image/png", "Alys Price MIGPM");
        assertThat(AwardStory.leaf(letter, "text/plain").text())
                .contains("Alys Price MIGPM", "Certificate " + number, "Gmail", "Apple Mail", "Outlook");
        assertThat(html.text()).doesNotContain("{{", "signature}}");
    }

    @Test
    void aHostileNameIsOnlyAName() {
        String name = "<img src=x onerror=alert(1)>\u202E & \"Bobby\" </td> {{signature}}";
        String reference = awarded(name);
        OutgoingLetter letter = story.letters(reference, "awarded").get(0);
        assertThat(AwardStory.leaf(letter, "text/html").text())
                .contains("&lt;img src=x")
                .doesNotContain("<img src=x", "</td> {{");
        assertThat(AwardStory.file(letter, "e-signature").text()).doesNotContain("<img src=x");
        assertThat(register.ofCase(reference).orElseThrow().name()).doesNotContain("\u202E");
    }

    @Test
    void aCaseThatWasNotReleasedGetsNothingAndLiesOnTheTray() {
        String reference = story.applicant("Alys Price");
        story.session.open(reference);
        story.session.allScore(3, reference);
        Batch batch = story.prepared();
        desk.send(reference);
        assertThat(story.letters(reference, "awarded")).isEmpty();
        assertThat(register.ofCase(reference)).isEmpty();
        assertThat(story.of(reference).stage()).isEqualTo(Stage.DECIDED);
        assertThat(story.session.tray(reference)).contains(AwardDesk.NOT_SENT);
        assertThat(house.getBean(BatchDesk.class).dryRun(batch.key()))
                .singleElement()
                .satisfies(line -> assertThat(line.letters()).singleElement().satisfies(planned -> assertThat(
                                planned.subject())
                        .isEqualTo("Congratulations: you are now MIGPM")));
        house.getBean(BatchDesk.class).release(batch.key(), "director");
        desk.send(reference);
        assertThat(story.of(reference).stage()).isEqualTo(Stage.AWARDED);
        assertThat(story.session.tray(reference)).doesNotContain(AwardDesk.NOT_SENT);
    }

    @Test
    void withoutANameNothingIsCertified() {
        String reference = awardedOrHeld(" \u200B ");
        assertThat(register.ofCase(reference)).isEmpty();
        assertThat(story.session.tray(reference)).contains(AwardDesk.NOT_SENT);
    }

    private String awardedOrHeld(String name) {
        String reference = story.applicant(name);
        story.session.open(reference);
        story.session.allScore(3, reference);
        house.getBean(BatchDesk.class).release(story.prepared().key(), "director");
        desk.send(reference);
        return reference;
    }
}
