package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.intake.document.PdfFields.Filled;
import org.postroom.intake.document.PdfLines.PrintedLine;

/** Ticks that were set on the printed boxes of a line, with a pen, a stamp or a field of their own. */
final class HandTicks {
    private static final Pattern EMPTY_BOX = Pattern.compile("[☐□▢❏❑◻]|\\[\\s{0,3}\\]");

    private HandTicks() {}

    /** The line with the printed box that is nearest to the tick ticked; the same line when it has no empty box. */
    static PrintedLine ticked(PrintedLine line, Filled tick) {
        int column = -1;
        int at = -1;
        float nearest = Float.MAX_VALUE;
        int before = 0;
        for (int i = 0; i < line.columns().size(); i++) {
            Matcher box = EMPTY_BOX.matcher(line.columns().get(i));
            while (box.find()) {
                float far = Math.abs(placeOf(line, before + box.start()) - tick.left());
                if (far < nearest) {
                    nearest = far;
                    column = i;
                    at = box.start();
                }
            }
            before += line.columns().get(i).length() + 1;
        }
        return column < 0 ? line : ticked(line, column, at);
    }

    /** About where a letter stands: lines are set evenly enough to tell Yes from No. */
    private static float placeOf(PrintedLine line, int letter) {
        int letters = Math.max(1, line.text().length());
        return line.left() + (line.right() - line.left()) * letter / letters;
    }

    private static PrintedLine ticked(PrintedLine line, int column, int at) {
        List<String> columns = new ArrayList<>(line.columns());
        String text = columns.get(column);
        Matcher box = EMPTY_BOX.matcher(text);
        int end = box.find(at) ? box.end() : at + 1;
        columns.set(column, text.substring(0, at) + "☒" + text.substring(end));
        return new PrintedLine(
                line.page(), line.top(), line.left(), line.right(), line.size(), List.copyOf(columns), line.piece());
    }
}
