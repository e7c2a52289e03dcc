package org.postroom.intake.form;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.Block;

/**
 * Puts lines together into text again: list items and paragraphs each on a line, cells of a row parted by tabs, and
 * where the page broke a line the sentence joined. Whether a hyphen at a line's end belongs to the word is decided by
 * how the document writes the word elsewhere.
 */
final class Reflow {
    private static final int NARROWEST_LINE_CHARS = 20;
    private static final double FULL_LINE_SHARE = 0.6;
    private static final double ROOM_SHARE = 0.85;
    private static final String SENTENCE_END = ".*[.!?:;][\"”’')]*$";
    private static final int LONGEST_WORD_CHARS = 60;
    private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\p{N}'’-]+)-$");
    private static final Pattern CONTINUED = Pattern.compile("^([\\p{L}\\p{N}'’]+(?:-[\\p{L}\\p{N}'’]+)*)");
    private static final Pattern DRAWN_BULLET = Pattern.compile("^[•▪◦‣·]\\s.*");
    private static final Pattern BULLET = Pattern.compile("^(?:[•▪◦‣·*–—-]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s.*");
    private static final Pattern TYPED_BULLET = Pattern.compile("^[*–—-]\\s.*");

    private final Hyphens hyphens;
    private boolean listed;

    /** Learns how a document writes its words. */
    Reflow(List<Fragment> fragments, Set<String> furtherWords) {
        hyphens = new Hyphens(fragments, furtherWords);
    }

    /** The text of these fragments. */
    String text(List<Fragment> fragments) {
        StringBuilder text = new StringBuilder();
        int longest =
                fragments.stream().mapToInt(line -> line.text().length()).max().orElse(0);
        int full = Math.max(NARROWEST_LINE_CHARS, (int) (FULL_LINE_SHARE * longest));
        Fragment before = null;
        boolean blank = false;
        listed = false;
        for (Fragment fragment : fragments) {
            if (fragment.isBlank()) {
                blank = true;
                continue;
            }
            append(
                    text,
                    before,
                    fragment,
                    !blank
                            && before != null
                            && before.text().length() >= full
                            && !endsEarly(before.text(), fragment.text(), longest));
            listed |= !text.isEmpty() && TYPED_BULLET.matcher(fragment.text()).matches();
            before = fragment;
            blank = false;
        }
        return text.toString().strip();
    }

    /** Whether a sentence ends a line on which the next word had had room: the writer ended it, not the page. */
    private static boolean endsEarly(String line, String next, int longest) {
        int word = next.indexOf(' ') < 0 ? next.length() : next.indexOf(' ');
        return line.matches(SENTENCE_END) && line.length() + 1 + word < ROOM_SHARE * longest;
    }

    private void append(StringBuilder text, @Nullable Fragment before, Fragment fragment, boolean full) {
        if (before == null) {
            text.append(shown(fragment));
        } else if (fragment.inTable() && fragment.row() == before.row() && fragment.cell() != before.cell()) {
            text.append('\t').append(fragment.text());
        } else if (continues(before, fragment, full)) {
            join(text, fragment.text());
        } else {
            text.append('\n').append(shown(fragment));
        }
    }

    private static String shown(Fragment fragment) {
        boolean drawnBullet = fragment.kind() == Block.Kind.ITEM
                && !BULLET.matcher(fragment.text()).matches();
        return drawnBullet ? "• " + fragment.text() : fragment.text();
    }

    /** A line goes on in the next when the page ended it: it is full, or broken in a word. */
    private boolean continues(Fragment before, Fragment fragment, boolean full) {
        if (!fragment.wrapped() || !(full || BROKEN.matcher(before.text()).find())) {
            return false;
        }
        boolean inSentence = !before.text().matches(SENTENCE_END);
        boolean item = listed && TYPED_BULLET.matcher(fragment.text()).matches();
        return !item
                && !(inSentence ? DRAWN_BULLET : BULLET)
                        .matcher(fragment.text())
                        .matches();
    }

    /** Pages also end lines after signs that no space follows, as in {@code +£40} and {@code and/or}. */
    private static boolean isGlued(StringBuilder text, String next) {
        char last = text.charAt(text.length() - 1);
        boolean spaced = text.length() < 2 || text.charAt(text.length() - 2) == ' ';
        boolean sign = spaced || text.charAt(text.length() - 2) == '(';
        return last == '+' && sign && next.matches("[\\d£$€].*") || "/–—".indexOf(last) >= 0 && !spaced;
    }

    /** Whether the last word of the text is the first of its sentence. */
    private static boolean beginsSentence(StringBuilder text, String last) {
        int end = text.length() - 1 - last.length();
        String before = text.substring(Math.max(0, end - 4), end);
        return before.isBlank() || before.endsWith("\n") || before.strip().matches("(?s).*[.!?:;•\"“‘(\\t-]$");
    }

    private void join(StringBuilder text, String next) {
        Matcher broken = BROKEN.matcher(text.substring(Math.max(0, text.length() - LONGEST_WORD_CHARS)));
        Matcher continued = CONTINUED.matcher(next);
        if (!broken.find() || !continued.find()) {
            text.append(isGlued(text, next) ? "" : " ").append(next);
            return;
        }
        String left = broken.group(1);
        if (!hyphens.belong(left, continued.group(1), beginsSentence(text, left))) {
            text.setLength(text.length() - 1);
        }
        text.append(next);
    }
}
