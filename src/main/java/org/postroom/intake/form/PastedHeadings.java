package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.intake.form.Anchor.Trust;

/**
 * Tells the form's own headings from those that came into an answer with a pasted text. A heading such as
 * "References" ends the answers only where no further prompt of the form comes for the first time; the bare title of a
 * domain counts only where no heading with its number stands in the document.
 */
final class PastedHeadings {
    private final List<Anchor> found;
    private final List<Fragment> fragments;

    private PastedHeadings(List<Anchor> found, List<Fragment> fragments) {
        this.found = found;
        this.fragments = fragments;
    }

    /** The anchors without pasted headings, and without what looks like points and domains after the answers. */
    static List<Anchor> dropped(List<Anchor> found, List<Fragment> fragments) {
        return new PastedHeadings(found, fragments).dropped();
    }

    private List<Anchor> dropped() {
        int first = firstPrompt();
        int last = lastNewPrompt();
        Set<String> numbered = found.stream()
                .filter(anchor -> anchor.isDomain() && isNumbered(anchor))
                .map(Anchor::key)
                .collect(Collectors.toSet());
        List<Anchor> own = new ArrayList<>();
        boolean ended = false;
        for (int i = 0; i < found.size(); i++) {
            Anchor anchor = found.get(i);
            if (anchor.type() == Anchor.Type.SECTION) {
                if (i < first || i > last) {
                    ended = isEnding(anchor) && own.stream().anyMatch(Anchor::isPoint);
                    own.add(anchor);
                }
            } else if (!ended && !(anchor.isDomain() && numbered.contains(anchor.key()) && isBareTitle(i))) {
                own.add(anchor);
            }
        }
        return own;
    }

    /** References and signature end the answers, unless there were none yet. */
    private static boolean isEnding(Anchor section) {
        return section.isSection("D") || section.isSection("E");
    }

    private boolean isNumbered(Anchor domain) {
        return fragments.get(domain.from()).text().matches("(?i)\\W*(?:domain\\b|\\d).*");
    }

    /** A title alone; beside its number, in the next cell of a table, it is part of the heading. */
    private boolean isBareTitle(int i) {
        Anchor title = found.get(i);
        boolean besideNumber = i > 0
                && found.get(i - 1).to() == title.from()
                && found.get(i - 1).isDomain()
                && found.get(i - 1).key().equals(title.key());
        return !besideNumber && !isNumbered(title);
    }

    private int firstPrompt() {
        for (int i = 0; i < found.size(); i++) {
            if (isPrompt(found.get(i))) {
                return i;
            }
        }
        return found.size();
    }

    /** The last prompt that had not stood before; a reference may quote one that had. */
    private int lastNewPrompt() {
        Set<String> seen = new HashSet<>();
        int last = -1;
        for (int i = 0; i < found.size(); i++) {
            if (isPrompt(found.get(i)) && seen.add(found.get(i).key())) {
                last = i;
            }
        }
        return last;
    }

    private static boolean isPrompt(Anchor anchor) {
        return anchor.isPoint() && anchor.trust() == Trust.WHOLE;
    }
}
