package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.postroom.casebook.Submission;
import org.postroom.redaction.Passage;

/** The texts of a submission that its panel will see, each under a ref: {@code 4.2}, {@code referee-1}. */
public final class Passages {
    private static final String REFEREE = "referee-";

    private Passages() {}

    /** All texts, answers first, in the order of the form. */
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

    /** Whether a ref is that of a referee's statement. */
    static boolean isOfReferee(String ref) {
        return ref.startsWith(REFEREE);
    }

    /** The ref under which the statement of the referee at that place stands. */
    public static String refOfReferee(int place) {
        return REFEREE + (place + 1);
    }
}
