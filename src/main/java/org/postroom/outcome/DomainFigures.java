package org.postroom.outcome;

import java.util.ArrayList;
import java.util.List;
import org.postroom.accreditation.Framework;

/**
 * One domain of one case over its panel.
 *
 * @param scores in the order of the sheets
 * @param sum decides, never the mean
 * @param mean for show
 * @param spread highest less lowest score
 * @param met whether the sum reaches the pass level
 * @param borderline whether one point more or less in the sum would change {@code met}
 */
public record DomainFigures(
        int number, List<Integer> scores, int sum, double mean, int spread, boolean met, boolean borderline) {

    /** The figures of these scores; an empty list is met by nothing and borderline to nothing. */
    public static DomainFigures of(Framework framework, int number, List<Integer> scores) {
        int sum = scores.stream().mapToInt(Integer::intValue).sum();
        int highest = scores.stream().mapToInt(Integer::intValue).max().orElse(0);
        int lowest = scores.stream().mapToInt(Integer::intValue).min().orElse(0);
        boolean met = framework.met(scores);
        return new DomainFigures(
                number,
                List.copyOf(scores),
                sum,
                scores.isEmpty() ? 0 : (double) sum / scores.size(),
                highest - lowest,
                met,
                onePointTurns(framework, scores, met));
    }

    /** Moves a score by a point towards the other side, if the scale leaves room for one to move. */
    private static boolean onePointTurns(Framework framework, List<Integer> scores, boolean met) {
        int step = met ? -1 : 1;
        for (int index = 0; index < scores.size(); index++) {
            List<Integer> moved = new ArrayList<>(scores);
            moved.set(index, scores.get(index) + step);
            if (framework.scores().holds(moved.get(index)) && framework.met(moved) != met) {
                return true;
            }
        }
        return false;
    }
}
