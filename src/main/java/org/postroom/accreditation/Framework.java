package org.postroom.accreditation;

import java.util.List;
import java.util.Optional;

/**
 * The accreditation framework as its YAML file states it: the domains of competence, the points of each, the scale
 * assessors score on and what makes an award. Nothing in Postroom knows a domain or a point by heart.
 *
 * @param framework short name of the framework, for example {@code MIGPM}
 * @param version its edition, as the body dates it
 * @param award the grant in words
 * @param postNominals the letters an accredited manager may use
 * @param scores the scale
 * @param passLevel mean score from which a domain is met
 * @param panelSize assessors a case
 * @param domains in the order the form asks for them
 */
public record Framework(
        String framework,
        String version,
        String award,
        String postNominals,
        Scale scores,
        double passLevel,
        int panelSize,
        List<Domain> domains) {

    /**
     * The scale of whole scores, both ends included.
     *
     * @param labels one a score, from {@code min} upwards
     */
    public record Scale(int min, int max, List<String> labels) {
        /** Whether {@code score} lies on the scale. */
        public boolean holds(int score) {
            return score >= min && score <= max;
        }

        /** The words for a score on the scale. */
        public String label(int score) {
            return labels.get(score - min);
        }
    }

    /** One domain of competence. */
    public record Domain(int number, String title, List<Point> points) {}

    /** One bullet point of a domain; {@code ref} is {@code domain.position}, for example {@code 4.2}. */
    public record Point(String ref, String prompt) {}

    /** All points of all domains, in the order of the form. */
    public List<Point> points() {
        return domains.stream().flatMap(domain -> domain.points().stream()).toList();
    }

    /** The domain of that number, if the framework has one. */
    public Optional<Domain> domain(int number) {
        return domains.stream().filter(domain -> domain.number() == number).findFirst();
    }

    /**
     * Whether a domain is met by these whole scores. Sums are compared, not fractions, so that rounding decides
     * nothing: three scores reach a level of 2.5 with a sum of 8.
     */
    public boolean met(List<Integer> scoresOfDomain) {
        int sum = scoresOfDomain.stream().mapToInt(Integer::intValue).sum();
        return !scoresOfDomain.isEmpty() && sum >= Math.ceil(passLevel * scoresOfDomain.size());
    }
}
