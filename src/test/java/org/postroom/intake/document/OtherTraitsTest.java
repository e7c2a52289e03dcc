package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.postroom.intake.document.Made.odt;
import static org.postroom.intake.document.Made.read;

import org.junit.jupiter.api.Test;

/** The habits of OpenDocument, rich text and saved web pages. */
class OtherTraitsTest {
    @Test
    void deletionsThatOpenDocumentKeepsInTheTextAreLeftOut() {
        String changes = "<t:tracked-changes><t:changed-region t:id=\"c1\"><t:deletion/></t:changed-region>"
                + "<t:changed-region t:id=\"c2\"><t:insertion/></t:changed-region></t:tracked-changes>";
        assertThat(odt(
                        "",
                        changes
                                + "<t:p>I led <t:change-start t:change-id=\"c1\"/>three<t:change-end"
                                + " t:change-id=\"c1\"/><t:change-start t:change-id=\"c2\"/>four<t:change-end"
                                + " t:change-id=\"c2\"/> projects.</t:p>"))
                .containsExactly("I led four projects.");
    }

    @Test
    void openDocumentListsGiveTheirNumbers() {
        String style = "<t:list-style s:name=\"L1\"><t:list-level-style-number t:level=\"1\" s:num-format=\"1\""
                + " s:num-suffix=\".\" t:start-value=\"4\"/><t:list-level-style-number t:level=\"2\""
                + " s:num-format=\"1\" t:display-levels=\"2\"/></t:list-style>";
        String inner =
                "<t:list><t:list-item><t:p>Prompt</t:p></t:list-item><t:list-item><t:p>Other</t:p></t:list-item></t:list>";
        assertThat(odt(
                        style,
                        "<t:list t:style-name=\"L1\"><t:list-item><t:p>Domain</t:p>" + inner
                                + "</t:list-item></t:list>"))
                .containsExactly("4. Domain", "4.1 Prompt", "4.2 Other");
    }

    @Test
    void openDocumentControlsSayWhatWasFilledIn() {
        String forms = "<o:forms><f:form><f:checkbox f:id=\"b\" f:current-state=\"checked\"/><f:text f:id=\"n\""
                + " f:current-value=\"Ada\"/></f:form></o:forms>";
        assertThat(odt(
                        "<s:style s:name=\"H\"><s:text-properties t:display=\"none\"/></s:style>",
                        forms
                                + "<t:p><d:control d:control=\"b\"/>declared</t:p><t:p>Name: <d:control"
                                + " d:control=\"n\"/><t:span"
                                + " t:style-name=\"H\">hidden</t:span></t:p><t:p>Post: <t:placeholder>&lt;your"
                                + " post&gt;</t:placeholder></t:p><t:p><l:content-control l:checkbox=\"true\""
                                + " l:checked=\"true\">?</l:content-control> new</t:p>"))
                .containsExactly("☒ declared", "Name: Ada", "Post:", "☒ new");
    }

    @Test
    void richTextGivesItsNumbersAndItsPictureFonts() {
        String rtf = "{\\rtf1\\ansi{\\fonttbl{\\f0 Arial;}{\\f3\\fcharset2 Wingdings;}}"
                + "\\pard{\\listtext\\pard 4.2\\tab}\\ls1 Prompt\\par\\pard {\\f3\\'fe} declared\\par"
                + "\\pard kept{\\mvf gone}{\\*\\shppict{\\pict\\bin3 }}}}} too\\par}";
        assertThat(read(rtf)).containsExactly("4.2 Prompt", "☑ declared", "kept too");
    }

    @Test
    void pagesLeaveOutWhatWasStruckOutAndGiveWhatWasFilledIn() {
        String page = "<html><head><style>.c7{text-decoration:line-through}</style></head><body><p>kept"
                + " <del>a</del><s>b</s><span style='text-decoration: line-through'>c</span><span class='c1"
                + " c7'>d</span>too</p><p><span style='font-family:Wingdings'>\u00FE</span> yes</p><ol"
                + " start=3><li>three</li><li>four</li></ol><p><input type=radio checked>Wales <input"
                + " value='Ada'><textarea>typed</textarea></p></body></html>";
        assertThat(read(page)).containsExactly("kept too", "☑ yes", "3. three", "4. four", "☒ Wales Adatyped");
    }

    @Test
    void aSavedWebPageIsAPageAndNoLetter() {
        String saved = "MIME-Version: 1.0\r\n"
                + "Content-Type: multipart/related; boundary=\"b\"\r\n\r\n"
                + "--b\r\n"
                + "Content-Type: text/html; charset=\"windows-1252\"\r\n"
                + "Content-Transfer-Encoding: quoted-printable\r\n\r\n"
                + "<html><body><table><tr><td>Full name</td><td>Zo=EB</td></tr></table></body></html>\r\n"
                + "--b--\r\n";
        assertThat(read(saved)).containsExactly("Full name\tZoë");
    }
}
