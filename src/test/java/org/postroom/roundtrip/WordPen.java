package org.postroom.roundtrip;

import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Element;

/** Fills the content controls of a form as people do: paragraphs, lists and tables into boxes, ticks by a click. */
final class WordPen {
    private static final String NUMBERING =
            "<w:numbering xmlns:w=\"" + WordParts.W + "\"><w:abstractNum w:abstractNumId=\"0\"><w:lvl"
                    + " w:ilvl=\"0\"><w:start w:val=\"1\"/><w:numFmt"
                    + " w:val=\"bullet\"/><w:lvlText w:val=\"•\"/><w:lvlJc"
                    + " w:val=\"left\"/><w:pPr><w:ind w:left=\"720\""
                    + " w:hanging=\"360\"/></w:pPr></w:lvl></w:abstractNum><w:num"
                    + " w:numId=\"1\"><w:abstractNumId"
                    + " w:val=\"0\"/></w:num></w:numbering>";

    private final WordParts parts;

    private WordPen(byte[] form) {
        this.parts = new WordParts(form);
        String types = parts.part("[Content_Types].xml");
        String relations = parts.part("word/_rels/document.xml.rels");
        parts.put("word/numbering.xml", NUMBERING);
        parts.put(
                "[Content_Types].xml",
                types.replace(
                        "</Types>",
                        "<Override PartName=\"/word/numbering.xml\" ContentType=\"application/vnd.openxmlformats-"
                                + "officedocument.wordprocessingml.numbering+xml\"/></Types>"));
        parts.put(
                "word/_rels/document.xml.rels",
                relations.replace(
                        "</Relationships>",
                        "<Relationship Id=\"list1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/"
                                + "relationships/numbering\" Target=\"numbering.xml\"/></Relationships>"));
    }

    /** The form with this written into it; ticks are clicked. */
    static byte[] filled(byte[] form, FilledForm what) {
        WordPen pen = new WordPen(form);
        pen.fill(what, true);
        return pen.parts.bytes();
    }

    /** The same, the boxes to tick replaced by a typed x. */
    static byte[] filledTypingTicks(byte[] form, FilledForm what) {
        WordPen pen = new WordPen(form);
        pen.fill(what, false);
        return pen.parts.bytes();
    }

    private void fill(FilledForm what, boolean clicked) {
        for (Element control : parts.all("sdt")) {
            String name = WordParts.value(control, "tag").replaceFirst("-", "_");
            if (what.ticks().contains(name)) {
                tick(control, clicked);
            } else if (what.texts().containsKey(name)) {
                write(control, what.texts().get(name));
            }
        }
    }

    private void tick(Element control, boolean clicked) {
        if (!clicked) {
            control.getParentNode().replaceChild(parts.run("x"), control);
            return;
        }
        WordParts.all(control, "checked")
                .forEach(box ->
                        box.setAttributeNS("http://schemas.microsoft.com/office/word/2010/wordml", "w14:val", "1"));
        WordParts.all(control, "t").forEach(glyph -> glyph.setTextContent("☒"));
    }

    private void write(Element control, String text) {
        WordParts.all(control, "showingPlcHdr").forEach(WordParts::drop);
        Element content = WordParts.all(control, "sdtContent").get(0);
        while (content.getFirstChild() != null) {
            content.removeChild(content.getFirstChild());
        }
        List<String> rows = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            if (line.contains("\t")) {
                rows.add(line);
                continue;
            }
            if (!rows.isEmpty()) {
                content.appendChild(table(rows));
                rows.clear();
            }
            content.appendChild(paragraph(line));
        }
    }

    private Element paragraph(String line) {
        boolean item = line.startsWith("• ");
        Element properties = parts.element("pPr");
        if (item) {
            properties.appendChild(parts.element("numPr", parts.valued("ilvl", "0"), parts.valued("numId", "1")));
        }
        return parts.element("p", properties, parts.run(item ? line.substring(2) : line));
    }

    private Element table(List<String> rows) {
        Element grid = parts.element("tblGrid");
        Element table = parts.element("tbl", parts.element("tblPr"), grid);
        for (String row : rows) {
            Element cells = parts.element("tr");
            for (String cell : row.split("\t")) {
                cells.appendChild(parts.element("tc", parts.element("p", parts.run(cell))));
            }
            table.appendChild(cells);
        }
        for (int i = 0; i < rows.get(0).split("\t").length; i++) {
            grid.appendChild(parts.element("gridCol"));
        }
        return table;
    }
}
