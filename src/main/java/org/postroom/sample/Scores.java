package org.postroom.sample;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one assessor thinks of one pack.
 *
 * @param byDomain score by number of the domain, 0 to 4
 */
record Scores(Map<Integer, Integer> byDomain) {
    private static final int DOMAINS = 10;
    private static final int STRONG = 4;
    private static final int SUFFICIENT = 3;
    private static final int PARTIAL = 2;
    private static final List<String> WORDS = List.of(
            "nothing here that I could score",
            "a beginning, without an example of your own",
            "described well, but I missed what came of it",
            "a clear example with a result",
            "excellent, with figures and what was learnt");

    /** Every domain is met; assessors differ as people do. */
    static Scores favourable(int assessor) {
        Map<Integer, Integer> scores = new TreeMap<>();
        for (int domain = 1; domain <= DOMAINS; domain++) {
            scores.put(domain, (domain + assessor) % SUFFICIENT == 0 ? STRONG : SUFFICIENT);
        }
        return new Scores(scores);
    }

    /** The same with these domains not met. */
    Scores exceptIn(int... domains) {
        Map<Integer, Integer> scores = new TreeMap<>(byDomain);
        for (int domain : domains) {
            scores.put(domain, PARTIAL);
        }
        return new Scores(scores);
    }

    /** As lines of a letter, each with a word on the domain. */
    String typed() {
        StringBuilder lines = new StringBuilder();
        byDomain.forEach((domain, score) -> lines.append("Domain ")
                .append(domain)
                .append(": ")
                .append(score)
                .append(", ")
                .append(WORDS.get(score))
                .append('\n'));
        return lines.toString();
    }
}
