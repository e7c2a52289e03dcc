package org.postroom.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one assessor thinks of one pack.
 *
 * @param assessor which of the panel they are, from 0
 * @param byDomain score by number of the domain, 0 to 4
 */
record Scores(int assessor, Map<Integer, Integer> byDomain) {
    private static final int DOMAINS = 10;
    private static final int STRONG = 4;
    private static final int SUFFICIENT = 3;
    private static final int PARTIAL = 2;
    /** What is said for each score; assessors put it in their own ways. */
    private static final List<List<String>> WORDS = List.of(
            List.of("nothing here that I could score"),
            List.of("a beginning, without an example of their own"),
            List.of(
                    "described well, but I missed what came of it",
                    "I would like one example with dates and figures",
                    "says what was planned; what was done is left open"),
            List.of(
                    "a clear example with a result",
                    "sound, and in their own words",
                    "enough to show that they do this every week"),
            List.of(
                    "excellent, with figures and what was learnt",
                    "others could learn from this",
                    "thoughtful and honest about what went wrong"));

    /** Every domain is met; assessors differ as people do. */
    static Scores favourable(int assessor) {
        Map<Integer, Integer> scores = new TreeMap<>();
        for (int domain = 1; domain <= DOMAINS; domain++) {
            scores.put(domain, (domain + assessor) % SUFFICIENT == 0 ? STRONG : SUFFICIENT);
        }
        return new Scores(assessor, scores);
    }

    /** The same with these domains not met. */
    Scores exceptIn(int... domains) {
        Map<Integer, Integer> scores = new TreeMap<>(byDomain);
        for (int domain : domains) {
            scores.put(domain, PARTIAL);
        }
        return new Scores(assessor, scores);
    }

    /** As lines of a letter, each with a word on the domain. */
    String typed() {
        return lines(", ");
    }

    /** The same without a word. */
    String bare() {
        return lines("");
    }

    private String lines(String joint) {
        StringBuilder lines = new StringBuilder();
        byDomain.forEach((domain, score) -> lines.append("Domain ")
                .append(domain)
                .append(": ")
                .append(score)
                .append(joint.isEmpty() ? "" : joint + word(domain, score))
                .append('\n'));
        return lines.toString();
    }

    private String word(int domain, int score) {
        List<String> words = WORDS.get(score);
        return words.get((domain + assessor) % words.size());
    }
}
