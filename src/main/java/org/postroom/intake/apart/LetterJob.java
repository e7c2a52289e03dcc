package org.postroom.intake.apart;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postroom.intake.document.ReadingSteps;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.worker.Job;
import org.postroom.worker.Steps;

/** Reads a letter to a {@link LetterRead}, or a single file to a reading, in the child. Its one argument is an order. */
public final class LetterJob implements Job {
    private final MailReader mails = new MailReader();
    private final SubmissionReader submissions = new SubmissionReader();

    /** A job with readers of its own. */
    public LetterJob() {}

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps watcher) throws IOException {
        Order order = Wire.read(arguments.get(0).getBytes(StandardCharsets.US_ASCII), Order.class);
        ReadingSteps steps = order.steps(watcher::begin);
        return Wire.write(
                order.fileName() == null ? letter(input, steps) : submissions.read(order.fileName(), input, steps));
    }

    private LetterRead letter(byte[] input, ReadingSteps steps) {
        steps.enter("opening");
        OpenedMail mail = mails.read(input, steps);
        return new LetterRead(mail.forSorting(), submissions.read(mail, steps), true);
    }
}
