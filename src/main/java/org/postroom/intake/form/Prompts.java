package org.postroom.intake.form;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Point;

/** Knows the points of the form by reference and by the wording of their prompts. */
final class Prompts {
    private static final Pattern REFERENCE = Pattern.compile(
            "(?i)^[\\[(]?(?:(?:point|question|q|paragraph|para|answer(?:\\s+to)?|bullet|re|section|no)[.:]?\\s*)?"
                    + "(\\d{1,2})\\s?[.·]\\s?(\\d{1,2})(?![\\d%]|[.,/:]\\d|\\s?(?:%|per cent|million|billion)|[a-z])"
                    + "[\\])]?\\s*[.):–—-]*\\s*");
    private static final Pattern ENUMERATOR = Pattern.compile(
            "(?i)^(?:(?:point|question|q|bullet)\\s*)?[\\[(]?(?:\\d{1,2}(?:\\.\\d{1,2}){0,2}|[a-z]|[ivx]{1,4}|[•▪◦‣·*–—-])[\\])]?[.):]*\\s+");
    private static final int FEWEST_WORDS = 4;

    private final Map<String, Point> points = new LinkedHashMap<>();
    private final Map<String, List<Wording.Word>> prompts = new LinkedHashMap<>();

    Prompts(Framework framework) {
        for (Point point : framework.points()) {
            points.put(point.ref(), point);
            prompts.put(point.ref(), Wording.words(point.prompt()));
        }
    }

    /** A point that begins at fragment {@code at}, by reference, by wording, or by both. */
    Optional<Anchor> point(List<Fragment> fragments, int at, Run run) {
        Matcher reference = REFERENCE.matcher(run.text());
        Optional<Point> referred =
                reference.find() ? point(reference.group(1) + "." + reference.group(2)) : Optional.empty();
        if (referred.isPresent()) {
            return Optional.of(referred(referred.get(), run, reference.end(), fragments, at));
        }
        Matcher enumerator = ENUMERATOR.matcher(run.text());
        int start = enumerator.find() ? enumerator.end() : 0;
        return worded(run, start, at, Anchor.Trust.WORDING).or(() -> worded(run, 0, at, Anchor.Trust.WORDING));
    }

    /** Whether a line begins a prompt and does not end it. */
    boolean begins(String line) {
        List<Wording.Word> words = bare(line);
        return words.size() >= 2
                && prompts.values().stream()
                        .anyMatch(prompt ->
                                words.size() < prompt.size() && Wording.sharedStart(words, prompt) == words.size());
    }

    /** Whether a text is a prompt, all of it and nothing more. */
    boolean isWhole(String text) {
        List<Wording.Word> words = bare(text);
        return prompts.values().stream()
                .anyMatch(
                        prompt -> words.size() == prompt.size() && Wording.sharedStart(words, prompt) == words.size());
    }

    private static List<Wording.Word> bare(String text) {
        Matcher reference = REFERENCE.matcher(text);
        Matcher enumerator = ENUMERATOR.matcher(text);
        int start = reference.find() ? reference.end() : enumerator.find() ? enumerator.end() : 0;
        return Wording.words(text.substring(start), 40);
    }

    private Optional<Point> point(String ref) {
        return Optional.ofNullable(points.get(ref));
    }

    private Anchor referred(Point point, Run run, int start, List<Fragment> fragments, int at) {
        Optional<Anchor> agreeing = matching(point, run, start, at, Anchor.Trust.WHOLE);
        if (agreeing.isPresent()) {
            return agreeing.get();
        }
        Optional<Anchor> contradicting = worded(run, start, at, Anchor.Trust.CONTRADICTION);
        if (contradicting.isPresent()) {
            return contradicting.get();
        }
        String rest = start >= fragments.get(at).text().length()
                ? ""
                : fragments.get(at).text().substring(start).strip();
        Anchor.Trust trust = rest.isEmpty() ? Anchor.Trust.REFERENCE : Anchor.Trust.INLINE_REFERENCE;
        return rest.isEmpty() ? promptBeside(point, fragments, at) : anchor(point, at, at + 1, rest, trust);
    }

    /** A reference in a cell or on a line of its own, perhaps with its prompt in the next. */
    private Anchor promptBeside(Point point, List<Fragment> fragments, int at) {
        int next = at + 1;
        if (next < fragments.size()) {
            Run following = Run.from(fragments, next, 4);
            Optional<Anchor> prompt = matching(point, following, 0, next, Anchor.Trust.WHOLE);
            if (prompt.isPresent()) {
                return anchor(point, at, prompt.get().to(), prompt.get().rest(), Anchor.Trust.WHOLE);
            }
            Optional<Anchor> other = worded(following, 0, next, Anchor.Trust.CONTRADICTION);
            if (other.isPresent()) {
                return new Anchor(
                        Anchor.Type.POINT,
                        other.get().key(),
                        at,
                        other.get().to(),
                        other.get().rest(),
                        Anchor.Trust.CONTRADICTION);
            }
        }
        return anchor(point, at, at + 1, "", Anchor.Trust.REFERENCE);
    }

    private Optional<Anchor> worded(Run run, int start, int at, Anchor.Trust trust) {
        return points.values().stream()
                .flatMap(point -> matching(point, run, start, at, trust).stream())
                .findFirst();
    }

    /** The point's prompt at an offset of the run: whole, or its first words with nothing after them. */
    private Optional<Anchor> matching(Point point, Run run, int start, int at, Anchor.Trust trust) {
        List<Wording.Word> prompt = prompts.get(point.ref());
        int end = Wording.endOfPrefix(run.words(start), prompt);
        if (end >= 0) {
            int fragment = run.fragmentAt(start + end);
            return Optional.of(anchor(point, at, fragment + 1, afterWords(run.restOf(fragment, start + end)), trust));
        }
        List<Wording.Word> words = run.line(start);
        boolean shortened = words.size() >= FEWEST_WORDS
                && words.size() * 2 >= prompt.size()
                && Wording.sharedStart(words, prompt) == words.size();
        return shortened ? Optional.of(anchor(point, at, at + 1, "", trust)) : Optional.empty();
    }

    /** What stands after a prompt, without the punctuation that parted it from the answer. */
    static String afterWords(String rest) {
        return rest.replaceFirst("^[\\s.:;?)\\]*–—-]+", "").strip();
    }

    private static Anchor anchor(Point point, int from, int to, String rest, Anchor.Trust trust) {
        return new Anchor(Anchor.Type.POINT, point.ref(), from, to, rest, trust);
    }
}
