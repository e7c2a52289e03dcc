package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.postroom.intake.document.PdfLines.PrintedLine;

/**
 * The comments and notes of changes that word processors print beside the page in a margin of their own. They are said
 * about the text and are no part of it.
 */
final class CommentBalloons {
    /** As Word heads them: the number or the writer's initials follow in brackets. */
    private static final Pattern OF_WORD =
            Pattern.compile("(?:Comment(?:ed)?\\s*\\[[^\\]]{1,20}\\]|(?:Deleted|Formatted(?: Table)?|Inserted|Moved"
                    + " (?:up|down|from|to))(?:\\s*\\[[^\\]]{1,20}\\])?)\\s*:.*");
    /** As LibreOffice does: the writer on one line, day and time on the next. */
    private static final Pattern OF_LIBRE_OFFICE =
            Pattern.compile("(?:.{1,60} )?\\d{1,4}[./-]\\d{1,2}[./-]\\d{2,4},? \\d{1,2}:\\d{2}(?:.*)?");

    private static final float SLACK_POINTS = 4;
    private static final float LEAST_SHARE = 0.55f;

    private CommentBalloons() {}

    /** The lines of one page without those of its margin of comments. */
    static List<PrintedLine> without(List<PrintedLine> page) {
        List<PrintedLine> lines =
                page.stream().map(CommentBalloons::withoutColumn).toList();
        Optional<Float> margin = lines.stream()
                .filter(line -> OF_WORD.matcher(line.text()).matches()
                        || OF_LIBRE_OFFICE.matcher(line.text()).matches())
                .map(PrintedLine::left)
                .filter(left -> isMargin(left, lines))
                .min(Float::compare);
        return margin.isEmpty()
                ? lines
                : lines.stream()
                        .filter(line -> line.left() < margin.get() - SLACK_POINTS)
                        .toList();
    }

    /** A margin lies far to the right, and no line of the page runs into it. */
    private static boolean isMargin(float left, List<PrintedLine> lines) {
        boolean crossed = false;
        float rightmost = 0;
        for (PrintedLine line : lines) {
            crossed |= line.left() < left - SLACK_POINTS && line.right() > left + SLACK_POINTS;
            rightmost = Math.max(rightmost, line.right());
        }
        boolean beside = lines.stream().anyMatch(line -> line.left() < left - SLACK_POINTS);
        return beside && !crossed && left > LEAST_SHARE * rightmost;
    }

    /** A balloon at the height of a line of text was written as a column of it. */
    private static PrintedLine withoutColumn(PrintedLine line) {
        for (int i = 1; i < line.columns().size(); i++) {
            if (OF_WORD.matcher(line.columns().get(i)).matches()) {
                List<String> own = new ArrayList<>(line.columns().subList(0, i));
                // Where its own words end is not known; that they end before the margin is.
                return new PrintedLine(
                        line.page(), line.top(), line.left(), line.left(), line.size(), own, line.piece());
            }
        }
        return line;
    }
}
