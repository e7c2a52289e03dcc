package org.postroom.intake.form;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Point;
import org.postroom.intake.form.Anchor.Trust;

/** Knows the points of the form by reference and by the wording of their prompts. */
final class Prompts {
    /** What follows a number that is a measure, or a point that is only mentioned. */
    private static final String NO_REFERENCE =
            "[\\d%]|[.,/:]\\d|\\s?(?:%|[a-z]*(?:per cent|percent|million|billion|wte|fte)\\b)"
                    + "|[a-z]|\\s(?:hours?|hrs|days?|weeks?|months?|years?|minutes|mins|sessions?|metres?|miles|times|points?|of"
                    + "|above|below|and|or|has|have|is|was|says|tells|shows|describes|covers|explains)\\b";

    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)^[\\[(]?(?:(?:point|question|q|paragraph|para|answer(?:\\s+to)?|bullet|re|section|no)[.:]?\\s*)?"
                    + "(\\d{1,2})\\s?[.·]\\s?(\\d{1,2})(?!" + NO_REFERENCE + ")[\\])]?\\s*[.):–—-]*\\s*");
    private static final Pattern ENUMERATOR = Pattern.compile(
            "(?i)^(?:(?:point|question|q|bullet)\\s*)?[\\[(]?(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}|[a-z]|[ivx]{1,4}|[•▪◦‣·*–—-])[\\])]?[.):]*\\s+");
    private static final Pattern PARTED = Pattern.compile("^\\s*[.:;?)\\]*–—-].*");
    private static final int FEWEST_WORDS = 4;
    private static final double LIKE = 0.66;
    private static final double LIKE_WITH_REFERENCE = 0.5;
    private static final double MARGIN = 0.2;

    private final Map<String, Point> points = new LinkedHashMap<>();
    private final Map<String, List<Wording.Word>> prompts = new LinkedHashMap<>();

    Prompts(Framework framework) {
        for (Point point : framework.points()) {
            points.put(point.ref(), point);
            prompts.put(point.ref(), Wording.canonical(Wording.words(point.prompt())));
        }
    }

    /** A point that begins at fragment {@code at}, by reference, by wording, or by both. */
    Optional<Anchor> point(List<Fragment> fragments, int at, Run run) {
        Matcher reference = REFERENCE.matcher(run.text());
        Optional<Point> referred = reference.find()
                ? Optional.ofNullable(points.get(reference.group(1) + "." + reference.group(2)))
                : Optional.empty();
        if (referred.isPresent()) {
            return Optional.of(referred(referred.get(), run, reference.end(), fragments, at));
        }
        Matcher enumerator = ENUMERATOR.matcher(run.text());
        int start = enumerator.find() ? enumerator.end() : 0;
        return worded(run, start, at, Trust.WORDING)
                .or(() -> worded(run, 0, at, Trust.WORDING))
                .or(() -> like(run, start, fragments, at, LIKE));
    }

    /** Whether a line begins a prompt and does not end it. */
    boolean begins(String line) {
        List<Wording.Word> words = bare(line);
        int last = words.size() - 1;
        return words.size() >= 2
                && prompts.values().stream()
                        .anyMatch(prompt -> words.size() <= prompt.size()
                                && Wording.sharedStart(words, prompt) >= last
                                && !isAll(words, prompt)
                                && prompt.get(last)
                                        .word()
                                        .startsWith(words.get(last).word()));
    }

    /** Whether a text is a prompt, all of it and nothing more. */
    boolean isWhole(String text) {
        List<Wording.Word> words = bare(text);
        return prompts.values().stream().anyMatch(prompt -> isAll(words, prompt));
    }

    private static boolean isAll(List<Wording.Word> words, List<Wording.Word> prompt) {
        return !words.isEmpty()
                && Wording.endOfPrefix(words, prompt, 0)
                        == words.get(words.size() - 1).end();
    }

    private static List<Wording.Word> bare(String text) {
        Matcher reference = REFERENCE.matcher(text);
        Matcher enumerator = ENUMERATOR.matcher(text);
        int start = reference.find() ? reference.end() : enumerator.find() ? enumerator.end() : 0;
        return Wording.canonical(Wording.words(text.substring(start), 40));
    }

    private Anchor referred(Point point, Run run, int start, List<Fragment> fragments, int at) {
        Optional<Anchor> worded = matching(point, run, start, at, Trust.WHOLE)
                .or(() -> worded(run, start, at, Trust.CONTRADICTION))
                .or(() -> likeReferred(point, run, start, fragments, at));
        if (worded.isPresent()) {
            return worded.get();
        }
        String line = fragments.get(at).text();
        String rest = start >= line.length() ? "" : line.substring(start).strip();
        return rest.isEmpty()
                ? promptBeside(point, fragments, at)
                : anchor(point, at, at + 1, rest, Trust.INLINE_REFERENCE);
    }

    /** A reference in a cell or on a line of its own, perhaps with its prompt in the next. */
    private Anchor promptBeside(Point point, List<Fragment> fragments, int at) {
        int next = at + 1;
        if (next < fragments.size()) {
            Run following = Run.from(fragments, next, 4);
            Optional<Anchor> prompt = matching(point, following, 0, next, Trust.WHOLE)
                    .or(() -> worded(following, 0, next, Trust.CONTRADICTION))
                    .or(() -> fragments.get(next).inTable()
                            ? likeReferred(point, following, 0, fragments, next)
                            : Optional.empty());
            if (prompt.isPresent()) {
                Anchor found = prompt.get();
                return new Anchor(Anchor.Type.POINT, found.key(), at, found.to(), found.rest(), found.trust());
            }
        }
        return anchor(point, at, at + 1, "", Trust.REFERENCE);
    }

    private Optional<Anchor> worded(Run run, int start, int at, Trust trust) {
        return points.values().stream()
                .flatMap(point -> matching(point, run, start, at, trust).stream())
                .findFirst();
    }

    /** The point's prompt at an offset of the run: whole, or its first words with nothing after them. */
    private Optional<Anchor> matching(Point point, Run run, int start, int at, Trust trust) {
        List<Wording.Word> prompt = prompts.get(point.ref());
        int end = Wording.endOfPrefix(run.words(start), prompt);
        if (end >= 0) {
            int fragment = run.fragmentAt(start + end);
            String rest = run.restOf(fragment, start + end);
            boolean slips = Wording.endOfPrefix(run.words(start), prompt, 0) < 0;
            boolean drawnIn = slips && fragment > at && trust == Trust.WORDING && !startsAs(point, run, start);
            return drawnIn || goesOn(rest, slips && trust == Trust.WORDING)
                    ? Optional.empty()
                    : Optional.of(anchor(point, at, fragment + 1, afterWords(rest), trust));
        }
        List<Wording.Word> words = run.line(start);
        boolean shortened = words.size() >= FEWEST_WORDS
                && words.size() * 2 >= prompt.size()
                && Wording.sharedStart(words, prompt) == words.size();
        return shortened ? Optional.of(anchor(point, at, at + 1, "", trust)) : Optional.empty();
    }

    /** Whether a sentence that began with a prompt's words goes on after them, so that it is part of an answer. */
    private static boolean goesOn(String rest, boolean inexact) {
        String after = rest.strip();
        if (after.isEmpty() || PARTED.matcher(rest).matches()) {
            return !after.isEmpty() && inexact && afterWords(rest).length() > 0;
        }
        return inexact || Character.isLowerCase(after.charAt(0)) || after.startsWith(",");
    }

    /** After its reference, words that are more like the point's prompt than any other's, on lines of their own. */
    private Optional<Anchor> likeReferred(Point point, Run run, int start, List<Fragment> fragments, int at) {
        return like(run, start, fragments, at, LIKE_WITH_REFERENCE)
                .filter(found -> found.key().equals(point.ref()))
                .map(found -> found.withTrust(Trust.WHOLE));
    }

    /** One line or two that no prompt comes near to but one. */
    private Optional<Anchor> like(Run run, int start, List<Fragment> fragments, int at, double least) {
        for (int lines = 1; lines <= Math.min(2, run.lines()); lines++) {
            String text = run.text().substring(Math.min(start, run.endOfLines(lines)), run.endOfLines(lines));
            Optional<Point> nearest = text.strip().matches("(?s).*[.!;,]$") || text.length() > 160
                    ? Optional.empty()
                    : nearest(Wording.canonical(Wording.words(text)), least);
            if (nearest.isPresent()
                    && !isBroken(fragments, at + lines)
                    && (lines == 1 || startsAs(nearest.get(), run, start))) {
                return Optional.of(anchor(nearest.get(), at, at + lines, "", Trust.SIMILAR));
            }
        }
        return Optional.empty();
    }

    /** Whether the line before {@code at} was broken in its sentence by the page. */
    private static boolean isBroken(List<Fragment> fragments, int at) {
        Fragment next = at < fragments.size() ? fragments.get(at) : null;
        return next != null
                && next.wrapped()
                && next.besides(fragments.get(at - 1))
                && !next.isBlank()
                && Character.isLowerCase(next.text().charAt(0));
    }

    /** Over a line's end only what begins as the prompt does, else the line before a prompt would be drawn into it. */
    private boolean startsAs(Point point, Run run, int start) {
        List<Wording.Word> words = run.words(start);
        return !words.isEmpty()
                && words.get(0).word().equals(prompts.get(point.ref()).get(0).word());
    }

    private Optional<Point> nearest(List<Wording.Word> words, double least) {
        Map<Point, Double> likeness = new LinkedHashMap<>();
        points.values().forEach(point -> {
            List<Wording.Word> prompt = prompts.get(point.ref());
            boolean comparable = words.size() >= 3 && words.size() <= prompt.size() + 4;
            likeness.put(point, comparable ? Wording.likeness(words, prompt) : 0);
        });
        Point best = likeness.entrySet().stream()
                .max(Comparator.comparingDouble(Map.Entry::getValue))
                .orElseThrow()
                .getKey();
        double second = likeness.entrySet().stream()
                .filter(entry -> entry.getKey() != best)
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
        double first = likeness.get(best);
        return first >= least && first - second >= MARGIN ? Optional.of(best) : Optional.empty();
    }

    /** What stands after a prompt, without the punctuation that parted it from the answer. */
    static String afterWords(String rest) {
        return rest.replaceFirst("^[\\s.:;?)\\]*–—-]+", "").strip();
    }

    private static Anchor anchor(Point point, int from, int to, String rest, Trust trust) {
        return new Anchor(Anchor.Type.POINT, point.ref(), from, to, rest, trust);
    }
}
