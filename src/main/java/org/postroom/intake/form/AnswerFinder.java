package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Domain;
import org.postroom.accreditation.Framework.Point;
import org.postroom.casebook.Submission.Answer;
import org.postroom.casebook.Submission.DomainAnswers;
import org.postroom.intake.form.Anchor.Trust;

/** Takes the answers out of a document whose anchors are known: what stands between one anchor and the next. */
final class AnswerFinder {
    private static final String BLANK = "(?i)[\\s_.…·•*–—-]*|\\[?(?:click|tap|type|enter|write|insert)\\b[^.!?]{0,60}"
            + "(?:text|here|answer|evidence)\\b[.\\]]*";
    private static final String LABEL = "(?i)^(?:your\\s+)?(?:answer|response|evidence)\\s*:\\s*";
    private static final String WORD_COUNT =
            "(?i)^\\W*(?:(?:maximum|max\\.?|no more than|up to|limit|about|approx\\.?|word"
                    + " count)\\W*(?:of\\s+)?\\d+(?:\\s*words)?|\\d+\\s*words(?:\\s*(?:max|maximum))?|(?:please\\s+)?(?:attach|continue"
                    + " on) .{0,60}sheet.{0,30})\\W*$";
    private static final String GUIDANCE =
            "(?i)^\\W*(?:please\\s+(?:answer|address|write|give|describe|provide|use)|write your|maximum|max\\.?|no"
                    + " more than|up to \\d+ words).{0,160}$";

    private final Framework framework;

    AnswerFinder(Framework framework) {
        this.framework = framework;
    }

    /** The answers of each domain of which any was found, in the framework's order. */
    List<DomainAnswers> find(List<Fragment> fragments, List<Anchor> anchors) {
        Reflow reflow = new Reflow(fragments, vocabulary());
        Map<String, Answer> answers = new LinkedHashMap<>();
        Map<Integer, List<Fragment>> loose = new TreeMap<>();
        for (int i = 0; i < anchors.size(); i++) {
            Anchor anchor = anchors.get(i);
            int end = i + 1 < anchors.size() ? anchors.get(i + 1).from() : fragments.size();
            List<Fragment> below = below(anchor, fragments, end);
            if (anchor.isPoint()) {
                String text = reflow.text(withoutInstruction(below)).replaceFirst(LABEL, "");
                if (!text.matches(BLANK)) {
                    answers.merge(anchor.key(), answer(anchor, text), AnswerFinder::twice);
                }
            } else if (anchor.isDomain()) {
                loose.computeIfAbsent(anchor.domain(), number -> new ArrayList<>())
                        .addAll(below);
            }
        }
        Set<String> anchored =
                anchors.stream().filter(Anchor::isPoint).map(Anchor::key).collect(Collectors.toSet());
        loose.forEach((number, below) -> undivided(number, below, anchored, reflow, answers));
        return byDomain(answers);
    }

    /** The form's limit of words and the applicant's count of them are no part of an answer. */
    private static List<Fragment> withoutInstruction(List<Fragment> below) {
        return below.stream()
                .filter(fragment -> !fragment.text().matches(WORD_COUNT))
                .toList();
    }

    private static List<Fragment> below(Anchor anchor, List<Fragment> fragments, int end) {
        List<Fragment> below = new ArrayList<>();
        Fragment last = fragments.get(anchor.to() - 1);
        if (!anchor.rest().isEmpty()) {
            below.add(new Fragment(anchor.rest(), last.kind(), last.row(), last.cell(), last.wrapped()));
        }
        below.addAll(fragments.subList(anchor.to(), Math.max(anchor.to(), end)));
        return beside(below, last);
    }

    /** An answer in the cell beside its prompt is no longer part of a table, unless it goes on over several cells. */
    private static List<Fragment> beside(List<Fragment> below, Fragment prompt) {
        if (!prompt.inTable()) {
            return below;
        }
        return below.stream()
                .map(fragment -> fragment.row() == prompt.row()
                        ? new Fragment(fragment.text(), fragment.kind(), -1, 0, fragment.wrapped())
                        : fragment)
                .toList();
    }

    private static Answer answer(Anchor anchor, String text) {
        return switch (anchor.trust()) {
            case CONTRADICTION ->
                new Answer(
                        anchor.key(),
                        text,
                        true,
                        "The number before this answer names another point than the words of its prompt, which were"
                                + " followed.");
            case ORDER ->
                new Answer(
                        anchor.key(),
                        text,
                        true,
                        "Neither the number nor the words of a prompt stand here; the order within the domain was"
                                + " followed.");
            case SIMILAR ->
                new Answer(
                        anchor.key(),
                        text,
                        true,
                        "The words before this answer are not those of a prompt; this is the prompt they are most"
                                + " like.");
            case INLINE_REFERENCE -> inline(anchor, text);
            case WHOLE, WORDING, REFERENCE -> new Answer(anchor.key(), text, false, null);
        };
    }

    private static Answer inline(Anchor anchor, String text) {
        boolean small = Character.isLowerCase(text.charAt(0));
        String because = "The number before this text may be part of a sentence and not a reference.";
        return new Answer(anchor.key(), text, small, small ? because : null);
    }

    private static Answer twice(Answer first, Answer second) {
        return new Answer(
                first.ref(),
                first.text() + "\n" + second.text(),
                true,
                "The prompt of this point occurs twice, and both texts were put together.");
    }

    /** What stands under a domain's heading and under none of its points. */
    private void undivided(
            int number, List<Fragment> below, Set<String> anchored, Reflow reflow, Map<String, Answer> answers) {
        List<Fragment> own = below.stream()
                .filter(fragment -> !fragment.text().matches(GUIDANCE))
                .toList();
        String text = reflow.text(own).replaceFirst(LABEL, "");
        if (text.matches(BLANK)) {
            return;
        }
        Domain domain = framework.domain(number).orElseThrow();
        List<Point> unseen = domain.points().stream()
                .filter(point -> !anchored.contains(point.ref()))
                .toList();
        if (unseen.size() == domain.points().size()) {
            ordered(domain, own, reflow)
                    .ifPresentOrElse(
                            found -> found.forEach(answer -> answers.put(answer.ref(), answer)),
                            () -> answers.put(String.valueOf(number), whole(domain, own, text)));
        } else if (!unseen.isEmpty() && unseen.get(0).equals(domain.points().get(0))) {
            String ref = unseen.get(0).ref();
            answers.put(
                    ref, new Answer(ref, text, true, "This text stands first in its domain without number or prompt."));
        } else {
            String because = "This text stands under the domain's heading and under none of its points.";
            answers.put(String.valueOf(number), new Answer(String.valueOf(number), text, true, because));
        }
    }

    private static Answer whole(Domain domain, List<Fragment> own, String text) {
        int paragraphs = new Paragraphs(own).count();
        boolean fewer = paragraphs < domain.points().size();
        String because = "One text of " + paragraphs + (paragraphs == 1 ? " paragraph" : " paragraphs") + " answers "
                + domain.points().size() + " points, so some of them may be missing.";
        return new Answer(String.valueOf(domain.number()), text, fewer, fewer ? because : null);
    }

    /** Points numbered anew without their prompts, when there are exactly as many as the domain has. */
    private static Optional<List<Answer>> ordered(Domain domain, List<Fragment> own, Reflow reflow) {
        return new Paragraphs(own).enumerated(domain.points().size()).map(parts -> {
            List<Answer> found = new ArrayList<>();
            for (int i = 0; i < parts.size(); i++) {
                Point point = domain.points().get(i);
                String text = reflow.text(parts.get(i));
                if (!text.matches(BLANK)) {
                    Anchor anchor = new Anchor(Anchor.Type.POINT, point.ref(), 0, 0, "", Trust.ORDER);
                    found.add(answer(anchor, text));
                }
            }
            return found;
        });
    }

    private List<DomainAnswers> byDomain(Map<String, Answer> answers) {
        List<DomainAnswers> domains = new ArrayList<>();
        for (Domain domain : framework.domains()) {
            List<Answer> own = new ArrayList<>();
            add(answers.get(String.valueOf(domain.number())), own);
            domain.points().forEach(point -> add(answers.get(point.ref()), own));
            if (!own.isEmpty()) {
                domains.add(new DomainAnswers(domain.number(), own));
            }
        }
        return domains;
    }

    private static void add(@Nullable Answer answer, List<Answer> answers) {
        if (answer != null) {
            answers.add(answer);
        }
    }

    private Set<String> vocabulary() {
        return framework.points().stream()
                .flatMap(point -> Wording.words(point.prompt()).stream())
                .map(Wording.Word::word)
                .collect(Collectors.toSet());
    }
}
