package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission.ProblemCode;

/** Documents with the features people's word processors leave in them, and documents made to do harm. */
class DocumentOpenerTest {
    private static final String WORD =
            "<w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
                    + " xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\""
                    + " xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\""
                    + " xmlns:wps=\"http://schemas.microsoft.com/office/word/2010/wordprocessingShape\"><w:body>";
    private static final DocumentOpener OPENER = new DocumentOpener(ReadingLimits.usual());

    private static byte[] zip(Map<String, String> entries) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, String> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
        return out.toByteArray();
    }

    private static OpenedDocument docx(String body) {
        return OPENER.open(zip(Map.of(
                "[Content_Types].xml", "<Types/>", "word/document.xml", WORD + body + "</w:body></w:document>")));
    }

    private static List<String> lines(OpenedDocument document) {
        return document.blocks().stream()
                .map(Block::text)
                .filter(text -> !text.isBlank())
                .toList();
    }

    private static String p(String text) {
        return "<w:p><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void insertionsAreReadAndDeletionsAreNot() {
        OpenedDocument document = docx(
                "<w:p><w:r><w:t xml:space=\"preserve\">I led </w:t></w:r><w:ins><w:r><w:t>four</w:t></w:r></w:ins>"
                        + "<w:del><w:r><w:delText>three</w:delText></w:r></w:del><w:r><w:t xml:space=\"preserve\"> projects.</w:t></w:r></w:p>");
        assertThat(lines(document)).containsExactly("I led four projects.");
    }

    @Test
    void aDeletedParagraphMarkJoinsTheParagraphs() {
        OpenedDocument document =
                docx("<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>First </w:t></w:r></w:p>" + p("second."));
        assertThat(lines(document)).containsExactly("First second.");
    }

    @Test
    void contentControlsGiveTheirTextAndNotTheirPrompt() {
        OpenedDocument document = docx(
                "<w:sdt><w:sdtPr/><w:sdtContent>" + p("My answer") + "</w:sdtContent></w:sdt>"
                        + "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>" + p("Click or tap here")
                        + "</w:sdtContent></w:sdt>"
                        + "<w:p><w:r><w:t>Name: </w:t></w:r><w:sdt><w:sdtPr/><w:sdtContent><w:r><w:t>Ada</w:t></w:r></w:sdtContent></w:sdt></w:p>");
        assertThat(lines(document)).containsExactly("My answer", "Name: Ada");
    }

    @Test
    void tickBoxesOfBothKindsAreReadFromTheirState() {
        OpenedDocument document = docx(
                "<w:p><w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"1\"/></w14:checkbox></w:sdtPr>"
                        + "<w:sdtContent><w:r><w:t>?</w:t></w:r></w:sdtContent></w:sdt><w:r><w:t xml:space=\"preserve\"> new</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked/></w:checkBox></w:ffData>"
                        + "</w:fldChar></w:r><w:r><w:instrText>FORMCHECKBOX</w:instrText></w:r><w:r><w:t>legacy</w:t></w:r></w:p>"
                        + "<w:p><w:r><w:sym w:font=\"Wingdings\" w:char=\"F0A8\"/><w:t xml:space=\"preserve\"> empty</w:t></w:r></w:p>");
        assertThat(lines(document)).containsExactly("☒ new", "☒ legacy", "☐ empty");
    }

    @Test
    void aTextBoxIsReadOnceAfterItsParagraph() {
        String box = "<wps:txbx><w:txbxContent>" + p("In the box") + "</w:txbxContent></wps:txbx>";
        OpenedDocument document = docx("<w:p><w:r><w:t>Anchor</w:t><mc:AlternateContent><mc:Choice>" + box
                + "</mc:Choice><mc:Fallback>" + box + "</mc:Fallback></mc:AlternateContent></w:r></w:p>");
        assertThat(lines(document)).containsExactly("Anchor", "In the box");
    }

    @Test
    void cellsKeepTheirRowAndNestedTablesTheirCell() {
        String inner = "<w:tbl><w:tr><w:tc>" + p("a") + "</w:tc><w:tc>" + p("b") + "</w:tc></w:tr></w:tbl>";
        OpenedDocument document = docx(
                "<w:tbl><w:tr><w:tc>" + p("Label") + "</w:tc><w:tc>" + inner + p("value") + "</w:tc></w:tr></w:tbl>");
        assertThat(document.blocks()).singleElement().isInstanceOfSatisfying(Block.Row.class, row -> {
            assertThat(row.cells()).hasSize(2);
            assertThat(row.cells().get(1).text()).isEqualTo("a\tb\nvalue");
        });
    }

    @Test
    void richTextGivesTablesUnicodeAndNoDeletions() {
        String rtf = "{\\rtf1\\ansi\\ansicpg1252{\\fonttbl{\\f0\\fcharset0 Arial;}}{\\header\\pard Running head\\par}"
                + "\\pard First \\b bold\\b0  caf\\'e9 \\u8217?s{\\deleted\\revdttmdel-1234567890 gone} end\\par"
                + "\\trowd\\pard\\intbl Label\\cell\\pard\\intbl Value\\cell\\row\\pard{\\listtext\\bullet\\tab}\\ls1 Item\\par}";
        OpenedDocument document = OPENER.open(rtf.getBytes(StandardCharsets.US_ASCII));
        assertThat(document.blocks())
                .containsExactly(
                        new Block.Line(Block.Kind.TEXT, "First bold café ’s end"),
                        new Block.Row(List.of(
                                new Block.Cell(List.of(new Block.Line(Block.Kind.TEXT, "Label"))),
                                new Block.Cell(List.of(new Block.Line(Block.Kind.TEXT, "Value"))))),
                        new Block.Line(Block.Kind.ITEM, "Item"));
    }

    @Test
    void openDocumentGivesHeadingsListsAndNoDeletions() {
        String content =
                "<office:document-content xmlns:office=\"o\" xmlns:text=\"t\" xmlns:table=\"b\"><office:body><office:text>"
                        + "<text:tracked-changes><text:changed-region><text:deletion><text:p>gone</text:p></text:deletion></text:changed-region></text:tracked-changes>"
                        + "<text:h>Head</text:h><text:p>One<text:s/>two<text:line-break/>three<office:annotation><text:p>remark</text:p></office:annotation></text:p>"
                        + "<text:list><text:list-item><text:p>Item</text:p></text:list-item></text:list></office:text></office:body></office:document-content>";
        OpenedDocument document =
                OPENER.open(zip(Map.of("mimetype", "application/vnd.oasis.opendocument.text", "content.xml", content)));
        assertThat(document.format()).isEqualTo(Format.ODT);
        assertThat(document.blocks())
                .containsExactly(
                        new Block.Line(Block.Kind.HEADING, "Head"),
                        new Block.Line(Block.Kind.TEXT, "One two\nthree"),
                        new Block.Line(Block.Kind.ITEM, "Item"));
    }

    @Test
    void webPagesAreReadAsTheyAreSeen() {
        String html = "<html><head><title>x</title><script>alert(1)</script></head><body><p>One<br>two</p>"
                + "<table><tr><td>a</td><td>b</td></tr></table><img src=\"http://tracker.example/x.png\"></body></html>";
        assertThat(lines(OPENER.open(html.getBytes(StandardCharsets.UTF_8)))).containsExactly("One", "two", "a\tb");
    }

    @Test
    void aDocumentTypeIsNeverParsed() {
        String bomb = "<!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;&a;&a;\">]>" + WORD + p("&b;")
                + "</w:body></w:document>";
        OpenedDocument document =
                OPENER.open(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", bomb)));
        assertThat(document.problems()).containsExactly(ProblemCode.CORRUPT);
        assertThat(document.blocks()).isEmpty();
    }

    @Test
    void aBombInADocumentIsTooLarge() {
        String bomb = WORD + p("x".repeat(30 * 1024 * 1024)) + "</w:body></w:document>";
        OpenedDocument document =
                OPENER.open(zip(Map.of("[Content_Types].xml", "<Types/>", "word/document.xml", bomb)));
        assertThat(document.problems()).containsExactly(ProblemCode.TOO_LARGE);
    }

    @Test
    void deepNestingNeitherHangsNorThrows() {
        String deep = "<w:sdt><w:sdtContent>".repeat(5_000) + p("deep") + "</w:sdtContent></w:sdt>".repeat(5_000);
        assertThat(docx(deep).blocks()).isEmpty();
        byte[] rtf =
                ("{\\rtf1" + "{".repeat(100_000) + "deep" + "}".repeat(100_001)).getBytes(StandardCharsets.US_ASCII);
        assertThat(lines(OPENER.open(rtf))).containsExactly("deep");
        byte[] html = ("<html><body>" + "<div>".repeat(50_000) + "deep").getBytes(StandardCharsets.US_ASCII);
        assertThat(OPENER.open(html).problems()).isEmpty();
    }

    @Test
    void endlessParagraphsEndAtTheLimit() {
        OpenedDocument document = docx(p("x").repeat(100_000));
        assertThat(document.blocks()).hasSize(ReadingLimits.usual().maxBlocks());
    }

    @Test
    void brokenFilesOfEveryFormatAreProblemsAndNeverExceptions() {
        List<byte[]> starts = List.of(
                new byte[] {0x50, 0x4B, 3, 4, 9, 9, 9},
                new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1, 1
                },
                "%PDF-1.7\n1 0 obj <<".getBytes(StandardCharsets.US_ASCII));
        for (byte[] start : starts) {
            assertThat(OPENER.open(start).problems()).containsExactly(ProblemCode.CORRUPT);
        }
        assertThat(OPENER.open(new byte[0]).problems()).isEmpty();
        assertThat(OPENER.open(new byte[] {'M', 'Z', 0, 1, 2}).format()).isEqualTo(Format.OTHER);
    }
}
