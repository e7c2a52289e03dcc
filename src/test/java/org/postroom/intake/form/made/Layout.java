package org.postroom.intake.form.made;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Domain;
import org.postroom.accreditation.Framework.Point;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.intake.form.made.Piece.Kind;

/** Lays an application out as the form, in one of three manners and spoilt as asked; tells what must come out of it. */
public final class Layout {
    /** How the form is set. */
    public enum Manner {
        /** Details and points in tables of two columns. */
        TABLES,
        /** Details in a table, prompts and answers as paragraphs below headings. */
        HEADINGS,
        /** Plain lines with colons. */
        LINES
    }

    static final Framework FRAMEWORK = FrameworkFile.embedded();
    private static final Set<Integer> MERGED = Set.of(3, 7);
    private static final Set<String> LEFT_OUT = Set.of("1.3", "4.4", "8.1", "10.4");
    private static final String[] NUMBERS = {
        "", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine", "Ten"
    };

    private final MadeApplication application;
    private final Manner manner;
    private final Set<Spoiling> spoilt;
    private final Random random;
    private final Map<String, String> wanted = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();
    private final List<Piece> pieces = new ArrayList<>();

    /** A layout of this application; the seed decides where spoilings fall. */
    public Layout(MadeApplication application, Manner manner, Set<Spoiling> spoilt, long seed) {
        this.application = application;
        this.manner = manner;
        this.spoilt = spoilt;
        this.random = new Random(seed);
        pieces.add(Piece.of(Kind.TITLE, "Institute of General Practice Management"));
        pieces.add(Piece.of(Kind.TEXT, "Application for accreditation as a Member of the Institute (MIGPM)"));
        Furniture furniture = new Furniture(application, manner, spoilt);
        pieces.addAll(furniture.details());
        pieces.addAll(furniture.declarations());
        pieces.add(Piece.of(Kind.SECTION, "Section C: Evidence against the ten domains"));
        domains();
        pieces.addAll(furniture.references());
        pieces.addAll(furniture.signature());
    }

    /** The form, piece by piece. */
    public List<Piece> pieces() {
        return pieces;
    }

    /** The text for each ref, or for the number of a merged domain. */
    public Map<String, String> wanted() {
        return wanted;
    }

    /** The refs that must be reported missing. */
    public List<String> missing() {
        return missing;
    }

    /** The application behind it. */
    public MadeApplication application() {
        return application;
    }

    /** How it is spoilt. */
    public Set<Spoiling> spoilt() {
        return spoilt;
    }

    private boolean is(Spoiling spoiling) {
        return spoilt.contains(spoiling);
    }

    private void domains() {
        List<Domain> domains = new ArrayList<>(FRAMEWORK.domains());
        if (is(Spoiling.REORDERED)) {
            Collections.shuffle(domains, random);
        }
        for (Domain domain : domains) {
            if (!is(Spoiling.NO_HEADINGS)) {
                pieces.add(Piece.of(Kind.HEADING, heading(domain)));
            }
            if (is(Spoiling.MERGED) && MERGED.contains(domain.number())) {
                merged(domain);
            } else {
                points(domain);
            }
        }
    }

    private String heading(Domain domain) {
        String heading = is(Spoiling.SHORT_HEADINGS)
                ? domain.number() + ". " + domain.title()
                : is(Spoiling.WORDED_HEADINGS)
                        ? "Domain " + NUMBERS[domain.number()] + " – " + domain.title()
                        : "Domain " + domain.number() + ": " + domain.title();
        return is(Spoiling.CAPITALS) ? heading.toUpperCase(Locale.ROOT) : heading;
    }

    private void merged(Domain domain) {
        List<String> texts = new ArrayList<>();
        domain.points().forEach(point -> texts.add(plain(application.answers().get(point.ref()))));
        texts.forEach(text -> pieces.addAll(lines(text)));
        wanted.put(String.valueOf(domain.number()), String.join("\n", texts));
    }

    /** Merged texts have no list or table, and no number in front that would look like a point of its own. */
    private static String plain(String text) {
        return text.replaceAll("(?m)^[•|-] ?", "")
                .replaceAll("(?m)^\\d{1,2}[.)] ", "")
                .replace(" | ", " ")
                .replace("|", "");
    }

    private void points(Domain domain) {
        List<List<List<Piece>>> rows = new ArrayList<>();
        for (Point point : domain.points()) {
            String answer = answer(point);
            if (answer == null) {
                missing.add(point.ref());
            } else {
                wanted.put(point.ref(), answer.replaceAll("(?m)^\\| | \\|$", "").replace(" | ", " "));
            }
            List<Piece> below = answer == null ? List.of() : lines(answer);
            String prompt = new PromptWords(spoilt).of(domain, point);
            if (manner == Manner.TABLES && !is(Spoiling.INLINE_REFERENCES)) {
                rows.add(row(prompt, below));
            } else {
                pieces.addAll(paragraphs(prompt, below));
            }
        }
        if (!rows.isEmpty()) {
            pieces.add(Piece.table(rows));
        }
    }

    private List<List<Piece>> row(String prompt, List<Piece> below) {
        if (is(Spoiling.ANSWER_IN_CELL)) {
            List<Piece> cell = new ArrayList<>();
            cell.add(Piece.of(Kind.PROMPT, prompt));
            cell.addAll(below);
            return List.of(cell);
        }
        return List.of(
                List.of(Piece.of(Kind.PROMPT, prompt)), below.isEmpty() ? List.of(Piece.of(Kind.TEXT, "")) : below);
    }

    private List<Piece> paragraphs(String prompt, List<Piece> below) {
        List<Piece> all = new ArrayList<>();
        if (is(Spoiling.INLINE_REFERENCES) && below.isEmpty()) {
            return all;
        }
        if (is(Spoiling.INLINE_REFERENCES) && below.get(0).kind() != Kind.TABLE) {
            String mark = below.get(0).kind() == Kind.ITEM ? "- " : "";
            all.add(Piece.of(Kind.TEXT, prompt + " " + mark + below.get(0).text()));
            all.addAll(below.subList(1, below.size()));
        } else {
            all.add(Piece.of(Kind.PROMPT, prompt));
            if (is(Spoiling.GUIDANCE)) {
                all.add(Piece.of(Kind.TEXT, "(maximum 250 words)"));
            }
            all.addAll(below);
        }
        return all;
    }

    private String answer(Point point) {
        if (is(Spoiling.LEFT_OUT) && LEFT_OUT.contains(point.ref())) {
            return null;
        }
        if (is(Spoiling.SEE_ABOVE) && point.ref().equals("4.3")) {
            return "See 4.2.";
        }
        if (is(Spoiling.SEE_ABOVE) && point.ref().equals("9.2")) {
            return "See above";
        }
        String text = application.answers().get(point.ref());
        return is(Spoiling.SMART) ? text.replaceAll("'", "’").replaceAll("\"([^\"]*)\"", "“$1”") : text;
    }

    private List<Piece> lines(String text) {
        List<Piece> lines = new ArrayList<>();
        List<List<List<Piece>>> rows = new ArrayList<>();
        for (String line : text.split("\n")) {
            if (line.startsWith("| ")) {
                List<List<Piece>> row = new ArrayList<>();
                for (String cell : line.substring(2, line.length() - 2).split(" \\| ")) {
                    row.add(List.of(Piece.of(Kind.TEXT, cell)));
                }
                rows.add(row);
                continue;
            }
            if (!rows.isEmpty()) {
                lines.add(Piece.table(List.copyOf(rows)));
                rows.clear();
            }
            boolean item = line.startsWith("• ") && !is(Spoiling.TYPED_BULLETS);
            lines.add(Piece.of(item ? Kind.ITEM : Kind.TEXT, item ? line.substring(2) : line));
        }
        if (!rows.isEmpty()) {
            lines.add(Piece.table(rows));
        }
        return lines;
    }
}
