package org.postroom.intake.original;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postroom.intake.document.DocumentOpener;
import org.postroom.intake.document.OpenedDocument;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.mail.Enclosure;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.worker.Job;
import org.postroom.worker.Steps;

/** Lays a letter's files open, or draws a page of one; in a child process. */
public final class OriginalJob implements Job {
    /** Lays all files open: answers a JSON array of {@link Original}. */
    static final String LAY_OPEN = "lay-open";
    /** Draws one page: told the file's number and the page's, answers a PNG, or nothing where none can be drawn. */
    static final String DRAW = "draw";

    private final ReadingLimits limits = ReadingLimits.usual();
    private final MailReader mails = new MailReader(limits);
    private final DocumentOpener opener = new DocumentOpener(limits);
    private final ObjectMapper json = new ObjectMapper();

    /** A job; a child makes its own. */
    public OriginalJob() {}

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps steps) throws Exception {
        OpenedMail mail = mails.read(input);
        if (arguments.get(0).equals(DRAW)) {
            Enclosure file = mail.enclosures().get(Integer.parseInt(arguments.get(1)) - 1);
            return Drawing.of(file.bytes(), Integer.parseInt(arguments.get(2)));
        }
        List<Original> all = new ArrayList<>();
        all.add(new Original(0, "the text of the email", false, onePage(mail.text())));
        for (Enclosure file : mail.enclosures()) {
            steps.begin("enclosure " + all.size());
            all.add(original(all.size(), file));
        }
        return json.writeValueAsBytes(all);
    }

    private Original original(int number, Enclosure file) {
        boolean pictured = Drawing.canDraw(file.bytes());
        List<Original.Page> pages = Drawing.pages(file.bytes(), limits);
        if (pages.isEmpty()) {
            OpenedDocument document = opener.open(file.bytes());
            pages = onePage(document.text());
        }
        return new Original(number, file.name(), pictured, pages);
    }

    private static List<Original.Page> onePage(String text) {
        return List.of(new Original.Page(Arrays.stream(text.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList()));
    }
}
