package org.postroom.intake.form;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.intake.document.Block;

/**
 * Puts lines together into text again: list items and paragraphs each on a line, cells of a row parted by tabs, and
 * where the page broke a line the sentence joined. Whether a hyphen at a line's end belongs to the word is decided by
 * how the document writes the word elsewhere.
 */
final class Reflow {
    private static final int WRAPPED_LINE_CHARS = 50;
    private static final int LONGEST_WORD_CHARS = 60;
    private static final Pattern BROKEN = Pattern.compile("([\\p{L}\\p{N}'’-]+)-$");
    private static final Pattern CONTINUED = Pattern.compile("^([\\p{L}\\p{N}'’]+(?:-[\\p{L}\\p{N}'’]+)*)");
    private static final Pattern BULLET = Pattern.compile("^(?:[•▪◦‣·*–—-]|\\(?\\d{1,2}[.)]|\\(?[a-z][.)])\\s.*");
    private static final Pattern WORDS = Pattern.compile("[\\p{L}\\p{N}'’]+(?:-[\\p{L}\\p{N}'’]+)*");
    private static final Set<String> ALWAYS_HYPHENATED = Set.of("self", "well", "non", "ex", "half", "vice", "semi");

    private final Set<String> vocabulary = new HashSet<>();

    /** Learns how a document writes its words. */
    Reflow(List<Fragment> fragments, Set<String> furtherWords) {
        vocabulary.addAll(furtherWords);
        for (Fragment fragment : fragments) {
            Matcher words = WORDS.matcher(fragment.text());
            while (words.find()) {
                learn(
                        words.group(),
                        words.end() == fragment.text().length() - 1
                                && fragment.text().endsWith("-"));
            }
        }
    }

    private void learn(String word, boolean broken) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (!broken) {
            vocabulary.add(lower);
            for (String part : lower.split("-")) {
                vocabulary.add(part);
            }
        }
    }

    /** The text of these fragments. */
    String text(List<Fragment> fragments) {
        StringBuilder text = new StringBuilder();
        Fragment before = null;
        boolean blank = false;
        for (Fragment fragment : fragments) {
            if (fragment.isBlank()) {
                blank = true;
                continue;
            }
            append(text, before, fragment, blank);
            before = fragment;
            blank = false;
        }
        return text.toString().strip();
    }

    private void append(
            StringBuilder text, @org.jspecify.annotations.Nullable Fragment before, Fragment fragment, boolean blank) {
        if (before == null) {
            text.append(shown(fragment));
        } else if (fragment.inTable() && fragment.row() == before.row() && fragment.cell() != before.cell()) {
            text.append('\t').append(fragment.text());
        } else if (continues(before, fragment, blank)) {
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

    private static boolean continues(Fragment before, Fragment fragment, boolean blank) {
        boolean broken = BROKEN.matcher(before.text()).find();
        boolean wrapped =
                before.wrapped() && fragment.wrapped() && before.text().length() >= WRAPPED_LINE_CHARS;
        return fragment.wrapped()
                && (!blank || broken)
                && (wrapped || broken)
                && !BULLET.matcher(fragment.text()).matches();
    }

    private void join(StringBuilder text, String next) {
        Matcher broken = BROKEN.matcher(text.substring(Math.max(0, text.length() - LONGEST_WORD_CHARS)));
        Matcher continued = CONTINUED.matcher(next);
        if (!broken.find() || !continued.find()) {
            text.append(' ').append(next);
            return;
        }
        String left = broken.group(1);
        if (!keepsHyphen(left.toLowerCase(Locale.ROOT), continued.group(1))) {
            text.setLength(text.length() - 1);
        }
        text.append(next);
    }

    private boolean keepsHyphen(String left, String right) {
        String following = right.toLowerCase(Locale.ROOT);
        String lastPart = left.substring(left.lastIndexOf('-') + 1);
        String firstPart = following.split("-")[0];
        if (Character.isUpperCase(right.charAt(0))
                || lastPart.matches(".*\\d.*")
                || Character.isDigit(right.charAt(0))) {
            return true;
        }
        if (vocabulary.contains(left + "-" + following)) {
            return true;
        }
        if (vocabulary.contains(left + following) || vocabulary.contains(lastPart + firstPart)) {
            return false;
        }
        if (ALWAYS_HYPHENATED.contains(lastPart)) {
            return true;
        }
        return lastPart.length() >= 3
                && firstPart.length() >= 3
                && vocabulary.contains(lastPart)
                && vocabulary.contains(firstPart);
    }
}
