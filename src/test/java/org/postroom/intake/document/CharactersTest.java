package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.intake.document.Made.read;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Texts of other character sets, fields of rich text, and the strict kind of Office Open XML. */
class CharactersTest {
    private static String decoded(String text, Charset charset) {
        byte[] bytes = text.getBytes(charset);
        assertThat(Format.ofBytes(bytes)).isEqualTo(Format.TEXT);
        return PlainText.decode(bytes);
    }

    @Test
    void wideTextWithoutAMarkIsRead() {
        String text = "4.1 It’s the rota – café.\r\n";
        assertThat(decoded(text, StandardCharsets.UTF_16LE)).isEqualTo(text);
        assertThat(decoded(text, StandardCharsets.UTF_16BE)).isEqualTo(text);
    }

    @Test
    void textOfAMacIsToldFromTextOfWindows() {
        String said = "I don’t “plan” the café alone – ever.";
        assertThat(decoded(said, Charset.forName("x-MacRoman"))).isEqualTo(said);
        assertThat(decoded(said, Charset.forName("windows-1252"))).isEqualTo(said);
        String names = "Òran and Òdhran at Cafe NÕE, Žofia.";
        assertThat(decoded(names, Charset.forName("windows-1252"))).isEqualTo(names);
    }

    @Test
    void dropDownsAndSymbolsOfRichTextSayWhatWasChosen() {
        String list = "{\\*\\formfield{\\fftype2\\ffres%d\\ffdefres2{\\*\\ffname d}{\\*\\ffl England}{\\*\\ffl"
                + " Wales}{\\*\\ffl Scotland}}}";
        String rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}}Nation: {\\field{\\*\\fldinst FORMDROPDOWN"
                + list.formatted(1) + "}{\\fldrslt }}\\par Other: {\\field{\\*\\fldinst FORMDROPDOWN"
                + list.formatted(25)
                + "}{\\fldrslt }}\\par {\\field{\\*\\fldinst {SYMBOL 254 \\\\f \"Wingdings\" \\\\s 11}}{\\fldrslt{\\f0"
                + " x}}} declared {\\field{\\*\\fldinst HYPERLINK x}{\\fldrslt shown}}\\par {\\field{\\*\\fldinst"
                + " FORMCHECKBOX{\\*\\formfield{\\fftype1\\ffres25\\ffdefres1}}}{\\fldrslt }}ticked\\par}";
        assertThat(read(rtf)).containsExactly("Nation: Wales", "Other: Scotland", "☑ declared shown", "☒ ticked");
    }

    @Test
    void theStrictKindOfWordDocumentIsReadAsTheUsualOne() {
        String w = "http://purl.oclc.org/ooxml/wordprocessingml/main";
        String document = "<w:document xmlns:w=\"" + w + "\" w:conformance=\"strict\"><w:body><w:tbl><w:tr><w:tc><w:p>"
                + "<w:r><w:t>Full name</w:t></w:r></w:p></w:tc><w:tc><w:p><w:del><w:r><w:delText>Al</w:delText></w:r>"
                + "</w:del><w:r><w:t>Ada</w:t></w:r></w:p></w:tc></w:tr></w:tbl></w:body></w:document>";
        String relations = "<Relationships"
                + " xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\""
                + " Type=\"http://purl.oclc.org/ooxml/officeDocument/relationships/officeDocument\""
                + " Target=\"word/document.xml\"/></Relationships>";
        assertThat(Made.lines(Made.OPENER.open(Made.zip(Map.of(
                        "[Content_Types].xml", "<Types/>", "_rels/.rels", relations, "word/document.xml", document)))))
                .containsExactly("Full name\tAda");
    }
}
