package org.postroom.console.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission;
import org.postroom.console.Answer;
import org.postroom.console.packs.PackView.Hidden;
import org.postroom.console.packs.PackView.Piece;
import org.postroom.console.packs.PackView.Text;
import org.postroom.panel.Pack;
import org.postroom.panel.Packs;
import org.postroom.panel.Passages;
import org.postroom.redaction.Passage;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Span;
import org.springframework.stereotype.Component;

/** Lays packs open for review. */
@Component
class PackReading {
    private static final int CONTEXT_CHARACTERS = 70;

    private final Packs packs;
    private final Framework framework;

    PackReading(Packs packs, Framework framework) {
        this.packs = packs;
        this.framework = framework;
    }

    /** A held pack, as one line of a list. */
    record PackLine(String caseReference, String alias, String because, java.time.Instant madeAt, long doubtful) {}

    /** The packs that wait for a person, longest first. */
    List<PackLine> held() {
        return packs.casesHeld().stream()
                .flatMap(reference -> packs.newest(reference).stream())
                .map(pack -> new PackLine(
                        pack.caseReference(),
                        pack.alias().value(),
                        pack.because(),
                        pack.madeAt(),
                        pack.doubtfulSpans()))
                .toList();
    }

    /** The newest pack of a case; 404 when it has none. */
    Pack newest(String caseReference) {
        return packs.newest(caseReference).orElseThrow(() -> Answer.missing("There is no pack of that case."));
    }

    /** The newest pack of a case, laid open. */
    PackView open(String caseReference) {
        Pack pack = newest(caseReference);
        Submission submission = packs.submissionOf(pack);
        Map<String, String> originals = originals(submission);
        List<Text> texts = pack.passages().stream()
                .map(passage -> text(passage, originals.get(passage.ref()), submission))
                .toList();
        List<Hidden> doubtful = texts.stream()
                .flatMap(text -> text.hidden().stream())
                .filter(Hidden::doubtful)
                .toList();
        return new PackView(
                pack.id(),
                caseReference,
                pack.alias().value(),
                pack.submissionVersion(),
                pack.state(),
                pack.because(),
                pack.madeAt(),
                pack.releasedAt(),
                pack.releasedBy(),
                doubtful,
                texts.stream()
                        .sorted(Comparator.comparing(text -> text.doubtfulCount() == 0))
                        .toList());
    }

    /** The original texts of a submission by ref. */
    static Map<String, String> originals(Submission submission) {
        return Passages.of(submission).stream()
                .collect(Collectors.toMap(Passage::ref, Passage::text, (first, second) -> first));
    }

    private Text text(RedactedPassage passage, String original, Submission submission) {
        List<Span> spans = passage.spans().stream()
                .sorted(Comparator.comparingInt(Span::start))
                .toList();
        List<Hidden> hidden = spans.stream()
                .map(span -> hidden(passage.ref(), span, original))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Hidden one : hidden) {
            if (one.start() > at) {
                pieces.add(new Piece(at, original.substring(at, one.start()), null));
            }
            pieces.add(new Piece(one.start(), one.words(), one));
            at = one.end();
        }
        if (at < original.length()) {
            pieces.add(new Piece(at, original.substring(at), null));
        }
        int doubtful = (int) hidden.stream().filter(Hidden::doubtful).count();
        return new Text(passage.ref(), title(passage.ref(), submission), doubtful, pieces, hidden);
    }

    private static Hidden hidden(String ref, Span span, String original) {
        int from = Math.max(0, span.start() - CONTEXT_CHARACTERS);
        int to = Math.min(original.length(), span.end() + CONTEXT_CHARACTERS);
        return new Hidden(
                ref,
                span.start(),
                span.end(),
                (from > 0 ? "…" : "") + original.substring(from, span.start()),
                original.substring(span.start(), span.end()),
                original.substring(span.end(), to) + (to < original.length() ? "…" : ""),
                KindWords.of(span.kind()),
                span.replacement(),
                span.recogniser(),
                span.because(),
                span.doubtful());
    }

    private String title(String ref, Submission submission) {
        Map<String, String> prompts =
                framework.points().stream().collect(Collectors.toMap(Framework.Point::ref, Framework.Point::prompt));
        Map<String, String> domains = framework.domains().stream()
                .collect(Collectors.toMap(domain -> String.valueOf(domain.number()), Framework.Domain::title));
        Map<String, String> referees = java.util.stream.IntStream.range(
                        0, submission.referees().size())
                .boxed()
                .collect(Collectors.toMap(
                        Passages::refOfReferee,
                        place -> "Reference " + (place + 1)
                                + relation(submission.referees().get(place))));
        Function<Map<String, String>, String> in = titles -> titles.getOrDefault(ref, "");
        return in.apply(prompts) + in.apply(domains) + in.apply(referees);
    }

    private static String relation(Submission.Referee referee) {
        return referee.relation() == null ? "" : " (" + referee.relation() + ")";
    }
}
