package org.postroom.redaction;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.redaction.MarkedText.Field;
import org.postroom.redaction.MarkedText.Mark;
import org.postroom.redaction.MarkedText.Piece;

/**
 * Identifiers that stand in the redacted text of an application more often than they stand in it as ordinary words.
 *
 * @param anybodys names, practices, contacts and numbers of anybody
 * @param applicants those that are the applicant's own, marked or told by the form
 */
record Leavings(Set<String> anybodys, Set<String> applicants) {
    private static final int SHORTEST = 3;
    private static final Set<String> OWN_FIELDS = Set.of("applicant", "practice", "contact", "id", "date");

    static Leavings of(TextScore score) {
        String left = String.join(" ", score.standing());
        String ordinary = score.text().answers().stream()
                .flatMap(answer -> answer.pieces().stream())
                .map(piece -> isIdentifying(piece) ? " " : piece.text())
                .collect(Collectors.joining());
        Set<String> anybodys = standing(surfaces(score.text(), mark -> true), left, ordinary);
        Set<String> own = Stream.concat(
                        surfaces(score.text(), mark -> mark.piece().subject().equals("applicant")),
                        score.text().head().stream()
                                .filter(field -> OWN_FIELDS.contains(field.name()))
                                .flatMap(Leavings::values))
                .collect(Collectors.toSet());
        return new Leavings(anybodys, standing(own.stream(), left, ordinary));
    }

    private static boolean isIdentifying(Piece piece) {
        return piece.marked() && !piece.kind().equals("KEEP");
    }

    private static Stream<String> surfaces(MarkedText text, Predicate<Mark> whose) {
        return text.marks().stream()
                .filter(mark -> TextScore.DIRECT.contains(mark.kind()))
                .filter(whose)
                .map(mark -> TextScore.bare(mark.surface()));
    }

    private static Stream<String> values(Field field) {
        return Stream.of(field.value().split(", known as ")).map(TextScore::bare);
    }

    private static Set<String> standing(Stream<String> surfaces, String left, String ordinary) {
        return surfaces.filter(surface -> surface.length() >= SHORTEST)
                .filter(surface -> times(surface, left) > times(surface, ordinary))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static long times(String surface, String text) {
        String folded = text.toLowerCase(Locale.ROOT).replace('\n', ' ');
        return Pattern.compile("(?<![\\p{L}\\p{N}])" + Pattern.quote(surface) + "(?![\\p{L}\\p{N}])")
                .matcher(folded)
                .results()
                .count();
    }

    /** How many of several. */
    static int count(List<Leavings> leavings, boolean applicants) {
        return leavings.stream()
                .map(left -> applicants ? left.applicants() : left.anybodys())
                .mapToInt(Set::size)
                .sum();
    }
}
