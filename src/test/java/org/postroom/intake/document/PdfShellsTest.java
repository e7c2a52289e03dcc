package org.postroom.intake.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.cos.COSString;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.mail.Enclosure;
import org.postroom.intake.mail.MailReader;

/** PDFs that are a shell around something else: another kind of form, other files, or a lock on changes. */
class PdfShellsTest {
    private static final String NOTICE = "Please wait... If this message is not eventually replaced by the proper"
            + " contents of the document, your PDF viewer may not be able to display it.";
    private static final String TEMPLATE =
            "<template xmlns=\"t\"><subform name=\"form1\"><pageSet><draw><value><text>Page"
                    + " head</text></value></draw></pageSet><draw><value><text>About you</text></value></draw><field"
                    + " name=\"fullName\"><ui><textEdit/></ui><caption><value><text>Full"
                    + " name</text></value></caption></field><field"
                    + " name=\"box\"><ui><checkButton/></ui><items><integer>1</integer></items><caption><value><text>Two"
                    + " years in role</text></value></caption></field><subform name=\"answer\"><field name=\"f\"><bind"
                    + " ref=\"$.words\"/><ui><textEdit/></ui><caption><value><text>4.1 The"
                    + " rota</text></value></caption></field></subform><field name=\"secret\""
                    + " presence=\"hidden\"><caption>"
                    + "<value><text>Unseen</text></value></caption></field></subform></template>";
    private static final String DATA = "<xfa:datasets xmlns:xfa=\"d\"><xfa:data><form1><fullName>Ada Quill</fullName>"
            + "<box>1</box><answer><words><body xmlns=\"h\"><p>I wrote it.</p><p>It holds.</p></body></words></answer>"
            + "</form1></xfa:data></xfa:datasets>";

    private static PDDocument saying(String text) throws IOException {
        PDDocument document = new PDDocument();
        PDPage page = new PDPage();
        document.addPage(page);
        try (PDPageContentStream stream = new PDPageContentStream(document, page)) {
            stream.beginText();
            stream.setFont(new PDType1Font(FontName.HELVETICA), 6);
            stream.newLineAtOffset(40, 700);
            stream.showText(text);
            stream.endText();
        }
        return document;
    }

    private static byte[] saved(PDDocument document) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        document.save(out);
        document.close();
        return out.toByteArray();
    }

    private static byte[] xfa(String... packets) throws IOException {
        PDDocument document = saying(NOTICE);
        COSArray array = new COSArray();
        for (int i = 0; i < packets.length; i++) {
            COSStream stream = document.getDocument().createCOSStream();
            try (var out = stream.createOutputStream(COSName.FLATE_DECODE)) {
                out.write(packets[i].getBytes(StandardCharsets.UTF_8));
            }
            array.add(new COSString("packet" + i));
            array.add(stream);
        }
        PDAcroForm form = new PDAcroForm(document);
        form.getCOSObject().setItem(COSName.XFA, array);
        document.getDocumentCatalog().setAcroForm(form);
        return saved(document);
    }

    @Test
    void aFormThatOnlyAdobeDrawsIsReadFromItsTemplateAndData() throws IOException {
        byte[] pdf = xfa("<xdp:xdp xmlns:xdp=\"x\">", TEMPLATE, DATA, "</xdp:xdp>");
        assertThat(Made.lines(Made.OPENER.open(pdf)))
                .containsExactly(
                        "About you",
                        "Full name\tAda Quill",
                        "☒ Two years in role",
                        "4.1 The rota\tI wrote it.\nIt holds.");
    }

    @Test
    void aFormThatNamesAnExternalEntityIsNotFollowed() throws IOException {
        byte[] pdf = xfa(
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]><xdp>",
                TEMPLATE,
                DATA.replace("Ada", "&e;"),
                "</xdp>");
        assertThat(Made.OPENER.open(pdf).problems()).containsExactly(ProblemCode.CORRUPT);
    }

    @Test
    void aNoticeWithoutItsFormIsCalledWhatItIs() throws IOException {
        OpenedDocument opened = Made.OPENER.open(saved(saying(NOTICE)));
        assertThat(opened.hasText()).isFalse();
        assertThat(UnreadWords.of(opened.format(), "form.pdf"))
                .hasValueSatisfying(problem -> assertThat(problem.message()).contains("Print to PDF"));
    }

    @Test
    void aFileThatIsOnlyLockedAgainstChangesIsRead() throws IOException {
        PDDocument document = saying("4.1 The rota");
        document.protect(new StandardProtectionPolicy("owner", "", new AccessPermission(0)));
        assertThat(Made.lines(Made.OPENER.open(saved(document)))).containsExactly("4.1 The rota");
    }

    @Test
    void theFilesOfAPortfolioAreEnclosures() throws IOException {
        PDDocument document = saying("Open this portfolio in a newer reader.");
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("../form.txt");
        byte[] words = "4.1 I wrote the rota.".getBytes(StandardCharsets.UTF_8);
        file.setEmbeddedFile(new PDEmbeddedFile(document, new ByteArrayInputStream(words), COSName.FLATE_DECODE));
        PDEmbeddedFilesNameTreeNode tree = new PDEmbeddedFilesNameTreeNode();
        tree.setNames(Map.of("form", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(document.getDocumentCatalog());
        names.setEmbeddedFiles(tree);
        document.getDocumentCatalog().setNames(names);
        byte[] pdf = saved(document);
        MailReader reader = new MailReader();
        assertThat(reader.enclosing("all.pdf", pdf, ReadingSteps.unwatched()).enclosures())
                .extracting(Enclosure::name)
                .containsExactly("all.pdf", "form.txt");
        assertThat(reader.holdsFiles(pdf)).isTrue();
    }
}
