package org.postroom.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.DoubleSummaryStatistics;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postroom.redaction.Figure.Part;
import org.postroom.redaction.TextScore.Ratio;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Kind;

/** All {@link Figure}s of one part of the marked texts, measured once. */
public final class Figures {
    /** One redactor for all tests of texts: its models take seconds to load. */
    public static final Models MODELS = Models.open();

    public static final Redactor REDACTOR = new Redactor(RuleBook.at(Path.of("redaction-rules")), MODELS);

    /** From so many texts on, one origin needs only half of them. */
    private static final int MANY = 10;

    private static final Path TEXTS = Path.of("src/test/resources/redaction");

    private final Map<Figure, Double> values = new EnumMap<>(Figure.class);
    /** Points lost against the text as written, by respelling and by origin of names. */
    private final Map<String, Double> lost = new TreeMap<>();

    private final Map<String, List<String>> missed = new TreeMap<>();
    private final List<MarkedText> texts;
    private final List<TextScore> plain;
    private final Map<String, Ratio> hits;

    private Figures(List<MarkedText> texts) {
        this.texts = texts;
        this.plain = scores(UnaryOperator.identity());
        this.hits = hits(plain);
        plain.forEach(score -> missed.put(score.text().name(), score.missed()));
    }

    static Figures of(Part part) throws IOException {
        Figures figures = new Figures(MarkedText.readAll(TEXTS.resolve(part.folder())));
        figures.measureText();
        figures.measureLabels();
        for (Respelling respelling : Respelling.values()) {
            figures.measure(respelling);
        }
        figures.measureNames(OtherNames.all());
        return figures;
    }

    double value(Figure figure) {
        return values.get(figure);
    }

    /** What went wrong in each text as it is written, and what more with each change. */
    Map<String, List<String>> missed() {
        return missed;
    }

    /** One line a figure, its limit behind it, then the people hidden by origin of their names. */
    String table(Part part) {
        int words = texts.stream()
                .flatMap(text -> text.passages().stream())
                .mapToInt(passage -> passage.text().split("\\s+").length)
                .sum();
        StringBuilder table = new StringBuilder(
                "%s: %d texts, %d words, mentions %s%n".formatted(part.folder(), texts.size(), words, mentions()));
        values.forEach((figure, value) ->
                table.append("%-46s %6.1f  (%.1f)%n".formatted(figure.says(), value, figure.limit(part))));
        return table.append("points lost against the text as written")
                .append('\n')
                .append(losses())
                .toString();
    }

    /** Prints the table, and keeps it in {@code target/}. */
    void tell(Part part) throws IOException {
        String table = table(part);
        System.out.println(table);
        Files.writeString(Path.of("target/redaction-figures-" + part.folder() + ".txt"), table);
    }

    private String losses() {
        return lost.entrySet().stream()
                .map(loss -> "  %-44s %6.1f%n".formatted(loss.getKey(), loss.getValue()))
                .collect(Collectors.joining());
    }

    private Map<String, Integer> mentions() {
        Map<String, Integer> mentions = new TreeMap<>();
        hits.forEach((kind, ratio) -> mentions.put(kind, ratio.of()));
        return mentions;
    }

    private List<TextScore> scores(UnaryOperator<MarkedText> change) {
        return texts.parallelStream()
                .map(change)
                .map(text -> TextScore.of(text, REDACTOR))
                .toList();
    }

    private static Map<String, Ratio> hits(List<TextScore> scores) {
        return TextScore.sum(scores.stream().map(TextScore::hits).toList());
    }

    private void measureText() {
        for (Kind kind : Kind.values()) {
            values.put(Figure.valueOf(kind + "_HIDDEN"), percent(hits, kind.name()));
        }
        values.put(Figure.DIRECT_HIDDEN, direct(hits));
        values.put(Figure.TERMS_KEPT, percent(hits, "KEEP"));
        values.put(
                Figure.NEUTRAL_HIDDEN,
                sum(plain.stream().map(TextScore::neutral).toList()).percent());
        values.put(Figure.DOUBTFUL_MOST, (double)
                plain.stream().mapToLong(TextScore::doubtful).max().orElse(0));
        List<Leavings> left = plain.stream().map(Leavings::of).toList();
        missed.put("left standing", left.stream().map(Leavings::toString).toList());
        values.put(Figure.SURFACES_LEFT, (double) Leavings.count(left, false));
        values.put(Figure.APPLICANTS_LEFT, (double) Leavings.count(left, true));
    }

    private void measureLabels() {
        List<LabelScore> labels = plain.stream().map(LabelScore::of).toList();
        values.put(
                Figure.SAME_NAME_SAME_LABEL,
                sum(labels.stream().map(LabelScore::sameName).toList()).percent());
        values.put(
                Figure.TWO_NAMES_TWO_LABELS,
                sum(labels.stream().map(LabelScore::twoNames).toList()).percent());
    }

    private void measure(Respelling respelling) {
        List<TextScore> scores = scores(text -> text.rewritten(respelling));
        Map<String, Ratio> respelt = hits(scores);
        values.put(Figure.valueOf(respelling + "_HIDDEN"), direct(respelt));
        values.put(Figure.valueOf(respelling + "_KEPT"), percent(respelt, "KEEP"));
        lost.put(respelling.name(), direct(hits) - direct(respelt));
        tellMissed(respelling.name(), plain, scores);
    }

    private void tellMissed(String change, List<TextScore> asWritten, List<TextScore> changed) {
        List<String> more = new ArrayList<>();
        for (int i = 0; i < changed.size(); i++) {
            more.addAll(changed.get(i).missedUnlike(asWritten.get(i)));
        }
        missed.put(change + ", more than as written", more);
    }

    /** Many texts share out the origins, every other text to every other origin; few take them all. */
    private void measureNames(List<OtherNames> all) {
        int turns = texts.size() < MANY ? 1 : 2;
        List<OtherNames> origins =
                all.stream().filter(names -> !names.isWords()).toList();
        DoubleSummaryStatistics hidden = new DoubleSummaryStatistics();
        DoubleSummaryStatistics losses = new DoubleSummaryStatistics();
        for (int i = 0; i < origins.size(); i++) {
            hidden.accept(hiddenAs(origins.get(i), i % turns, turns));
            losses.accept(lost.get(origins.get(i).origin()));
        }
        values.put(Figure.ORIGINS_APART, losses.getMax() - losses.getMin());
        values.put(Figure.OTHER_NAMES_HIDDEN, hidden.getAverage());
        values.put(Figure.WORST_ORIGIN_HIDDEN, hidden.getMin());
        all.stream()
                .filter(OtherNames::isWords)
                .forEach(words -> values.put(Figure.NAMES_AS_WORDS_HIDDEN, hiddenAs(words, 0, 1)));
    }

    /** The people hidden, in per cent, when those of the texts with this turn are called otherwise. */
    private double hiddenAs(OtherNames names, int turn, int turns) {
        List<TextScore> asWritten = IntStream.range(0, plain.size())
                .filter(i -> i % turns == turn)
                .mapToObj(plain::get)
                .toList();
        List<TextScore> renamed = asWritten.parallelStream()
                .map(score -> TextScore.of(names.in(score.text()), REDACTOR))
                .toList();
        tellMissed(names.origin() + " names", asWritten, renamed);
        double hidden = percent(hits(renamed), "PERSON");
        lost.put(names.origin(), percent(hits(asWritten), "PERSON") - hidden);
        return hidden;
    }

    private static double direct(Map<String, Ratio> hits) {
        return sum(TextScore.DIRECT.stream()
                        .map(kind -> hits.getOrDefault(kind, Ratio.NONE))
                        .toList())
                .percent();
    }

    private static double percent(Map<String, Ratio> hits, String kind) {
        return hits.getOrDefault(kind, Ratio.NONE).percent();
    }

    private static Ratio sum(List<Ratio> ratios) {
        return ratios.stream().reduce(Ratio.NONE, Ratio::plus);
    }
}
