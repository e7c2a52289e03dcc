package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds values by their labels: in the next cell of a table, after a colon or tab, or on the line below.
 *
 * @param <F> what a label asks for
 */
final class Labelled<F> {
    private static final int WRAPPED_LINE_CHARS = 60;
    private static final Pattern COLON = Pattern.compile("^([^:\\t]{2,70}?)\\s*(?:[:\\t]|\\s[–—-]\\s)\\s*(.*)$");

    /** A number before a label, typed or drawn. */
    private static final Pattern ENUMERATOR = Pattern.compile("^\\(?(?:\\d{1,2}|[a-z])[.)]\\s+");

    /**
     * A value by its label.
     *
     * @param at fragment of the label
     * @param end fragment after the value
     */
    record Found<F>(F field, String value, int at, int end) {}

    private final Function<String, Optional<F>> labels;

    /** What each label asks for, by the label's {@link Wording#key}. */
    Labelled(Function<String, Optional<F>> labels) {
        this.labels = labels;
    }

    /** Every labelled value, in order; an empty value is given as an empty text. */
    List<Found<F>> find(List<Fragment> fragments) {
        List<Found<F>> found = new ArrayList<>();
        int at = 0;
        while (at < fragments.size()) {
            Optional<Found<F>> value = valueAt(fragments, at);
            value.ifPresent(found::add);
            at = value.map(Found::end).orElse(at + 1);
        }
        return found;
    }

    private Optional<Found<F>> valueAt(List<Fragment> fragments, int at) {
        Fragment fragment = fragments.get(at);
        if (fragment.isBlank() || fragment.text().length() > 4_000) {
            return Optional.empty();
        }
        Matcher matcher = COLON.matcher(fragment.text());
        boolean parted = matcher.matches()
                && fragment.text().matches("(?s)[^-–—]*[:\\t].*")
                && !matcher.group(2).isBlank()
                && label(matcher.group(2)).isEmpty()
                && label(matcher.group(1)).isPresent();
        Optional<F> whole = parted ? Optional.empty() : label(fragment.text());
        if (whole.isPresent()) {
            return Optional.of(
                    fragment.inTable() ? nextCell(whole.get(), fragments, at) : lineBelow(whole.get(), fragments, at));
        }
        if (!matcher.matches()) {
            return Optional.empty();
        }
        return label(matcher.group(1)).map(field -> {
            boolean goesOn = goesOn(fragments, at);
            String value =
                    goesOn ? matcher.group(2) + " " + fragments.get(at + 1).text() : matcher.group(2);
            return new Found<>(field, value, at, goesOn ? at + 2 : at + 1);
        });
    }

    /** Whether the page broke a labelled value: the line is full, and the next is short and no label. */
    private boolean goesOn(List<Fragment> fragments, int at) {
        Fragment line = fragments.get(at);
        if (!line.wrapped() || line.text().length() < WRAPPED_LINE_CHARS || at + 1 >= fragments.size()) {
            return false;
        }
        String next = fragments.get(at + 1).text();
        return line.besides(fragments.get(at + 1))
                && !next.contains(":")
                && next.length() < WRAPPED_LINE_CHARS / 2
                && !isLabel(next);
    }

    private Found<F> nextCell(F field, List<Fragment> fragments, int at) {
        int row = fragments.get(at).row();
        int cell = fragments.get(at).cell() + 1;
        List<String> lines = new ArrayList<>();
        int i = at + 1;
        while (i < fragments.size()
                && fragments.get(i).row() == row
                && fragments.get(i).cell() <= cell) {
            if (fragments.get(i).cell() == cell && !fragments.get(i).isBlank()) {
                lines.add(fragments.get(i).text());
            }
            i++;
        }
        return new Found<>(field, String.join("\n", lines), at, i);
    }

    private Found<F> lineBelow(F field, List<Fragment> fragments, int at) {
        int i = at + 1;
        while (i < fragments.size() && i <= at + 2 && fragments.get(i).isBlank()) {
            i++;
        }
        boolean there =
                i < fragments.size() && i <= at + 2 && !isLabel(fragments.get(i).text());
        return there ? new Found<>(field, fragments.get(i).text(), at, i + 1) : new Found<>(field, "", at, at + 1);
    }

    private boolean isLabel(String text) {
        Matcher matcher = COLON.matcher(text);
        return text.isBlank()
                || label(text).isPresent()
                || (matcher.matches() && label(matcher.group(1)).isPresent());
    }

    private Optional<F> label(String text) {
        if (text.length() > 90) {
            return Optional.empty();
        }
        String plain = ENUMERATOR.matcher(text).replaceFirst("");
        String bare = plain.replaceAll("\\([^)]{0,80}\\)", " ").strip();
        return labels.apply(Wording.key(plain))
                .or(() -> bare.isEmpty() ? Optional.empty() : labels.apply(Wording.key(bare)))
                .or(() -> oneOf(bare));
    }

    /** A label that offers a choice, such as Tel / mobile, when both words ask for the same. */
    private Optional<F> oneOf(String text) {
        String[] parts = text.split("\\s*/\\s*");
        if (parts.length != 2) {
            return Optional.empty();
        }
        Optional<F> first = labels.apply(Wording.key(parts[0]));
        return first.isPresent() && first.equals(labels.apply(Wording.key(parts[1]))) ? first : Optional.empty();
    }
}
