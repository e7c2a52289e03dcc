package org.postroom.console.packs;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission;
import org.postroom.console.Answer;
import org.postroom.console.packs.PackDesk.Place;
import org.postroom.console.packs.PackView.Hidden;
import org.postroom.console.packs.PackView.Text;
import org.postroom.panel.Pack;
import org.postroom.panel.Packs;
import org.postroom.panel.Passages;
import org.postroom.redaction.text.Passage;
import org.springframework.stereotype.Component;

/** Lays packs open for review. */
@Component
class PackReading {
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
        PackOpening opening = new PackOpening(pack, originals(submission));
        List<Text> texts = pack.passages().stream()
                .map(passage -> opening.text(passage, title(passage.ref(), submission)))
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
                opening.decided(),
                texts);
    }

    /** Where the page goes on once a doubt is decided: at the doubt after it, else at the first, else at the end of all. */
    String after(String caseReference, Place decided) {
        List<Hidden> doubtful = open(caseReference).doubtful();
        int at = 0;
        while (at < doubtful.size() && !doubtful.get(at).isAt(decided.ref(), decided.start())) {
            at++;
        }
        if (doubtful.size() < 2 || at == doubtful.size()) {
            return "progress";
        }
        return "doubt-" + doubtful.get((at + 1) % doubtful.size()).key();
    }

    /** Where the page goes on once a decision is taken back: at the doubt that it leaves, else at the text. */
    String placeOf(String caseReference, int number) {
        return open(caseReference).decided().stream()
                .filter(decided -> decided.number() == number)
                .map(decided -> decided.doubtsSettled() > 0
                        ? "doubt-" + decided.first().key()
                        : "text-" + decided.first().ref())
                .findFirst()
                .orElse("progress");
    }

    /** The original texts of a submission by ref. */
    static Map<String, String> originals(Submission submission) {
        return Passages.of(submission).stream()
                .collect(Collectors.toMap(Passage::ref, Passage::text, (first, second) -> first));
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
