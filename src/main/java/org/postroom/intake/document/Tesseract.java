package org.postroom.intake.document;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The program {@code tesseract}, run once for one picture. It is given the bare grey values over its standard input
 * (a PGM), never the sender's own bytes, so that its picture decoders meet nothing hostile.
 */
final class Tesseract {
    private static final String PROGRAM = "tesseract";
    private static final int MOST_OUTPUT_BYTES = 4 * 1024 * 1024;
    private static final Pattern TURN = Pattern.compile("Rotate:\\s*(\\d+)");

    private final int maxSeconds;

    private Tesseract(int maxSeconds) {
        this.maxSeconds = maxSeconds;
    }

    /** The program, when it is installed and has English. */
    static Optional<Tesseract> installed(int maxSeconds) {
        Tesseract here = new Tesseract(maxSeconds);
        return here.run(List.of("--list-langs"), new byte[0][])
                .filter(languages -> languages.lines().anyMatch("eng"::equals))
                .map(there -> here);
    }

    /**
     * The words of a grey picture as tab separated values, one row for each, with their places.
     *
     * @return empty when the program failed or took too long
     */
    Optional<String> words(BufferedImage grey, int dpi) {
        // 3: the whole page, its blocks found by the program, in reading order
        return run(
                List.of(
                        "stdin",
                        "stdout",
                        "-l",
                        "eng",
                        "--psm",
                        "3",
                        "--dpi",
                        String.valueOf(dpi),
                        "-c",
                        "tessedit_create_tsv=1"),
                pgm(grey));
    }

    /** By how many degrees, clockwise, the picture must be turned to stand upright: 0, 90, 180 or 270. */
    int turn(BufferedImage grey, int dpi) {
        return run(List.of("stdin", "stdout", "-l", "osd", "--psm", "0", "--dpi", String.valueOf(dpi)), pgm(grey))
                .map(TURN::matcher)
                .filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1)))
                .orElse(0);
    }

    private static byte[][] pgm(BufferedImage grey) {
        String head = "P5\n" + grey.getWidth() + " " + grey.getHeight() + "\n255\n";
        byte[] values = ((DataBufferByte) grey.getRaster().getDataBuffer()).getData();
        return new byte[][] {head.getBytes(StandardCharsets.US_ASCII), values};
    }

    private Optional<String> run(List<String> arguments, byte[][] input) {
        List<String> command = new ArrayList<>(List.of(PROGRAM));
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        // One page at a time and on one processor: the other belongs to the rest of the house.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return answer(builder.start(), input);
        } catch (IOException absentOrBroken) {
            return Optional.empty();
        }
    }

    private Optional<String> answer(Process process, byte[][] input) throws IOException {
        process.onExit().orTimeout(maxSeconds, TimeUnit.SECONDS).exceptionally(late -> process.destroyForcibly());
        try (InputStream out = process.getInputStream()) {
            try (OutputStream in = process.getOutputStream()) {
                for (byte[] part : input) {
                    in.write(part);
                }
            }
            String text = new String(out.readNBytes(MOST_OUTPUT_BYTES), StandardCharsets.UTF_8);
            return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 0
                    ? Optional.of(text)
                    : Optional.empty();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            process.destroyForcibly();
        }
    }
}
