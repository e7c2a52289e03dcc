package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Domain;
import org.postroom.accreditation.Framework.Point;

/**
 * Sets right what a reader of pictures misreads in the form's own words: {@code l.1} for 1.1, {@code Domain I0} for
 * Domain 10, a letter here and there in a prompt. Answers are left as they were read. For scanned text only: in typed
 * text an l is an l.
 */
final class Misreadings {
    private static final String DIGIT = "[\\dlI|!iOoQSsBZz]";
    private static final Pattern REFERENCE = Pattern.compile(
            "^[\\[({'‘\"“.]?(" + DIGIT + "{1,2})\\s?[.,·:]\\s?(" + DIGIT + "{1,2})(?=[\\s.):\\]]|$)[\\])]?[.):]?\\s*");
    private static final Pattern DOMAIN =
            Pattern.compile("^([D0O]o[mn]{1,2}a[il1|]n)\\s+(" + DIGIT + "{1,2})(?=[\\s.:;,–—-]|$)[:;,.]?");
    private static final int FEWEST_WORDS = 3;

    private final Map<String, List<String>> wordings = new HashMap<>();

    Misreadings(Framework framework) {
        for (Domain domain : framework.domains()) {
            wordings.put(String.valueOf(domain.number()), words(domain.title()));
            for (Point point : domain.points()) {
                wordings.put(point.ref(), words(point.prompt()));
            }
        }
    }

    /** The fragments with the form's own words as the form has them. */
    List<Fragment> mended(List<Fragment> fragments) {
        List<Fragment> mended = new ArrayList<>();
        Rest expected = new Rest(List.of(), 0);
        for (Fragment fragment : fragments) {
            Mended line = line(fragment.text(), expected);
            expected = line.rest();
            mended.add(
                    line.text().equals(fragment.text())
                            ? fragment
                            : new Fragment(
                                    line.text(), fragment.kind(), fragment.row(), fragment.cell(), fragment.wrapped()));
        }
        return mended;
    }

    /** The words of a wording that the next line may go on with. */
    private record Rest(List<String> words, int from) {}

    private record Mended(String text, Rest rest) {}

    private Mended line(String text, Rest expected) {
        Optional<Mended> continued = expected.from() == 0 ? Optional.empty() : worded(text, 0, expected);
        if (continued.isPresent()) {
            return continued.get();
        }
        Matcher domain = DOMAIN.matcher(text);
        if (domain.find() && wordings.containsKey(number(domain.group(2)))) {
            String head = "Domain " + number(domain.group(2)) + ":";
            String whole = head + text.substring(domain.end());
            return worded(whole, head.length(), start(number(domain.group(2)))).orElse(unchanged(whole));
        }
        Matcher reference = REFERENCE.matcher(text);
        String ref = reference.find() ? number(reference.group(1)) + "." + number(reference.group(2)) : "";
        return wordings.containsKey(ref) ? referred(text, reference, ref) : anywhere(text);
    }

    /** A line that begins as a reference does: a letter for a figure is only taken for one before the words expected. */
    private Mended referred(String text, Matcher reference, String ref) {
        String rest = text.substring(reference.end());
        String whole = ref + " " + rest;
        Optional<Mended> worded = worded(whole, ref.length() + 1, start(ref));
        boolean figures = reference.group().matches("[\\[(]?\\d{1,2}\\s?[.·]\\s?\\d{1,2}.*");
        return worded.orElseGet(() -> figures || rest.isBlank() ? unchanged(whole.strip()) : anywhere(text));
    }

    private Mended anywhere(String text) {
        return wordings.values().stream()
                .flatMap(words -> worded(text, 0, new Rest(words, 0)).stream())
                .findFirst()
                .orElse(unchanged(text));
    }

    private Rest start(String key) {
        return new Rest(wordings.getOrDefault(key, List.of()), 0);
    }

    private static Mended unchanged(String text) {
        return new Mended(text, new Rest(List.of(), 0));
    }

    /** The line with its words, from an offset on, as they are expected, if they are nearly those. */
    private static Optional<Mended> worded(String text, int offset, Rest expected) {
        List<Wording.Word> there =
                Wording.words(text.substring(offset), expected.words().size() + 1);
        int most = Math.min(there.size(), expected.words().size() - expected.from());
        int near = 0;
        int end = 0;
        for (int i = 0; i < most; i++) {
            boolean same = isNear(there.get(i).word(), expected.words().get(expected.from() + i));
            near += same ? 1 : 0;
            end = same ? i + 1 : end;
        }
        if (near < Math.min(FEWEST_WORDS, most) || near == 0 || near * 4 < end * 3 || end * 3 < most * 2) {
            return Optional.empty();
        }
        StringBuilder mended = new StringBuilder(text.substring(0, offset));
        int copied = 0;
        for (int i = 0; i < end; i++) {
            Wording.Word word = there.get(i);
            mended.append(text, offset + copied, offset + word.start());
            mended.append(expected.words().get(expected.from() + i));
            copied = word.end();
        }
        mended.append(text.substring(offset + copied));
        int next = expected.from() + end;
        boolean open = end == there.size() && next < expected.words().size();
        return Optional.of(new Mended(mended.toString(), new Rest(expected.words(), open ? next : 0)));
    }

    /** Whether two words differ by no more than one letter in four. */
    private static boolean isNear(String read, String wanted) {
        if (read.equals(wanted)) {
            return true;
        }
        int most = wanted.length() / 4;
        return most > 0 && Math.abs(read.length() - wanted.length()) <= most && distance(read, wanted) <= most;
    }

    /** The least number of letters to add, drop or change (Levenshtein). */
    private static int distance(String one, String other) {
        int[] row = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= one.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int changed = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[other.length()];
    }

    private static String number(String read) {
        String figures = read.replaceAll("[lI|!i]", "1")
                .replaceAll("[OoQ]", "0")
                .replaceAll("[Ss]", "5")
                .replace('B', '8')
                .replaceAll("[Zz]", "2");
        return figures.replaceFirst("^0(?=\\d)", "");
    }

    private static List<String> words(String text) {
        return Wording.words(text).stream().map(Wording.Word::word).toList();
    }
}
