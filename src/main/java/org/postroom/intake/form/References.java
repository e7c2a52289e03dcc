package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Referee;

/** Brings the referees a form names together with the letters that came. */
final class References {
    private static final List<String> RELATIONS = List.of("senior", "peer");

    /** The referees of a form with what each wrote; letters of referees the form does not name come last. */
    List<Referee> of(@Nullable String applicant, FormContent form, List<ReferenceLetter> letters) {
        List<Referee> referees = new ArrayList<>(form.referees());
        List<ReferenceLetter> own = letters.stream()
                .filter(letter -> applicant == null || concerns(letter, applicant))
                .toList();
        List<ReferenceLetter> unmatched = new ArrayList<>();
        for (ReferenceLetter letter : own) {
            Optional<Referee> named = referees.stream()
                    .filter(referee ->
                            Names.same(referee.name(), letter.referee().name()))
                    .findFirst();
            named.ifPresentOrElse(
                    referee -> referees.set(referees.indexOf(referee), joined(referee, letter.referee())),
                    () -> unmatched.add(letter));
        }
        unmatched.forEach(letter -> place(letter.referee(), referees));
        return referees;
    }

    private static boolean concerns(ReferenceLetter letter, String applicant) {
        String about = letter.applicantName();
        String statement = letter.referee().statement();
        return about != null ? Names.same(about, applicant) : statement != null && Names.mentions(statement, applicant);
    }

    /** A letter without a name that is known goes to the referee of its relation who has no statement yet. */
    private static void place(Referee letter, List<Referee> referees) {
        Optional<Referee> waiting = referees.stream()
                .filter(referee -> referee.statement() == null
                        && letter.name() == null
                        && letter.relation() != null
                        && letter.relation().equals(referee.relation()))
                .findFirst()
                .or(() -> letter.name() == null ? onlyOneWaiting(referees) : Optional.empty());
        waiting.ifPresentOrElse(
                referee -> referees.set(referees.indexOf(referee), joined(referee, letter)),
                () -> referees.add(letter));
    }

    private static Optional<Referee> onlyOneWaiting(List<Referee> referees) {
        List<Referee> waiting =
                referees.stream().filter(referee -> referee.statement() == null).toList();
        return waiting.size() == 1 ? Optional.of(waiting.get(0)) : Optional.empty();
    }

    /** What the form says of a referee, completed from the letter; the longer statement stands. */
    private static Referee joined(Referee form, Referee letter) {
        return new Referee(
                first(form.name(), letter.name()),
                first(form.relation(), letter.relation()),
                first(form.role(), letter.role()),
                first(form.organisation(), letter.organisation()),
                first(form.email(), letter.email()),
                first(form.phone(), letter.phone()),
                longer(form.statement(), letter.statement()));
    }

    private static @Nullable String first(@Nullable String one, @Nullable String other) {
        return one != null ? one : other;
    }

    private static @Nullable String longer(@Nullable String one, @Nullable String other) {
        if (one == null || other == null) {
            return first(one, other);
        }
        return one.length() >= other.length() ? one : other;
    }

    /** Which of the two references there is no statement for; a statement of unknown relation counts for either. */
    List<String> missing(List<Referee> referees) {
        List<String> missing = new ArrayList<>();
        int unknown = 0;
        for (Referee referee : referees) {
            unknown += referee.statement() != null && referee.relation() == null ? 1 : 0;
        }
        for (String relation : RELATIONS) {
            boolean there = referees.stream()
                    .anyMatch(referee -> referee.statement() != null && relation.equals(referee.relation()));
            if (!there && unknown-- <= 0) {
                missing.add("reference:" + relation);
            }
        }
        return missing;
    }
}
