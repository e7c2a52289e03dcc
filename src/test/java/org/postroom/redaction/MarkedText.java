package org.postroom.redaction;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** An application's answers with its marks: what must go, what must stay, and what is known from the form. */
record MarkedText(String name, KnownIdentity known, List<Passage> passages, List<Mark> marks) {
    private static final Pattern MARK = Pattern.compile("⟦(\\w+)(?::\\w+)?\\|([^⟧]+)⟧");
    private static final Pattern ANSWER = Pattern.compile("(\\d+\\.\\d+) (.*)");

    /** A stretch of a passage; the kind is KEEP for what must stay. */
    record Mark(int passage, int start, int end, String kind, String surface) {}

    static MarkedText read(Path file) throws IOException {
        KnownIdentity.Builder known = KnownIdentity.builder();
        List<Passage> passages = new ArrayList<>();
        List<Mark> marks = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            Matcher answer = ANSWER.matcher(line);
            if (answer.matches()) {
                String text = unmarked(passages.size(), answer.group(2), marks);
                passages.add(new Passage(answer.group(1), text));
            } else if (!line.isBlank()) {
                tell(known, line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 2));
            }
        }
        return new MarkedText(file.getFileName().toString(), known.build(), passages, marks);
    }

    private static void tell(KnownIdentity.Builder known, String field, String value) {
        switch (field) {
            case "applicant" -> known.applicant(value.split(", known as ")[0], value.split(", known as ")[1], null);
            case "referee" -> known.referee(value);
            case "practice" -> known.practice(value);
            case "network" -> known.network(value);
            case "place" -> known.place(value);
            case "contact" -> known.contact(value);
            case "id" -> known.id(value);
            case "date" -> known.date(value);
            default -> throw new IllegalArgumentException("The field " + field + " is not known.");
        }
    }

    private static String unmarked(int passage, String marked, List<Mark> marks) {
        StringBuilder text = new StringBuilder();
        Matcher mark = MARK.matcher(marked);
        int at = 0;
        while (mark.find()) {
            text.append(marked, at, mark.start());
            marks.add(new Mark(
                    passage, text.length(), text.length() + mark.group(2).length(), mark.group(1), mark.group(2)));
            text.append(mark.group(2));
            at = mark.end();
        }
        return text.append(marked.substring(at)).toString();
    }

    /** Whether every letter and digit of a mark is hidden. */
    boolean isHidden(Mark mark, Redaction redaction) {
        String text = passages.get(mark.passage()).text();
        List<Span> spans = redaction.passages().get(mark.passage()).spans();
        for (int i = mark.start(); i < mark.end(); i++) {
            int at = i;
            boolean hidden = spans.stream().anyMatch(span -> span.start() <= at && at < span.end());
            if (!hidden && Character.isLetterOrDigit(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    /** Whether nothing of a mark is hidden. */
    boolean isWhole(Mark mark, Redaction redaction) {
        return redaction.passages().get(mark.passage()).spans().stream()
                .noneMatch(span -> span.start() < mark.end() && mark.start() < span.end());
    }
}
