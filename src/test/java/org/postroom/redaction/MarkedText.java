package org.postroom.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Passage;

/**
 * An application's answers and references with their marks: what must go, what must stay, and what is known from the
 * form. A file begins with a head of {@code field: value} lines; after the first empty line each answer begins with
 * its number, each reference with {@code R1} or {@code R2}, and runs over as many lines as it likes.
 */
public record MarkedText(String name, List<Field> head, List<Answer> answers) {
    private static final Pattern MARK = Pattern.compile("⟦(\\w+)(?::(\\w+))?\\|([^⟧]+)⟧");
    private static final Pattern BEGINS = Pattern.compile("(\\d+\\.\\d+|R\\d) (.*)");

    /** One thing known from the form, such as {@code practice: Marsh Lane Surgery}. */
    record Field(String name, String value) {}

    /** One answer or reference, in pieces that join to its text. */
    record Answer(String ref, List<Piece> pieces) {
        String text() {
            return String.join("", pieces.stream().map(Piece::text).toList());
        }
    }

    /** A stretch of an answer: marked with a kind and whose it is, or neutral with both empty. */
    record Piece(String text, String kind, String subject) {
        Piece with(String other) {
            return new Piece(other, kind, subject);
        }

        boolean marked() {
            return !kind.isEmpty();
        }
    }

    /** A marked stretch of a passage; the kind is KEEP for what must stay. */
    public record Mark(int passage, int start, int end, Piece piece) {
        public String kind() {
            return piece.kind();
        }

        String surface() {
            return piece.text();
        }
    }

    public static List<MarkedText> readAll(Path folder) throws IOException {
        List<MarkedText> texts = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                texts.add(read(file));
            }
        }
        return texts;
    }

    static MarkedText read(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        int gap = lines.indexOf("");
        List<Field> head = lines.subList(0, gap).stream()
                .map(line -> line.split(": ", 2))
                .map(parts -> new Field(parts[0], parts[1]))
                .toList();
        String name = file.getFileName().toString().replace(".txt", "");
        return new MarkedText(name, head, answers(lines.subList(gap + 1, lines.size())));
    }

    private static List<Answer> answers(List<String> lines) {
        List<String> refs = new ArrayList<>();
        List<String> bodies = new ArrayList<>();
        for (String line : lines) {
            Matcher begins = BEGINS.matcher(line);
            if (begins.matches()) {
                refs.add(begins.group(1));
                bodies.add(begins.group(2));
            } else {
                bodies.set(bodies.size() - 1, bodies.get(bodies.size() - 1) + "\n" + line);
            }
        }
        List<Answer> answers = new ArrayList<>();
        for (int i = 0; i < refs.size(); i++) {
            answers.add(new Answer(refs.get(i), pieces(bodies.get(i).strip())));
        }
        return answers;
    }

    private static List<Piece> pieces(String marked) {
        List<Piece> pieces = new ArrayList<>();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        while (mark.find()) {
            pieces.add(new Piece(marked.substring(at, mark.start()), "", ""));
            pieces.add(new Piece(mark.group(3), mark.group(1), mark.group(2) == null ? "" : mark.group(2)));
            at = mark.end();
        }
        pieces.add(new Piece(marked.substring(at), "", ""));
        return pieces;
    }

    /** The same text with the pieces of each answer rewritten and what is known left as it is. */
    MarkedText rewritten(UnaryOperator<List<Piece>> rewriting) {
        return new MarkedText(
                name,
                head,
                answers.stream()
                        .map(answer -> new Answer(answer.ref(), rewriting.apply(answer.pieces())))
                        .toList());
    }

    public List<Passage> passages() {
        return answers.stream()
                .map(answer -> new Passage(answer.ref(), answer.text()))
                .toList();
    }

    public List<Mark> marks() {
        List<Mark> marks = new ArrayList<>();
        for (int passage = 0; passage < answers.size(); passage++) {
            int at = 0;
            for (Piece piece : answers.get(passage).pieces()) {
                int end = at + piece.text().length();
                if (piece.marked()) {
                    marks.add(new Mark(passage, at, end, piece));
                }
                at = end;
            }
        }
        return marks;
    }

    public KnownIdentity known() {
        KnownIdentity.Builder known = KnownIdentity.builder();
        head.forEach(field -> tell(known, field.name(), field.value()));
        return known.build();
    }

    private static void tell(KnownIdentity.Builder known, String field, String value) {
        switch (field) {
            case "applicant" -> known.applicant(value.split(", known as ")[0], value.split(", known as ")[1], null);
            case "referee" -> known.referee(value);
            case "practice" -> known.practice(value);
            case "organisation" -> known.organisation(value);
            case "network" -> known.network(value);
            case "place" -> known.place(value);
            case "address" -> known.address(value);
            case "contact" -> known.contact(value);
            case "id" -> known.id(value);
            case "date" -> known.date(value);
            default -> throw new IllegalArgumentException("The field " + field + " is not known.");
        }
    }
}
