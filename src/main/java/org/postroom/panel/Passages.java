package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.accreditation.Scheme.Pronouns;
import org.postroom.casebook.Submission;
import org.postroom.redaction.TextSize;
import org.postroom.redaction.text.Passage;

/** The texts of a submission that its panel will see, each under a ref: {@code 4.2}, {@code referee-1}. */
public final class Passages {
    private static final String REFEREE = "referee-";

    private Passages() {}

    /** Why the texts of a submission are too long to be redacted, in one plain sentence; empty when they are not. */
    public static Optional<String> tooLong(Submission submission) {
        Stream<String> answers = submission.domains().stream()
                .flatMap(domain -> domain.answers().stream())
                .map(Submission.Answer::text);
        Stream<String> statements = submission.referees().stream()
                .map(Submission.Referee::statement)
                .filter(Objects::nonNull);
        return TextSize.tooLong(Stream.concat(answers, statements).toList());
    }

    /** All texts, answers first, in the order of the form; only of a submission that is not {@link #tooLong}. */
    public static List<Passage> of(Submission submission) {
        Stream<Passage> answers = submission.domains().stream()
                .flatMap(domain -> domain.answers().stream())
                .map(answer -> new Passage(answer.ref(), answer.text()));
        List<Passage> statements = new ArrayList<>();
        for (int at = 0; at < submission.referees().size(); at++) {
            String statement = submission.referees().get(at).statement();
            if (statement != null) {
                statements.add(new Passage(refOfReferee(at), statement));
            }
        }
        return Stream.concat(answers, statements.stream()).toList();
    }

    /** The refs of the texts in which a scheme's policy wants "they" for the applicant: what referees wrote. */
    public static Set<String> neutral(List<Passage> passages, Pronouns policy) {
        return policy == Pronouns.KEEP
                ? Set.of()
                : passages.stream()
                        .map(Passage::ref)
                        .filter(ref -> ref.startsWith(REFEREE))
                        .collect(Collectors.toSet());
    }

    /** The ref under which the statement of the referee at that place stands. */
    public static String refOfReferee(int place) {
        return REFEREE + (place + 1);
    }
}
