package org.postroom.intake.original;

import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.postroom.intake.apart.Means;
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
    private static final String LAY_OPEN = "lay-open";
    private static final String DRAW = "draw";

    private final ReadingLimits limits = ReadingLimits.usual();
    private final DocumentOpener opener = new DocumentOpener(limits);
    /** Half a character of a broken document crosses as an escape; there is no other way to write it. */
    private final ObjectMapper json =
            JsonMapper.builder().enable(JsonWriteFeature.ESCAPE_NON_ASCII).build();

    /** A job; a child makes its own. */
    public OriginalJob() {}

    /** To lay all files open: the answer is a JSON array of {@link Original}. */
    static List<String> layOpen(Means means) {
        return List.of(means.clamdHost(), String.valueOf(means.clamdPort()), LAY_OPEN);
    }

    /** To draw one page of the file of that number: the answer is a PNG, or nothing where none can be drawn. */
    static List<String> draw(Means means, int file, int page) {
        return List.of(
                means.clamdHost(), String.valueOf(means.clamdPort()), DRAW, String.valueOf(file), String.valueOf(page));
    }

    @Override
    public byte[] run(List<String> arguments, byte[] input, Steps steps) throws Exception {
        OpenedMail mail = opened(arguments, input);
        if (arguments.get(2).equals(DRAW)) {
            Enclosure file = mail.enclosures().get(Integer.parseInt(arguments.get(3)) - 1);
            return Drawing.of(file.bytes(), Integer.parseInt(arguments.get(4)));
        }
        List<Original> all = new ArrayList<>();
        all.add(new Original(0, "the text of the email", false, onePage(mail.text())));
        for (Enclosure file : mail.enclosures()) {
            steps.begin("enclosure " + all.size());
            all.add(original(all.size(), file));
        }
        return json.writeValueAsBytes(all);
    }

    /** What the malware scanner holds back is not there. */
    private OpenedMail opened(List<String> arguments, byte[] input) {
        Means means = new Means(false, arguments.get(0), Integer.parseInt(arguments.get(1)));
        return new MailReader(limits, means.scanner()).read(input);
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
