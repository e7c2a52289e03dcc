package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;

/** Details told in turns of phrase, each a line of the lists details-turns and details-turns-of-one. */
final class DetailTurns {
    private static final double TOLD_OF_ONE = 0.65;
    private static final double PLAIN = 0.7;

    private final Map<String, List<Line>> byFirstWord = new HashMap<>();
    private final Map<String, List<Line>> byFirstClass = new HashMap<>();

    /** A turn, and whether it counts only where the words before it tell it of one person. */
    private record Line(DetailTurn turn, boolean ofOne) {}

    DetailTurns(Lists lists) {
        Map<String, String> classes = new HashMap<>();
        for (String line : lists.list("details-classes")) {
            String[] sides = line.split("=", 2);
            if (sides.length == 2) {
                classes.put(sides[0].strip(), sides[1]);
            }
        }
        lists.list("details-turns").forEach(line -> add(new Line(DetailTurn.of(line, classes), false)));
        lists.list("details-turns-of-one").forEach(line -> add(new Line(DetailTurn.of(line, classes), true)));
    }

    private void add(Line line) {
        Set<String> firsts = line.turn().firsts();
        if (firsts == null) {
            byFirstClass
                    .computeIfAbsent(line.turn().gate(), any -> new ArrayList<>())
                    .add(line);
        } else {
            firsts.forEach(word ->
                    byFirstWord.computeIfAbsent(word, any -> new ArrayList<>()).add(line));
        }
    }

    List<Finding> findings(Sheet sheet, DetailSigns signs, DetailWords lists) {
        DetailTokens tokens = new DetailTokens(sheet);
        DetailClasses classes = new DetailClasses(tokens, signs, lists);
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < tokens.size(); at++) {
            for (Line line : lines(classes, at)) {
                DetailTurn.Hit hit = line.turn().at(classes, at);
                if (hit != null
                        && (!line.ofOne()
                                || signs.toldOfOne(tokens.get(hit.from()).word()))) {
                    findings.add(finding(tokens, hit, line.ofOne()));
                }
            }
        }
        return findings;
    }

    /** The turns that may begin at a token, by its word and by the classes of words it belongs to. */
    private List<Line> lines(DetailClasses classes, int at) {
        List<Line> lines =
                new ArrayList<>(byFirstWord.getOrDefault(classes.tokens().text(at), List.of()));
        byFirstClass.forEach((name, some) -> {
            if (name.isEmpty() || !classes.ends(name, at).isEmpty()) {
                lines.addAll(some);
            }
        });
        return lines;
    }

    private static Finding finding(DetailTokens tokens, DetailTurn.Hit hit, boolean ofOne) {
        return new Finding(
                tokens.sheet().number(),
                tokens.get(hit.from()).start(),
                tokens.get(hit.to() - 1).end(),
                Kind.DEMOG,
                "a personal detail",
                "details/turn",
                ofOne ? "A turn of phrase tells it of one person." : "A turn of phrase that tells of somebody's life.",
                ofOne ? TOLD_OF_ONE : PLAIN,
                Finding.Rank.DETAIL);
    }
}
