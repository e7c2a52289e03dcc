package org.postroom.panel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;
import org.apache.pdfbox.pdmodel.graphics.state.RenderingMode;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationText;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDDocumentOutline;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.poi.ooxml.POIXMLProperties;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.openxml4j.opc.PackagingURIHelper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.util.Units;
import org.apache.poi.wp.usermodel.HeaderFooterType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.Document;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.postroom.outbox.Composed;
import org.postroom.outbox.Draft;
import org.postroom.outbox.LetterProof;
import org.postroom.paper.Paper;
import org.postroom.redaction.gate.Exposed;
import org.postroom.redaction.gate.Gate;
import org.postroom.redaction.gate.Leak;
import org.postroom.redaction.known.KnownIdentity;

/** A name is found wherever it may hide in a document or a letter that is about to leave. */
class LastGateTest {
    private static final String NAME = "Zenobia Featherstone";
    private static final KnownIdentity KNOWN =
            KnownIdentity.builder().applicant(NAME, null, null).build();

    private interface Planting<T> {
        void in(T document) throws Exception;
    }

    @TestFactory
    Stream<DynamicTest> aNameInAWordDocumentIsFound() {
        return tests(
                Map.<String, Planting<XWPFDocument>>of(
                        "hidden text",
                                word -> {
                                    XWPFRun run = word.createParagraph().createRun();
                                    run.setVanish(true);
                                    run.setText(NAME);
                                },
                        "page header",
                                word -> word.createHeader(HeaderFooterType.DEFAULT)
                                        .createParagraph()
                                        .createRun()
                                        .setText(NAME),
                        "remark", word -> remark(word, "Somebody", NAME),
                        "remark's author", word -> remark(word, NAME, "Nice."),
                        "last modified by",
                                word -> word.getProperties().getCoreProperties().setLastModifiedByUser(NAME),
                        "company", word -> extended(word.getProperties(), NAME),
                        "property of its own between others",
                                word -> {
                                    POIXMLProperties.CustomProperties custom =
                                            word.getProperties().getCustomProperties();
                                    custom.addProperty("A", "one");
                                    custom.addProperty("B", NAME);
                                    custom.addProperty("C", "two");
                                },
                        "words instead of a picture",
                                word -> {
                                    XWPFRun run = word.createParagraph().createRun();
                                    run.addPicture(
                                            new ByteArrayInputStream(new byte[] {(byte) 0x89, 'P', 'N', 'G'}),
                                            Document.PICTURE_TYPE_PNG,
                                            "a.png",
                                            Units.toEMU(9),
                                            Units.toEMU(9));
                                    run.getCTR()
                                            .getDrawingArray(0)
                                            .getInlineArray(0)
                                            .getDocPr()
                                            .setDescr(NAME);
                                },
                        "name cut into runs of several looks",
                                word -> {
                                    XWPFRun run = word.createParagraph().createRun();
                                    run.setText("Zenobia Feather");
                                    XWPFRun bold = run.getParagraph().createRun();
                                    bold.setBold(true);
                                    bold.setText("stone");
                                }),
                LastGateTest::word,
                Paper.DOCX,
                ".docx");
    }

    @TestFactory
    Stream<DynamicTest> aNameInAWorkbookIsFound() {
        return tests(
                Map.<String, Planting<XSSFWorkbook>>of(
                        "defined name",
                                book -> {
                                    var name = book.createName();
                                    name.setNameName("Zenobia_Featherstone");
                                    name.setRefersToFormula("Sheet0!$A$1");
                                },
                        "remark on a cell",
                                book -> {
                                    Cell cell = book.getSheetAt(0).createRow(1).createCell(0);
                                    ClientAnchor anchor =
                                            book.getCreationHelper().createClientAnchor();
                                    Comment remark = book.getSheetAt(0)
                                            .createDrawingPatriarch()
                                            .createCellComment(anchor);
                                    remark.setString(book.getCreationHelper().createRichTextString(NAME));
                                    cell.setCellComment(remark);
                                },
                        "hidden sheet",
                                book -> {
                                    book.createSheet("b")
                                            .createRow(0)
                                            .createCell(0)
                                            .setCellValue(NAME);
                                    book.setSheetHidden(1, true);
                                },
                        "company", book -> extended(book.getProperties(), NAME)),
                LastGateTest::book,
                Paper.XLSX,
                ".xlsx");
    }

    @TestFactory
    Stream<DynamicTest> aNameInAPdfIsFound() {
        return tests(
                Map.<String, Planting<PDDocument>>of(
                        "properties", pdf -> pdf.getDocumentInformation().setCustomMetadataValue("Practice", NAME),
                        "XMP", pdf -> pdf.getDocumentCatalog().setMetadata(xmp(pdf)),
                        "XMP of a page", pdf -> pdf.getPage(0).setMetadata(xmp(pdf)),
                        "outline",
                                pdf -> {
                                    PDDocumentOutline outline = new PDDocumentOutline();
                                    PDOutlineItem item = new PDOutlineItem();
                                    item.setTitle(NAME);
                                    outline.addLast(item);
                                    pdf.getDocumentCatalog().setDocumentOutline(outline);
                                },
                        "attached file", LastGateTest::attach,
                        "remark",
                                pdf -> {
                                    PDAnnotationText remark = new PDAnnotationText();
                                    remark.setContents(NAME);
                                    pdf.getPage(0).getAnnotations().add(remark);
                                },
                        "words instead of a picture",
                                pdf -> pdf.getPage(0).getCOSObject().setString(COSName.ALT, NAME),
                        "text that is not painted",
                                pdf -> {
                                    try (PDPageContentStream content = new PDPageContentStream(pdf, pdf.getPage(0))) {
                                        content.beginText();
                                        content.setFont(new PDType1Font(FontName.HELVETICA), 9);
                                        content.setRenderingMode(RenderingMode.NEITHER);
                                        content.showText(NAME);
                                        content.endText();
                                    }
                                }),
                LastGateTest::pdf,
                Paper.PDF,
                ".pdf");
    }

    @Test
    void whatNamesNobodyPasses() throws Exception {
        assertThat(leaks(Paper.DOCX, ".docx", word(document -> {}))).isEmpty();
        assertThat(leaks(Paper.XLSX, ".xlsx", book(document -> {}))).isEmpty();
        assertThat(leaks(Paper.PDF, ".pdf", pdf(document -> {}))).isEmpty();
        assertThat(leaks(message -> {})).isEmpty();
    }

    @Test
    void aNameInALettersHeadersIsFoundHoweverItIsEncoded() throws Exception {
        assertThat(leaks(mail -> mail.setReplyTo(new InternetAddress[] {
                    new InternetAddress("info@postroom.example", "Zenobia Featherstone", "UTF-8")
                })))
                .isNotEmpty();
        assertThat(leaks(mail -> mail.setHeader("X-Case", "=?utf-8?B?WmVub2JpYSBGZWF0aGVyc3RvbmU=?=")))
                .isNotEmpty();
        assertThat(leaks(mail -> mail.setHeader("X-Mailer", "=?utf-8?Q?Zenobia_Featherstone?=")))
                .isNotEmpty();
        assertThat(leaks(mail -> mail.setHeader("References", "<1@featherstone.example>")))
                .isNotEmpty();
        assertThat(leaks(mail -> mail.addHeader("Received", "from pc-featherstone by us")))
                .isNotEmpty();
        assertThat(leaks(mail -> mail.setHeader("To", "scorer@zenobiafeatherstone.example")))
                .isEmpty();
    }

    @Test
    void aNameInAPartOfALetterIsFound() throws Exception {
        assertThat(leaks(mail -> part(mail).setFileName("Zenobia Featherstone.pdf")))
                .isNotEmpty();
        assertThat(leaks(mail -> part(mail).setDescription(NAME))).isNotEmpty();
        assertThat(leaks(mail -> part(mail).setContentID("<zenobia.featherstone@us>")))
                .isNotEmpty();
        assertThat(leaks(mail -> part(mail).setText("<p title='Zenobia Featherstone'>x</p>", "UTF-8", "html")))
                .isNotEmpty();
        assertThat(leaks(mail -> ((MimeMultipart) mail.getContent()).setPreamble(NAME)))
                .isNotEmpty();
    }

    @Test
    void aNameInAnEnclosedLetterIsFoundHoweverDeepAndWhatIsDeeperIsNotSent() throws Exception {
        assertThat(leaks(mail -> enclose(mail, letter(NAME, "words"), 1))).isNotEmpty();
        assertThat(leaks(mail -> enclose(mail, letter("A subject", NAME), 1))).isNotEmpty();
        assertThat(leaks(mail -> enclose(mail, letter("A subject", "words"), 1)))
                .isEmpty();
        MimeMessage to = letter("A subject", "words");
        to.setRecipients(Message.RecipientType.TO, "zenobia.featherstone@quill.example");
        assertThat(leaks(mail -> enclose(mail, to, 1)))
                .as("only the letter's own recipient is left out")
                .isNotEmpty();
        assertThat(leaks(mail -> enclose(mail, letter("A subject", NAME), 3))).isNotEmpty();
        assertThatThrownBy(() -> leaks(mail -> enclose(mail, letter("A subject", NAME), 30)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("cannot be read back");
    }

    private static MimeMessage letter(String subject, String words) throws Exception {
        MimeMessage letter = new MimeMessage(Session.getInstance(new Properties()));
        letter.setSubject(subject);
        letter.setText(words, "UTF-8");
        letter.saveChanges();
        return letter;
    }

    private static void enclose(MimeMessage mail, MimeMessage letter, int levels) throws Exception {
        MimeMessage inner = letter;
        for (int level = 1; level < levels; level++) {
            MimeMessage outer = letter("A subject", "words");
            outer.setContent(inner, "message/rfc822");
            outer.saveChanges();
            inner = outer;
        }
        part(mail).setContent(inner, "message/rfc822");
    }

    private static MimeBodyPart part(MimeMessage mail) throws Exception {
        return (MimeBodyPart) ((MimeMultipart) mail.getContent()).getBodyPart(0);
    }

    private static List<Leak> leaks(Planting<MimeMessage> planting) throws Exception {
        MimeMessage mail = new MimeMessage(Session.getInstance(new Properties()));
        mail.setFrom("info@postroom.example");
        mail.setSubject("A pack for you");
        MimeBodyPart words = new MimeBodyPart();
        words.setText("Please score the pack.", "UTF-8");
        mail.setContent(new MimeMultipart("mixed", words));
        planting.in(mail);
        mail.saveChanges();
        ByteArrayOutputStream raw = new ByteArrayOutputStream();
        mail.writeTo(raw);
        Draft draft = Draft.plain("owed", "pack", "scorer@a.example", Map.of(), null);
        return Gate.search(
                KNOWN,
                LetterProof.of(new Composed(draft, "", "", "<1@us>", raw.toByteArray())).stream()
                        .map(said -> new Exposed(said.where(), said.text()))
                        .toList());
    }

    private static <T> Stream<DynamicTest> tests(
            Map<String, Planting<T>> plantings, Making<T> making, String type, String ending) {
        return plantings.entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(), () -> assertThat(leaks(type, ending, making.of(one.getValue())))
                                .isNotEmpty()));
    }

    private interface Making<T> {
        byte[] of(Planting<T> planting) throws Exception;
    }

    private static List<Leak> leaks(String type, String ending, byte[] bytes) {
        return Gate.search(KNOWN, PackDocuments.exposed("pack-k7f3" + ending, type, bytes));
    }

    private static byte[] word(Planting<XWPFDocument> planting) throws Exception {
        try (XWPFDocument word = new XWPFDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            word.createParagraph().createRun().setText("I set the aim with the team.");
            planting.in(word);
            word.write(out);
            return out.toByteArray();
        }
    }

    private static void remark(XWPFDocument word, String author, String text) throws Exception {
        String space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
        String xml = "<w:comments xmlns:w='" + space + "'><w:comment w:id='1' w:author='" + author + "'><w:p><w:r><w:t>"
                + text + "</w:t></w:r></w:p></w:comment></w:comments>";
        String type = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml";
        PackagePart part = word.getPackage().createPart(PackagingURIHelper.createPartName("/word/comments.xml"), type);
        try (OutputStream out = part.getOutputStream()) {
            out.write(xml.getBytes(StandardCharsets.UTF_8));
        }
    }

    private static byte[] book(Planting<XSSFWorkbook> planting) throws Exception {
        try (XSSFWorkbook book = new XSSFWorkbook();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.createSheet("Sheet0").createRow(0).createCell(0).setCellValue("Domain 1");
            planting.in(book);
            book.write(out);
            return out.toByteArray();
        }
    }

    private static byte[] pdf(Planting<PDDocument> planting) throws Exception {
        try (PDDocument pdf = new PDDocument();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            pdf.addPage(new PDPage());
            pdf.save(out);
            try (PDDocument again = Loader.loadPDF(out.toByteArray());
                    ByteArrayOutputStream planted = new ByteArrayOutputStream()) {
                planting.in(again);
                again.save(planted);
                return planted.toByteArray();
            }
        }
    }

    private static PDMetadata xmp(PDDocument pdf) throws IOException {
        String xml = "<x:xmpmeta xmlns:x='adobe:ns:meta/'><dc:creator>" + NAME + "</dc:creator></x:xmpmeta>";
        return new PDMetadata(pdf, new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }

    private static void attach(PDDocument pdf) throws IOException {
        byte[] text = ("From " + NAME).getBytes(StandardCharsets.UTF_8);
        PDComplexFileSpecification file = new PDComplexFileSpecification();
        file.setFile("a.txt");
        file.setEmbeddedFile(new PDEmbeddedFile(pdf, new ByteArrayInputStream(text), COSName.FLATE_DECODE));
        PDEmbeddedFilesNameTreeNode files = new PDEmbeddedFilesNameTreeNode();
        files.setNames(Map.of("a.txt", file));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(files);
        pdf.getDocumentCatalog().setNames(names);
    }

    private static void extended(POIXMLProperties properties, String company) {
        properties.getExtendedProperties().getUnderlyingProperties().setCompany(company);
    }
}
