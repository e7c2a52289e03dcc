package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.mail.Enclosure;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OpenedMail;

/** Forms that come as something that is not opened, or do not come at all: what came is said, and how to send it. */
class UnreadFormatsTest {
    private static final SubmissionReader READER = new SubmissionReader();

    private static List<Problem> problems(String name, byte[] file) {
        return READER.read("letter.eml", letter("Please find my form.", name, file))
                .submission()
                .problems();
    }

    private static byte[] letter(String text, String name, byte[] file) {
        String mail = "From: a@b.example\r\nTo: c@d.example\r\nSubject: form\r\nMIME-Version: 1.0\r\n"
                + "Content-Type: multipart/mixed; boundary=\"=b\"\r\n\r\n--=b\r\nContent-Type: text/plain\r\n\r\n"
                + text
                + "\r\n--=b\r\nContent-Type: application/octet-stream; name=\"" + name + "\"\r\n"
                + "Content-Disposition: attachment; filename=\"" + name + "\"\r\n"
                + "Content-Transfer-Encoding: base64\r\n\r\n"
                + Base64.getMimeEncoder().encodeToString(file) + "\r\n--=b--\r\n";
        return mail.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] zip(String... names) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (String name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(new byte[] {(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 0});
            }
        }
        return out.toByteArray();
    }

    private static byte[] compound(String entry) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem()) {
            files.createDocument(new java.io.ByteArrayInputStream(new byte[] {1}), entry);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            files.writeFilesystem(out);
            return out.toByteArray();
        }
    }

    private static void assertSaid(List<Problem> problems, ProblemCode code, String where, String words) {
        assertThat(problems).singleElement().satisfies(problem -> {
            assertThat(problem.code()).isEqualTo(code);
            assertThat(problem.where()).isEqualTo(where);
            assertThat(problem.message()).contains(words);
        });
    }

    @Test
    void aPagesDocumentIsNeitherUnpackedNorTakenForItsPreview() throws IOException {
        byte[] pages = zip("Index/Document.iwa", "Metadata/Properties.plist", "preview.jpg");
        assertSaid(problems("form.pages", pages), ProblemCode.UNREADABLE_PART, "form.pages", "Export To");
        assertSaid(
                READER.read("form.pages", pages).submission().problems(),
                ProblemCode.UNREADABLE_PART,
                "form.pages",
                "Export To");
    }

    @Test
    void aPagesDocumentThatIsAFolderInAZipIsToldOnce() throws IOException {
        byte[] zipped = zip("My form.pages/Index.zip", "My form.pages/preview.jpg", "__MACOSX/._My form.pages");
        assertSaid(problems("Archive.zip", zipped), ProblemCode.UNREADABLE_PART, "My form.pages", "Export To");
    }

    @Test
    void presentationsAndDocumentsOfOldProgramsAreCalledWhatTheyAre() throws IOException {
        byte[] slides = zip("[Content_Types].xml", "ppt/presentation.xml");
        assertSaid(problems("form.pptx", slides), ProblemCode.UNREADABLE_PART, "form.pptx", "slides");
        assertSaid(
                problems("form.ppt", compound("PowerPoint Document")),
                ProblemCode.UNREADABLE_PART,
                "form.ppt",
                "slides");
        assertSaid(problems("form.wps", compound("MatOST")), ProblemCode.UNREADABLE_PART, "form.wps", "Works");
    }

    @ParameterizedTest
    @CsvSource({
        "form.one, UNREADABLE_PART, E4525C7B8CD8A74DAEB15378D02996D3, OneNote",
        "form.wpd, UNREADABLE_PART, FF57504300000000, WordPerfect",
        "form.rar, UNREADABLE_PART, 526172211A0700, one by one",
        "form.docx.lnk, NO_FORM, 4C0000000114020000000000C000000000000046, shortcut",
        "photo.heic, IMAGE_ONLY, 000000186674797068656963000000006D696631, HEIC"
    })
    void filesAreToldByTheirFirstBytes(String name, ProblemCode code, String hex, String words) {
        assertSaid(problems(name, java.util.HexFormat.of().parseHex(hex)), code, name, words);
    }

    @ParameterizedTest
    @CsvSource({
        "form.url, [InternetShortcut]|URL=https://files.example/form.docx|",
        "form.gdoc, '{\"url\": \"https://files.example/open?id=1\", \"doc_id\": \"1\"}'",
        "form.webloc, <?xml version=\"1.0\"?><plist"
                + " version=\"1.0\"><dict><key>URL</key><string>https://files.example/1</string></dict></plist>"
    })
    void aShortcutIsNotTheDocumentItLeadsTo(String name, String content) {
        byte[] file = content.replace("|", "\r\n").getBytes(StandardCharsets.UTF_8);
        assertSaid(problems(name, file), ProblemCode.NO_FORM, name, "shortcut");
    }

    @ParameterizedTest
    @CsvSource({
        "https://1drv.ms/w/s!Axyz, OneDrive",
        "https://practice-my.sharepoint.com/:w:/g/personal/x/Exyz?e=1, OneDrive",
        "https://eur01.safelinks.protection.outlook.com/?url=https%3A%2F%2F1drv.ms%2Fw%2Fs%21A&data=1, OneDrive",
        "https://docs.google.com/document/d/1/edit, Google Drive",
        "https://www.icloud.com/pages/0abc#form, iCloud",
        "https://www.dropbox.com/scl/fi/x/form.docx?rlkey=1, Dropbox",
        "https://we.tl/t-abc, WeTransfer"
    })
    void aLinkInPlaceOfTheFileIsToldAndNotFollowed(String link, String service) {
        byte[] mail = ("From: a@b.example\r\nTo: c@d.example\r\nSubject: form\r\n\r\nMy form is here:\r\n" + link
                        + "\r\n")
                .getBytes(StandardCharsets.UTF_8);
        assertSaid(READER.read("letter.eml", mail).submission().problems(), ProblemCode.NO_FORM, "the email", service);
    }

    @Test
    void aLinkToAPageIsNoLinkToAFile() {
        byte[] mail =
                ("From: a@b.example\r\nTo: c@d.example\r\nSubject: form\r\n\r\nSee https://www.dropbox.com/help and"
                                + " https://practice.sharepoint.com/sites/home and https://awe.tl/x\r\n")
                        .getBytes(StandardCharsets.UTF_8);
        assertThat(READER.read("letter.eml", mail).submission().problems())
                .extracting(Problem::message)
                .noneMatch(message -> message.contains("link"));
    }

    /** The form of a letter in an archive, with presentations and a Pages document beside it. */
    private static List<Problem> besideTheForm(String letter, int files) throws IOException {
        OpenedMail mail =
                new MailReader().read(Files.readAllBytes(Path.of("src/test/resources/letters", letter, "letter.eml")));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Enclosure file : mail.enclosures().subList(0, files)) {
                add(zip, file.name(), file.bytes());
            }
            add(zip, "talk.pptx", zip("[Content_Types].xml", "ppt/presentation.xml"));
            add(zip, "reference.pages", zip("Index/Document.iwa", "Metadata/Properties.plist"));
        }
        return READER.read("all.zip", out.toByteArray()).submission().problems();
    }

    private static void add(ZipOutputStream zip, String name, byte[] bytes) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(bytes);
    }

    @Test
    void besideAWholeApplicationNothingIsSaidOfOtherFiles() throws IOException {
        assertThat(besideTheForm("form-in-winmail", 2)).isEmpty();
        assertThat(besideTheForm("form-blank", 1)).extracting(Problem::where).contains("talk.pptx", "reference.pages");
    }
}
