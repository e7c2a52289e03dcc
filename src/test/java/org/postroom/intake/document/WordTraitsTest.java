package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.intake.document.Made.docx;
import static org.postroom.intake.document.Made.p;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Word keeps elsewhere than in the text of a paragraph is read with it; what it only shows around it is not. */
class WordTraitsTest {
    private static final String NUMBERING = "<w:numbering xmlns:w=\"w\"><w:abstractNum w:abstractNumId=\"7\"><w:lvl"
            + " w:ilvl=\"0\"><w:start w:val=\"4\"/><w:numFmt w:val=\"decimal\"/><w:lvlText w:val=\"%1.\"/></w:lvl><w:lvl"
            + " w:ilvl=\"1\"><w:start w:val=\"1\"/><w:numFmt w:val=\"decimal\"/><w:lvlText"
            + " w:val=\"%1.%2\"/></w:lvl></w:abstractNum><w:abstractNum w:abstractNumId=\"8\"><w:lvl w:ilvl=\"0\"><w:start"
            + " w:val=\"1\"/><w:numFmt w:val=\"lowerLetter\"/><w:lvlText w:val=\"(%1)\"/></w:lvl></w:abstractNum><w:num"
            + " w:numId=\"1\"><w:abstractNumId w:val=\"7\"/></w:num><w:num w:numId=\"2\"><w:abstractNumId"
            + " w:val=\"8\"/></w:num></w:numbering>";

    private static String numbered(int list, int level, String text) {
        return "<w:p><w:pPr><w:numPr><w:ilvl w:val=\"" + level + "\"/><w:numId w:val=\"" + list
                + "\"/></w:numPr></w:pPr><w:r><w:t>" + text + "</w:t></w:r></w:p>";
    }

    @Test
    void numbersThatWordDrawsAreRead() {
        String body = numbered(1, 0, "Domain")
                + numbered(1, 1, "First prompt")
                + numbered(1, 1, "Second prompt")
                + numbered(2, 0, "One")
                + numbered(2, 0, "Two")
                + numbered(1, 0, "Next domain")
                + numbered(1, 1, "Its prompt");
        assertThat(docx(body, Map.of("word/numbering.xml", NUMBERING)))
                .containsExactly(
                        "4. Domain",
                        "4.1 First prompt",
                        "4.2 Second prompt",
                        "(a) One",
                        "(b) Two",
                        "5. Next domain",
                        "5.1 Its prompt");
    }

    @Test
    void aStyleNumbersItsParagraphsToo() {
        String styles =
                "<w:styles xmlns:w=\"w\"><w:style w:styleId=\"Prompt\"><w:name w:val=\"Prompt\"/><w:pPr><w:numPr>"
                        + "<w:ilvl w:val=\"1\"/><w:numId w:val=\"1\"/></w:numPr></w:pPr></w:style>"
                        + "<w:style w:styleId=\"TOC1\"><w:name w:val=\"toc 1\"/></w:style></w:styles>";
        String body = "<w:p><w:pPr><w:pStyle w:val=\"TOC1\"/></w:pPr><w:r><w:t>Contents line</w:t></w:r></w:p>"
                + "<w:p><w:pPr><w:pStyle w:val=\"Prompt\"/></w:pPr><w:r><w:t>Asked</w:t></w:r></w:p>" + p("Said");
        assertThat(docx(body, Map.of("word/numbering.xml", NUMBERING, "word/styles.xml", styles)))
                .containsExactly("4.1 Asked", "Said");
    }

    @Test
    void oldFormFieldsSayWhatWasFilledIn() {
        String begin = "<w:r><w:fldChar w:fldCharType=\"begin\"><w:ffData>%s</w:ffData></w:fldChar></w:r>";
        String end = "<w:r><w:fldChar w:fldCharType=\"end\"/></w:r>";
        String box = begin.formatted("<w:checkBox><w:default w:val=\"1\"/></w:checkBox>");
        String list = begin.formatted("<w:ddList><w:result w:val=\"1\"/><w:listEntry w:val=\"Wales\"/><w:listEntry"
                + " w:val=\"Scotland\"/></w:ddList>");
        assertThat(docx("<w:p>" + box + end + "<w:r><w:t>declared</w:t></w:r></w:p><w:p>" + list + end + "</w:p>"))
                .containsExactly("☒ declared", "Scotland");
    }

    @Test
    void fieldCodesAreNoTextAndTheirResultsAre() {
        String mark = "<w:r><w:fldChar w:fldCharType=\"%s\"/></w:r>";
        String nested = "<w:p>" + mark.formatted("begin") + "<w:r><w:instrText>IF </w:instrText></w:r>"
                + mark.formatted("begin") + mark.formatted("separate") + "<w:r><w:t>inner</w:t></w:r>"
                + mark.formatted("end") + mark.formatted("separate") + "<w:r><w:t>shown</w:t></w:r>"
                + mark.formatted("end") + "</w:p>";
        assertThat(docx(nested + p("after"))).containsExactly("shown", "after");
    }

    @Test
    void anEmptyControlAroundACellGivesAnEmptyCell() {
        String row = "<w:tbl><w:tr><w:tc>" + p("Full name") + "</w:tc><w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
                + "<w:sdtContent><w:tc>" + p("Click here") + "</w:tc></w:sdtContent></w:sdt></w:tr></w:tbl>";
        assertThat(docx(row)).containsExactly("Full name\t");
    }

    @Test
    void movedTextIsReadOnceAndACellKeepsItsWordsToItself() {
        String moved =
                "<w:p><w:pPr><w:rPr><w:moveFrom/></w:rPr></w:pPr><w:moveFrom><w:r><w:t>moved</w:t></w:r></w:moveFrom></w:p>"
                        + "<w:p><w:moveTo><w:r><w:t>moved</w:t></w:r></w:moveTo></w:p>";
        String open = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>left</w:t></w:r></w:p>";
        assertThat(docx(moved + "<w:tbl><w:tr><w:tc>" + open + "</w:tc><w:tc>" + p("right") + "</w:tc></w:tr></w:tbl>"))
                .containsExactly("moved", "left\tright");
    }

    @Test
    void lettersOfPictureFontsAreTicks() {
        String typed = "<w:p><w:r><w:rPr><w:rFonts w:ascii=\"Wingdings\"/></w:rPr><w:t>þ</w:t></w:r><w:r><w:t"
                + " xml:space=\"preserve\"> yes</w:t></w:r></w:p>";
        String symbol = "<w:p><w:r><w:sym w:font=\"Symbol\" w:char=\"F0B3\"/><w:t>5</w:t></w:r></w:p>";
        assertThat(docx(typed + symbol)).containsExactly("☑ yes", "≥5");
    }

    @Test
    void formulasAndEnclosedDocumentsAreRead() {
        String formula =
                "<w:p><m:oMath><m:f><m:num><m:r><m:t>12</m:t></m:r></m:num><m:den><m:r><m:t>60</m:t></m:r></m:den></m:f></m:oMath></w:p>";
        String relations =
                "<Relationships><Relationship Id=\"rId9\" Type=\"x/aFChunk\" Target=\"part.htm\"/></Relationships>";
        assertThat(docx(
                        formula + "<w:altChunk r:id=\"rId9\"/>",
                        Map.of(
                                "word/_rels/document.xml.rels",
                                relations,
                                "word/part.htm",
                                "<html><body><p>Pasted whole</p></body></html>")))
                .containsExactly("12/60", "Pasted whole");
    }

    @Test
    void theMainPartMayHaveAnotherName() {
        String relations = "<Relationships><Relationship Id=\"a\" Type=\"x/officeDocument\""
                + " Target=\"word/document2.xml\"/></Relationships>";
        OpenedDocument document = Made.OPENER.open(Made.zip(Map.of(
                "[Content_Types].xml",
                "<Types/>",
                "_rels/.rels",
                relations,
                "word/document2.xml",
                Made.WORD + p("Here") + "</w:body></w:document>")));
        assertThat(Made.lines(document)).containsExactly("Here");
    }

    @Test
    void flatFilesOfWordAreRead() {
        String flat = "<?xml version=\"1.0\"?><pkg:package xmlns:pkg=\"p\"><pkg:part"
                + " pkg:name=\"/word/document.xml\"><pkg:xmlData>"
                + Made.WORD + p("Flat") + "</w:body></w:document></pkg:xmlData></pkg:part></pkg:package>";
        String old = "<?xml version=\"1.0\"?><?mso-application progid=\"Word.Document\"?><w:wordDocument xmlns:w=\"w\""
                + " xmlns:wx=\"wx\" xmlns:aml=\"a\"><w:body><wx:sect><w:p><w:pPr><w:listPr><wx:t"
                + " wx:val=\"4.2\"/></w:listPr></w:pPr><aml:annotation"
                + " w:type=\"Word.Deletion\"><aml:content><w:r><w:delText>no</w:delText></w:r></aml:content></aml:annotation><aml:annotation"
                + " w:type=\"Word.Insertion\"><aml:content><w:r><w:t>Old</w:t></w:r></aml:content></aml:annotation></w:p></wx:sect></w:body></w:wordDocument>";
        assertThat(Made.lines(Made.OPENER.open(flat.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("Flat");
        assertThat(Made.lines(Made.OPENER.open(old.getBytes(StandardCharsets.UTF_8))))
                .containsExactly("4.2 Old");
    }
}
