package org.postroom.intake.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.intake.document.PictureReader;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.intake.malware.ScannerSilent;
import org.postroom.worker.Job;
import org.postroom.worker.Steps;

/**
 * Reads a letter to a {@link LetterRead}, or a single file to a reading, in the child. Its one argument is an order, its
 * answer {@code null} when the malware scanner that is set said nothing.
 */
public final class LetterJob implements Job {
    private @Nullable Readers readers;

    /** A job with readers of its own. */
    public LetterJob() {}

    /** Readers are costly to make and kept while what they use stays the same, as it does. */
    private record Readers(Means means, MailReader mails, SubmissionReader submissions) {
        static Readers with(Means means) {
            PictureReader pictures = means.pictures() ? PictureReader.whenInstalled() : PictureReader.none();
            return new Readers(
                    means,
                    new MailReader(ReadingLimits.usual(), means.scanner()),
                    new SubmissionReader(FrameworkFile.embedded(), ReadingLimits.usual(), pictures));
        }
    }

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps watcher) throws IOException {
        Order order = Wire.read(arguments.get(0).getBytes(StandardCharsets.US_ASCII), Order.class);
        watcher.begin("readers");
        Readers now = readers(order.means());
        ReadingSteps steps = order.steps(watcher::begin);
        try {
            return Wire.write(
                    order.fileName() == null
                            ? letter(input, now, steps)
                            : now.submissions().read(order.fileName(), input, steps));
        } catch (UncheckedIOException silent) {
            if (silent.getCause() instanceof ScannerSilent) {
                return Wire.write(null);
            }
            throw silent;
        }
    }

    private Readers readers(Means means) {
        Readers known = readers;
        if (known == null || !known.means().equals(means)) {
            known = Readers.with(means);
            readers = known;
        }
        return known;
    }

    private static LetterRead letter(byte[] input, Readers readers, ReadingSteps steps) {
        steps.enter("opening");
        OpenedMail mail = readers.mails().read(input, steps);
        return new LetterRead(mail.forSorting(), readers.submissions().read(mail, steps), true);
    }
}
