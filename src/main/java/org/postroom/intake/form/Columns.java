package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;

/**
 * Straightens a table that a page gives line by line across its columns: where a prompt in the left column runs over
 * several lines, its lines are brought together before the answer beside them.
 */
final class Columns {
    private static final int MOST_LINES = 6;

    private final Prompts prompts;

    Columns(Prompts prompts) {
        this.prompts = prompts;
    }

    List<Fragment> straightened(List<Fragment> fragments) {
        List<Fragment> straight = new ArrayList<>();
        int at = 0;
        while (at < fragments.size()) {
            int end = endOfPrompt(fragments, at);
            if (end > at) {
                gather(fragments.subList(at, end), straight);
                at = end;
            } else {
                straight.add(fragments.get(at++));
            }
        }
        return straight;
    }

    /** Where the rows end over which the prompt that begins here runs; {@code at} when none does. */
    private int endOfPrompt(List<Fragment> fragments, int at) {
        Fragment first = fragments.get(at);
        if (!first.wrapped() || !first.inTable() || first.cell() != 0 || !prompts.begins(first.text())) {
            return at;
        }
        StringBuilder left = new StringBuilder();
        for (int i = at; i < fragments.size() && i < at + 3 * MOST_LINES; i++) {
            if (isLeft(fragments.get(i))) {
                left.append(' ').append(fragments.get(i).text());
                if (prompts.isWhole(left.toString().strip())) {
                    return fragments.get(i).row() == first.row() ? at : endOfRow(fragments, i);
                }
            }
        }
        return at;
    }

    private static boolean isLeft(Fragment fragment) {
        return fragment.inTable() && fragment.cell() == 0;
    }

    private static int endOfRow(List<Fragment> fragments, int at) {
        int end = at + 1;
        while (end < fragments.size()
                && fragments.get(end).row() == fragments.get(at).row()) {
            end++;
        }
        return end;
    }

    private static void gather(List<Fragment> rows, List<Fragment> straight) {
        StringBuilder prompt = new StringBuilder();
        rows.stream().filter(Columns::isLeft).forEach(fragment -> prompt.append(prompt.isEmpty() ? "" : " ")
                .append(fragment.text()));
        straight.add(new Fragment(prompt.toString(), rows.get(0).kind(), -1, 0, true));
        rows.stream()
                .filter(fragment -> !isLeft(fragment))
                .forEach(fragment -> straight.add(new Fragment(fragment.text(), fragment.kind(), -1, 0, true)));
    }
}
