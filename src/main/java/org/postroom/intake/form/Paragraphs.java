package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.intake.document.Block;

/** The paragraphs of a text that answers a whole domain. */
final class Paragraphs {
    private static final Pattern ENUMERATOR =
            Pattern.compile("^(?:[Pp]oint\\s*)?\\(?(\\d{1,2}|[a-hA-H]|[ivx]{1,4})[.):]\\s*(.*)$");
    private static final List<List<String>> SEQUENCES = List.of(
            List.of("1", "2", "3", "4", "5", "6", "7", "8"),
            List.of("a", "b", "c", "d", "e", "f", "g", "h"),
            List.of("A", "B", "C", "D", "E", "F", "G", "H"),
            List.of("i", "ii", "iii", "iv", "v", "vi", "vii", "viii"));

    private final List<Fragment> fragments;

    Paragraphs(List<Fragment> fragments) {
        this.fragments = fragments;
    }

    /** How many there are: wrapped lines make one paragraph until a blank line, a list makes one with its opening. */
    int count() {
        int count = 0;
        Fragment before = null;
        for (Fragment fragment : fragments) {
            boolean goesOn =
                    before != null && !before.isBlank() && (fragment.wrapped() || fragment.kind() == Block.Kind.ITEM);
            if (!fragment.isBlank() && !goesOn) {
                count++;
            }
            before = fragment;
        }
        return count;
    }

    /** The text parted at 1) 2) 3) or a) b) c), when it begins so and has exactly {@code wanted} parts. */
    Optional<List<List<Fragment>>> enumerated(int wanted) {
        for (List<String> sequence : SEQUENCES) {
            List<List<Fragment>> parts = parted(sequence);
            if (parts.size() == wanted + 1 && parts.get(0).stream().allMatch(Fragment::isBlank)) {
                return Optional.of(parts.subList(1, parts.size()));
            }
        }
        return Optional.empty();
    }

    private List<List<Fragment>> parted(List<String> sequence) {
        List<List<Fragment>> parts = new ArrayList<>(List.of(new ArrayList<>()));
        for (Fragment fragment : fragments) {
            Matcher matcher = ENUMERATOR.matcher(fragment.text());
            int next = parts.size() - 1;
            if (matcher.matches() && next < sequence.size() && matcher.group(1).equals(sequence.get(next))) {
                parts.add(new ArrayList<>(List.of(new Fragment(
                        matcher.group(2), fragment.kind(), fragment.row(), fragment.cell(), fragment.wrapped()))));
            } else {
                parts.get(parts.size() - 1).add(fragment);
            }
        }
        return parts;
    }
}
