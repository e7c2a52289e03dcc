package org.postroom.intake.document;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.TextPosition;
import org.postroom.intake.document.PdfRules.Rule;

/**
 * Tells which letters of a page are struck out, as in a print of tracked changes. A rule strikes when it runs through
 * the middle of small letters and begins and ends with letters of its line: an answer typed over the form's own
 * ruled lines is not struck out.
 */
final class StruckOut {
    private static final float LOWEST_EM = 0.14f;
    private static final float HIGHEST_EM = 0.5f;
    private static final float END_EM = 0.3f;

    private StruckOut() {}

    /** The letters that are struck out; none on a page that is turned. */
    static Set<TextPosition> of(List<TextPosition> letters, List<Rule> rules, PDPage page) {
        Set<TextPosition> struck = new HashSet<>();
        if (page.getRotation() != 0) {
            return struck;
        }
        PDRectangle sheet = page.getCropBox();
        for (Rule rule : rules) {
            float left = rule.left() - sheet.getLowerLeftX();
            float right = rule.right() - sheet.getLowerLeftX();
            float fromTop = sheet.getUpperRightY() - rule.height();
            List<TextPosition> crossed = letters.stream()
                    .filter(letter -> isCrossed(letter, left, right, fromTop))
                    .toList();
            if (!crossed.isEmpty() && endsWith(crossed, left, right)) {
                struck.addAll(crossed);
            }
        }
        return struck;
    }

    /** The letters that are left beside those that are struck out: the one before, or where there is none the one after. */
    static List<TextPosition> neighbours(List<TextPosition> letters, Set<TextPosition> struck) {
        List<TextPosition> beside = new ArrayList<>();
        TextPosition before = null;
        boolean first = false;
        for (TextPosition letter : letters) {
            if (struck.contains(letter)) {
                first = before == null;
                if (!first) {
                    beside.add(before);
                }
            } else if (!letter.getUnicode().isBlank()) {
                before = letter;
                if (first) {
                    beside.add(letter);
                    first = false;
                }
            }
        }
        return beside;
    }

    private static boolean isCrossed(TextPosition letter, float left, float right, float fromTop) {
        float size = letter.getFontSizeInPt();
        float above = letter.getYDirAdj() - fromTop;
        float middle = letter.getXDirAdj() + letter.getWidthDirAdj() / 2;
        return letter.getDir() == 0
                && above >= LOWEST_EM * size
                && above <= HIGHEST_EM * size
                && middle >= left
                && middle <= right;
    }

    private static boolean endsWith(List<TextPosition> crossed, float left, float right) {
        float first = Float.MAX_VALUE;
        float last = 0;
        for (TextPosition letter : crossed) {
            first = Math.min(first, letter.getXDirAdj());
            last = Math.max(last, letter.getXDirAdj() + letter.getWidthDirAdj());
        }
        float slack = END_EM * crossed.get(0).getFontSizeInPt();
        return Math.abs(first - left) <= slack && Math.abs(last - right) <= slack;
    }
}
