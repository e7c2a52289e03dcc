package org.postroom.intake.apart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private Means means = Means.none();
    private MailReader mails = new MailReader();
    private SubmissionReader submissions = new SubmissionReader();

    /** A job with readers of its own. */
    public LetterJob() {}

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps watcher) throws IOException {
        Order order = Wire.read(arguments.get(0).getBytes(StandardCharsets.US_ASCII), Order.class);
        take(order.means());
        ReadingSteps steps = order.steps(watcher::begin);
        try {
            return Wire.write(
                    order.fileName() == null ? letter(input, steps) : submissions.read(order.fileName(), input, steps));
        } catch (UncheckedIOException silent) {
            if (silent.getCause() instanceof ScannerSilent) {
                return Wire.write(null);
            }
            throw silent;
        }
    }

    /** Readers are costly to make and kept while what they use stays the same, as it does. */
    private void take(Means newer) {
        if (!means.equals(newer)) {
            means = newer;
            mails = new MailReader(ReadingLimits.usual(), newer.scanner());
            PictureReader pictures = newer.pictures() ? PictureReader.whenInstalled() : PictureReader.none();
            submissions = new SubmissionReader(FrameworkFile.embedded(), ReadingLimits.usual(), pictures);
        }
    }

    private LetterRead letter(byte[] input, ReadingSteps steps) {
        steps.enter("opening");
        OpenedMail mail = mails.read(input, steps);
        return new LetterRead(mail.forSorting(), submissions.read(mail, steps), true);
    }
}
