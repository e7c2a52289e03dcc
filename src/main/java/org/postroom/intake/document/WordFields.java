package org.postroom.intake.document;

import static org.postroom.intake.document.Markup.attribute;
import static org.postroom.intake.document.Markup.children;
import static org.postroom.intake.document.Markup.find;
import static org.postroom.intake.document.Markup.name;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * The complex fields that are open where a document is being read (ECMA-376 part 1, §17.16.18), which may lie in each
 * other and run over paragraphs: a field's code is no text, its result is. Form fields of older Word say what was
 * filled in by their data (§17.16.17), as their result may be missing.
 */
final class WordFields {
    private static final class Open {
        private boolean code;
        /** A field whose data was shown already shows no result. */
        private boolean shown;
        /** What to show if the field ends without a result. */
        private String otherwise = "";

        private int resultFrom;
    }

    private final Deque<Open> open = new ArrayDeque<>();
    private int endsAhead;

    /** A paragraph begins: a field that does not end in it hides none of its text, as it may be broken. */
    void startParagraph(Element paragraph) {
        NodeList marks = paragraph.getElementsByTagNameNS("*", "fldChar");
        endsAhead = 0;
        for (int i = 0; i < marks.getLength(); i++) {
            endsAhead += attribute((Element) marks.item(i), "fldCharType").equals("end") ? 1 : 0;
        }
    }

    /** Whether text that comes now is part of a field's code. */
    boolean inCode() {
        return open.stream().anyMatch(field -> field.code || field.shown);
    }

    /** A field begins, goes from its code to its result, or ends; what its data say is added to the text. */
    void mark(Element fieldCharacter, StringBuilder text) {
        switch (attribute(fieldCharacter, "fldCharType")) {
            case "begin" -> begin(fieldCharacter, text);
            case "separate" -> {
                if (!open.isEmpty()) {
                    open.peek().code = false;
                    open.peek().resultFrom = text.length();
                }
            }
            case "end" -> end(text);
            default -> {
                // A mark of no known kind changes nothing.
            }
        }
    }

    private void begin(Element fieldCharacter, StringBuilder text) {
        Open field = new Open();
        field.code = endsAhead > 0;
        field.resultFrom = text.length();
        Optional<Element> data = find(fieldCharacter, "ffData");
        data.flatMap(filled -> find(filled, "checkBox")).ifPresent(box -> {
            text.append(isTicked(box) ? "☒ " : "☐ ");
            field.shown = endsAhead > 0;
        });
        field.otherwise = data.flatMap(filled -> find(filled, "ddList"))
                .map(WordFields::chosen)
                .orElse("");
        open.push(field);
    }

    private void end(StringBuilder text) {
        endsAhead--;
        if (!open.isEmpty()) {
            Open field = open.pop();
            if (text.length() <= field.resultFrom && !inCode()) {
                text.append(field.otherwise);
            }
        }
    }

    private static boolean isTicked(Element box) {
        Optional<Element> state = find(box, "checked").or(() -> find(box, "default"));
        return state.filter(WordMarkup::isOn).isPresent();
    }

    private static String chosen(Element list) {
        List<Element> entries = children(list).stream()
                .filter(entry -> name(entry).equals("listEntry"))
                .toList();
        int index = find(list, "result")
                .or(() -> find(list, "default"))
                .map(result -> WordNumbers.number(attribute(result, "val"), 0))
                .orElse(0);
        return index < entries.size() ? attribute(entries.get(index), "val") : "";
    }

    /** Codes end with their paragraph at the latest, so that a broken field never swallows what follows. */
    void endParagraph() {
        open.removeIf(field -> field.code || field.shown);
        open.forEach(field -> field.resultFrom = -1);
    }
}
