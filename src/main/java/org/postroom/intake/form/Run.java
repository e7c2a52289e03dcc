package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A few fragments read as one text, because a wording of the form may run over wrapped lines. */
final class Run {
    private static final int MOST_WORDS = 30;

    private final String text;
    private final int first;
    private final List<Integer> starts;
    private final Map<Integer, List<Wording.Word>> wordsFrom = new HashMap<>();
    private final Map<Integer, List<Wording.Word>> lineFrom = new HashMap<>();

    private Run(String text, int first, List<Integer> starts) {
        this.text = text;
        this.first = first;
        this.starts = starts;
    }

    /** The run from a fragment on: itself, and where lines are wrapped up to {@code most} lines of the same cell. */
    static Run from(List<Fragment> fragments, int at, int most) {
        StringBuilder text = new StringBuilder(fragments.get(at).text());
        List<Integer> starts = new ArrayList<>(List.of(0));
        for (int i = at + 1; i < fragments.size() && i < at + most; i++) {
            Fragment next = fragments.get(i);
            if (!next.wrapped() || next.isBlank() || !next.besides(fragments.get(i - 1))) {
                break;
            }
            starts.add(text.length() + 1);
            text.append(' ').append(next.text());
        }
        return new Run(text.toString(), at, starts);
    }

    String text() {
        return text;
    }

    /** The first words from an offset on, as the form would put them; their own offsets count from there. */
    List<Wording.Word> words(int offset) {
        return wordsFrom.computeIfAbsent(
                offset,
                from -> Wording.canonical(Wording.words(text.substring(Math.min(from, text.length())), MOST_WORDS)));
    }

    /** The first words from an offset to the end of the first line. */
    List<Wording.Word> line(int offset) {
        return lineFrom.computeIfAbsent(
                offset, from -> Wording.canonical(Wording.words(restOf(first, from), MOST_WORDS)));
    }

    /** The number of the fragment that the character before {@code end} stands in. */
    int fragmentAt(int end) {
        int index = 0;
        while (index + 1 < starts.size() && starts.get(index + 1) < end) {
            index++;
        }
        return first + index;
    }

    /** Where the first {@code count} lines end, as an offset in the text. */
    int endOfLines(int count) {
        return count < starts.size() ? starts.get(count) - 1 : text.length();
    }

    /** How many lines were read together. */
    int lines() {
        return starts.size();
    }

    /** What follows an offset on the line of that fragment. */
    String restOf(int fragment, int offset) {
        int index = fragment - first;
        int lineEnd = index + 1 < starts.size() ? starts.get(index + 1) - 1 : text.length();
        return offset >= lineEnd ? "" : text.substring(offset, lineEnd);
    }
}
