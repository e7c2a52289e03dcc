package org.postroom.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.ocr.TesseractOCRConfig;
import org.apache.tika.sax.BodyContentHandler;
import org.junit.jupiter.api.Test;
import org.postroom.intake.apart.LetterReader;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.mail.MailReader;
import org.postroom.worker.Workshop;
import org.postroom.worker.WorkshopSettings;

/**
 * What reading an application costs once warm: here in one thread, as the service does it with all its processes, and
 * plain Tika's text extraction on the same letters in the same run, without its recognition of pictures. Processor time,
 * so that other work on the machine hardly shows; memory is what was taken from the heap, not what stayed there.
 */
class ReadingBench {
    private static final Path LETTERS = Path.of("src/test/resources/letters");
    private static final int WARMING = 40;
    private static final int ROUNDS = 25;
    private static final int FLOOR_MILLIS = 300;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private static final OperatingSystemMXBean MACHINE =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    /** Milliseconds of processor time and megabytes of heap for one letter. */
    private record Cost(double millis, double megabytes) {}

    @Test
    void readingAnApplication() throws IOException {
        WorkshopSettings settings =
                new WorkshopSettings(1, 512, Duration.ofSeconds(60), Duration.ofMinutes(5), Duration.ofMinutes(5));
        try (Workshop workshop = new Workshop(settings);
                Stream<Path> letters = Files.list(LETTERS)) {
            Consumer<byte[]> apart = new LetterReader(workshop)::read;
            SubmissionReader reader = new SubmissionReader();
            MailReader mails = new MailReader();
            Consumer<byte[]> here = raw -> reader.read(mails.read(raw));
            List<Path> applications = letters.filter(
                            letter -> letter.getFileName().toString().startsWith("application-"))
                    .sorted()
                    .toList();
            for (int i = 0; i < WARMING; i++) {
                applications.forEach(
                        letter -> List.of(apart, here, plainTika()).forEach(way -> way.accept(raw(letter))));
            }
            print(applications, here, apart);
        }
    }

    private static void print(List<Path> applications, Consumer<byte[]> here, Consumer<byte[]> apart) {
        String line = "%-48s %9.1f ms %7.1f MB %9.1f ms %9.1f ms %7.1f MB %6.2f%n";
        System.out.printf(
                "%-48s %23s %12s %23s %6s%n", "letter", "Postroom, one thread", "all proc.", "plain Tika", "ratio");
        double worst = 0;
        double ours = 0;
        double tikas = 0;
        for (Path letter : applications) {
            Cost inside = threadCost(letter, here);
            double all = allProcesses(letter, apart);
            Cost tika = threadCost(letter, plainTika());
            System.out.printf(
                    line,
                    letter.getFileName(),
                    inside.millis(),
                    inside.megabytes(),
                    all,
                    tika.millis(),
                    tika.megabytes(),
                    all / tika.millis());
            worst = Math.max(worst, all);
            ours += all;
            tikas += tika.millis();
        }
        int count = applications.size();
        System.out.printf(
                "All processes together: %.1f ms an application, at most %.1f (floor %d); plain Tika %.1f; ratio"
                        + " %.2f%n",
                ours / count, worst, FLOOR_MILLIS, tikas / count, ours / tikas);
    }

    private static Cost threadCost(Path letter, Consumer<byte[]> way) {
        byte[] raw = raw(letter);
        long thread = Thread.currentThread().getId();
        long cpu = THREADS.getCurrentThreadCpuTime();
        long bytes = THREADS.getThreadAllocatedBytes(thread);
        for (int i = 0; i < ROUNDS; i++) {
            way.accept(raw);
        }
        return new Cost(
                (THREADS.getCurrentThreadCpuTime() - cpu) / 1e6 / ROUNDS,
                (THREADS.getThreadAllocatedBytes(thread) - bytes) / 1048576.0 / ROUNDS);
    }

    /** The service's process and its child together, collection of garbage and compilation included. */
    private static double allProcesses(Path letter, Consumer<byte[]> way) {
        List<byte[]> copies = Stream.generate(() -> raw(letter)).limit(ROUNDS).toList();
        long before = processorNanos();
        copies.forEach(way);
        return (processorNanos() - before) / 1e6 / ROUNDS;
    }

    private static long processorNanos() {
        return MACHINE.getProcessCpuTime()
                + ProcessHandle.current()
                        .descendants()
                        .mapToLong(child -> child.info()
                                .totalCpuDuration()
                                .orElse(Duration.ZERO)
                                .toNanos())
                        .sum();
    }

    private static Consumer<byte[]> plainTika() {
        AutoDetectParser parser = new AutoDetectParser();
        return raw -> {
            try {
                TesseractOCRConfig noPictures = new TesseractOCRConfig();
                noPictures.setSkipOcr(true);
                ParseContext context = new ParseContext();
                context.set(Parser.class, parser);
                context.set(TesseractOCRConfig.class, noPictures);
                parser.parse(new ByteArrayInputStream(raw), new BodyContentHandler(-1), new Metadata(), context);
            } catch (Exception fault) {
                throw new IllegalStateException("Tika could not read a letter", fault);
            }
        };
    }

    /** The letter with a header of its own, as the service does not read the same bytes twice. */
    private static byte[] raw(Path letter) {
        try {
            byte[] bytes = Files.readAllBytes(letter.resolve("letter.eml"));
            byte[] header = ("X-Round: " + System.nanoTime() + "\r\n").getBytes(StandardCharsets.US_ASCII);
            byte[] raw = new byte[header.length + bytes.length];
            System.arraycopy(header, 0, raw, 0, header.length);
            System.arraycopy(bytes, 0, raw, header.length, bytes.length);
            return raw;
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
