package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.intake.document.Block;
import org.postroom.intake.form.Anchor.Trust;

/**
 * Finds where in a document the form's sections, domains and points begin, and drops what only looks so: a number in
 * the middle of an answer, a point that is merely mentioned.
 */
final class AnchorFinder {
    private static final int WRAPPED_LINE_CHARS = 55;
    private static final int LONGEST_WORDING_LINES = 4;

    private final Headings headings;
    private final Prompts prompts;

    AnchorFinder(Framework framework) {
        this.headings = new Headings(framework);
        this.prompts = new Prompts(framework);
    }

    /** The anchors of a document, in its order. */
    List<Anchor> find(List<Fragment> fragments) {
        return settled(candidates(fragments), fragments);
    }

    private List<Anchor> candidates(List<Fragment> fragments) {
        List<Anchor> candidates = new ArrayList<>();
        int at = 0;
        while (at < fragments.size()) {
            Optional<Anchor> found = fragments.get(at).isBlank() ? Optional.empty() : anchor(fragments, at);
            found.ifPresent(candidates::add);
            at = Math.max(at + 1, found.map(Anchor::to).orElse(0));
        }
        return PastedHeadings.dropped(candidates, fragments);
    }

    /** What was typed into a field begins no section and no domain: the form's headings are printed. */
    private Optional<Anchor> anchor(List<Fragment> fragments, int at) {
        boolean typed = fragments.get(at).kind() == Block.Kind.TYPED;
        Optional<Anchor> section = typed ? Optional.empty() : headings.section(fragments, at);
        if (section.isPresent()) {
            return section;
        }
        Run run = Run.from(fragments, at, LONGEST_WORDING_LINES);
        Optional<Anchor> point = prompts.point(fragments, at, run);
        return point.filter(found -> found.trust() != Trust.INLINE_REFERENCE)
                .or(() -> typed ? Optional.empty() : headings.domain(fragments, at, run))
                .or(() -> point);
    }

    private List<Anchor> settled(List<Anchor> candidates, List<Fragment> fragments) {
        List<Anchor> surest = surest(candidates, fragments);
        Map<String, List<Anchor>> sure = surest.stream()
                .filter(anchor -> anchor.isPoint() && !isBare(anchor))
                .collect(Collectors.groupingBy(Anchor::key));
        boolean worded = sure.size() * 2
                >= surest.stream()
                        .filter(Anchor::isPoint)
                        .map(Anchor::key)
                        .distinct()
                        .count();
        Map<String, Anchor> chosen = new HashMap<>();
        Surroundings around = new Surroundings(surest);
        for (Anchor bare : surest) {
            if (isBare(bare) && !sure.containsKey(bare.key()) && isPlausible(bare, around, fragments, worded)) {
                chosen.merge(bare.key(), bare, AnchorFinder::likelier);
            }
            around.pass(bare);
        }
        return surest.stream()
                .filter(anchor -> !isBare(anchor)
                        || (anchor == chosen.get(anchor.key()) && !(worded && isLonely(anchor, chosen, sure))))
                .toList();
    }

    /** Of anchors known by their wording only the surest of each point: an answer may take up its prompt's words. */
    private static List<Anchor> surest(List<Anchor> candidates, List<Fragment> fragments) {
        Set<Integer> ends = candidates.stream().map(Anchor::to).collect(Collectors.toSet());
        List<Anchor> whole = candidates.stream()
                .filter(anchor -> !isByWordingOnly(anchor) || !isInSentence(anchor, ends, fragments))
                .toList();
        Map<String, Integer> best = whole.stream()
                .filter(Anchor::isPoint)
                .collect(Collectors.toMap(Anchor::key, AnchorFinder::sureness, Math::max));
        return whole.stream()
                .filter(anchor -> !isByWordingOnly(anchor) || sureness(anchor) == best.get(anchor.key()))
                .toList();
    }

    private static boolean isByWordingOnly(Anchor anchor) {
        return anchor.isPoint() && (anchor.trust() == Trust.WORDING || anchor.trust() == Trust.SIMILAR);
    }

    private static int sureness(Anchor anchor) {
        return switch (anchor.trust()) {
            case WHOLE -> 5;
            case CONTRADICTION -> 4;
            case WORDING -> anchor.rest().isEmpty() ? 4 : 3;
            case SIMILAR -> 2;
            case REFERENCE, INLINE_REFERENCE, ORDER -> 0;
        };
    }

    /** Whether the page broke a sentence just before or after words that look like a prompt. */
    private static boolean isInSentence(Anchor anchor, Set<Integer> ends, List<Fragment> fragments) {
        boolean afterAnchor = ends.contains(anchor.from());
        boolean goesOn = anchor.rest().isEmpty()
                && anchor.to() < fragments.size()
                && fragments.get(anchor.to()).wrapped()
                && fragments.get(anchor.to()).besides(fragments.get(anchor.to() - 1))
                && startsSmall(fragments.get(anchor.to()).text());
        return goesOn || (!afterAnchor && continuesSentence(anchor, fragments));
    }

    /** Where the form's prompts stand, a single number in a domain without any other point is hardly a reference. */
    private static boolean isLonely(Anchor bare, Map<String, Anchor> chosen, Map<String, List<Anchor>> sure) {
        String domain = bare.domain() + ".";
        return bare.trust() == Trust.INLINE_REFERENCE
                && sure.keySet().stream().noneMatch(ref -> ref.startsWith(domain))
                && chosen.keySet().stream()
                                .filter(ref -> ref.startsWith(domain))
                                .count()
                        == 1;
    }

    private static boolean isBare(Anchor anchor) {
        return anchor.trust() == Trust.REFERENCE || anchor.trust() == Trust.INLINE_REFERENCE;
    }

    /** What stands around a candidate: the headings of the whole document, and the last anchors before it. */
    private static final class Surroundings {
        private final Set<Integer> headed;
        private final Set<Integer> ends;
        private int context;
        private String before = "";

        Surroundings(List<Anchor> all) {
            headed = all.stream().filter(Anchor::isDomain).map(Anchor::domain).collect(Collectors.toSet());
            ends = all.stream().map(Anchor::to).collect(Collectors.toSet());
        }

        void pass(Anchor anchor) {
            context = anchor.isDomain() ? anchor.domain() : context;
            before = anchor.isPoint() && !isBare(anchor) ? anchor.key() : before;
        }
    }

    private static boolean isPlausible(Anchor bare, Surroundings around, List<Fragment> fragments, boolean worded) {
        if (around.headed.contains(bare.domain()) && around.context != bare.domain()) {
            return false;
        }
        String before = around.before;
        boolean inOrder = !before.startsWith(bare.domain() + ".") || position(before) < position(bare.key());
        boolean afterAnchor = around.ends.contains(bare.from());
        boolean continues =
                bare.trust() == Trust.INLINE_REFERENCE && !afterAnchor && continuesSentence(bare, fragments);
        return inOrder && !continues && (!worded || !startsSmall(bare.rest()));
    }

    /** Whether the line before was broken by the page in the middle of a sentence. */
    private static boolean continuesSentence(Anchor bare, List<Fragment> fragments) {
        if (bare.from() == 0) {
            return false;
        }
        Fragment before = fragments.get(bare.from() - 1);
        return before.wrapped()
                && before.besides(fragments.get(bare.from()))
                && before.text().length() >= WRAPPED_LINE_CHARS
                && !before.text().matches(".*[.!?:;][\"”’')]*$");
    }

    private static boolean startsSmall(String rest) {
        return !rest.isEmpty() && Character.isLowerCase(rest.charAt(0));
    }

    private static Anchor likelier(Anchor first, Anchor second) {
        boolean firstAlone = first.trust() == Trust.REFERENCE;
        boolean secondAlone = second.trust() == Trust.REFERENCE;
        if (firstAlone != secondAlone) {
            return firstAlone ? first : second;
        }
        return startsSmall(first.rest()) && !startsSmall(second.rest()) ? second : first;
    }

    private static int position(String ref) {
        return Integer.parseInt(ref.substring(ref.indexOf('.') + 1));
    }
}
