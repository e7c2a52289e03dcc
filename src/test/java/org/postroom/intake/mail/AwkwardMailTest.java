package org.postroom.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.bouncycastle.cms.CMSException;
import org.bouncycastle.cms.CMSProcessableByteArray;
import org.bouncycastle.cms.CMSSignedDataGenerator;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;

/** Faults of real mail programs, one each, in letters of our own. */
class AwkwardMailTest {
    private static final String FROM = "From: Nia Pryce <nia@surgery.example>\nSubject: My form\n";

    private static OpenedMail read(String letter) {
        return readBytes(letter.getBytes(StandardCharsets.UTF_8));
    }

    private static OpenedMail readBytes(byte[] letter) {
        return new MailReader().read(letter);
    }

    private static byte[] joined(String head, byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(head.getBytes(StandardCharsets.US_ASCII));
        out.writeBytes(body);
        return out.toByteArray();
    }

    @Test
    void aTextWithoutHeadersIsAllText() {
        assertThat(read("I enclose nothing yet,\nbut shall do so on Friday.\n\nNia\n")
                        .text())
                .startsWith("I enclose nothing yet,");
    }

    @Test
    void aTextThatFollowsTheHeadersAtOnceIsNotLost() {
        OpenedMail mail = read(FROM + "My answers follow on Monday.\nKind regards\n\nNia\n");
        assertThat(mail.text()).contains("My answers follow on Monday.", "Kind regards", "Nia");
        assertThat(mail.subject()).isEqualTo("My form");
    }

    @Test
    void aHeaderBrokenWithoutABlankKeepsWhatFollows() {
        OpenedMail mail = read("From: Nia Pryce <nia@surgery.example>\nX-Scanned-By: gateway,\nsecond half of it\n"
                + "Subject: My form\nContent-Type: multipart/mixed;\nboundary=m\n\n--m\n\nHello\n--m--\n");
        assertThat(mail.subject()).isEqualTo("My form");
        assertThat(mail.text().strip()).isEqualTo("Hello");
    }

    @Test
    void noTextHoldsWhatNoDatabaseTakes() {
        OpenedMail mail = read(FROM + "Content-Type: multipart/report; report-type=delivery-status; boundary=m\n\n"
                + "--m\n\n"
                + "He\0llo\n"
                + "--m\n"
                + "Content-Type: message/delivery-status\n\n"
                + "Action: fai\0led\n"
                + "Message-ID: <a\0b@c>\n"
                + "--m--\n");
        assertThat(mail.text().strip()).isEqualTo("Hello");
        assertThat(mail.reports()).isNotEmpty().noneMatch(report -> report.contains("\0"));
    }

    @Test
    void aLineOfManyThousandCharactersBeforeAColonIsNoHeader() {
        OpenedMail mail = read(FROM + "X".repeat(70_000) + ": 1\n\nHello\n");
        assertThat(mail.headers().keySet()).allMatch(name -> name.length() < 1_000);
        assertThat(mail.fromAddress()).isNotNull();
        assertThat(mail.text()).contains("Hello");
    }

    @Test
    void aPartWithoutHeadersIsText() {
        assertThat(read(FROM + "Content-Type: multipart/mixed; boundary=m\n\n--m\nStraight to the point.\n\n--m--\n")
                        .text())
                .contains("Straight to the point.");
    }

    @Test
    void aBoundaryThatIsNotSaidIsFound() {
        OpenedMail mail = read(FROM + "Content-Type: multipart/mixed;; boundary=\"other\"\n\n"
                + "--real\n"
                + "Content-Type: text/plain\n\n"
                + "Hello\n"
                + "--real\n"
                + "Content-Type: application/pdf; name=form.pdf\n\n"
                + "%PDF-1.4\n"
                + "--real--\n");
        assertThat(mail.text().strip()).isEqualTo("Hello");
        assertThat(mail.enclosures()).extracting(Enclosure::name).containsExactly("form.pdf");
    }

    @Test
    void aListsFooterDoesNotHideAnHtmlLetter() {
        assertThat(read(FROM
                                + "Content-Type: multipart/mixed; boundary=m\n\n"
                                + "--m\n"
                                + "Content-Type: text/html\n\n"
                                + "<p>I withdraw.</p>\n"
                                + "--m\n"
                                + "Content-Type: text/plain\n\n"
                                + "Managers' list, footer\n"
                                + "--m--\n")
                        .text())
                .contains("I withdraw.", "footer");
    }

    @Test
    void aCharacterCutInTwoByEncodedWordsIsWhole() {
        assertThat(read("Subject: =?utf-8?Q?Si=C3?=\n =?utf-8?Q?=A2n's_form?= and more\n\nx\n")
                        .subject())
                .isEqualTo("Siân's form and more");
    }

    @Test
    void oldAndRareCharsetsAreRead() {
        String russian = "Здравствуйте, посылаю анкету и два отзыва.";
        byte[] koi = russian.getBytes(Charset.forName("KOI8-R"));
        assertThat(readBytes(joined(FROM.strip() + "\n\n", koi)).text()).contains(russian);
        String head = FROM + "Content-Type: text/plain; charset=";
        byte[] utf8 = "Siân â'r tŷ bach".getBytes(StandardCharsets.UTF_8);
        assertThat(readBytes(joined(head + "iso-8859-1\n\n", utf8)).text()).contains("Siân â'r tŷ bach");
        byte[] little = "Plain English".getBytes(StandardCharsets.UTF_16LE);
        String encoded = "utf-16\nContent-Transfer-Encoding: base64\n\n"
                + Base64.getEncoder().encodeToString(little);
        assertThat(read(head + encoded).text()).contains("Plain English");
        assertThat(read(head + "utf-7\n\nSi+AOI-n, 1 +- 1\n").text()).contains("Siân, 1 + 1");
    }

    @Test
    void aHeaderOfRawBytesTakesTheCharsetOfTheText() {
        byte[] subject = "Subject: Заявка\nContent-Type: text/plain; charset=windows-1251\n\nx"
                .getBytes(Charset.forName("windows-1251"));
        assertThat(readBytes(subject).subject()).isEqualTo("Заявка");
    }

    @Test
    void aFileIsNamedHoweverItsProgramWroteIt() {
        for (String disposition : new String[] {
            "attachment; filename*0*=UTF-8''Si%C3%A2n%27s; filename*1=\" form.docx\"",
            "attachment; filename=\"=?utf-8?Q?Si=C3=A2n's_form.docx?=\"",
            "attachment; filename=Siân's form.docx"
        }) {
            String letter = FROM + "Content-Type: application\nContent-Disposition: " + disposition + "\n\nPKx\n";
            assertThat(read(letter).enclosures()).extracting(Enclosure::name).containsExactly("Siân's form.docx");
        }
    }

    @Test
    void base64ThatIsNoneOrTooLongIsStillRead() {
        String head = FROM + "Content-Transfer-Encoding: base64\n\n";
        assertThat(read(head + "This was never encoded at all, whatever the header says.\n")
                        .text())
                .contains("never encoded");
        assertThat(read(head + "SGVsbG8gTmlhIQ==\nSGVsbG8gYWdhaW4hA\n").text()).isEqualTo("Hello Nia!Hello again!\n");
    }

    @Test
    void filesInTheTextAreTakenOut() {
        OpenedMail mail = read(FROM + "\nHere it is:\nbegin 644 form.txt\n+2&5L;&\\@=V]R;&0`\n`\nend\nRegards\n");
        assertThat(mail.text()).contains("Here it is:", "Regards").doesNotContain("begin");
        assertThat(mail.enclosures()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("form.txt");
            assertThat(file.bytes()).isEqualTo("Hello world".getBytes(StandardCharsets.US_ASCII));
        });
    }

    @Test
    void aLetterInADigestIsALetter() {
        assertThat(read(FROM
                                + "Content-Type: multipart/digest; boundary=m\n\n"
                                + "--m\n\n"
                                + "From: o@p.example\n"
                                + "Subject: Inner\n\n"
                                + "x\n"
                                + "--m--\n")
                        .enclosedLetters())
                .extracting(OpenedMail::subject)
                .containsExactly("Inner");
    }

    @Test
    void whatLiesElsewhereIsAProblemAndNeverFetched() {
        assertThat(read(FROM
                                + "Content-Type: message/external-body; access-type=URL; URL=\"http://x.example/f\";"
                                + " name=form.docx\n\n"
                                + "Content-Type: text/plain\n\n")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.UNREADABLE_PART);
    }

    @Test
    void whatIsOnlySignedIsRead() throws CMSException {
        byte[] entity = "Content-Type: text/plain\r\n\r\nMy answers stand.\r\n".getBytes(StandardCharsets.US_ASCII);
        byte[] signed = encoded(entity);
        String head =
                FROM + "Content-Type: application/pkcs7-mime; name=smime.p7m\nContent-Transfer-Encoding: base64\n\n";
        OpenedMail mail = read(head + Base64.getMimeEncoder().encodeToString(signed));
        assertThat(mail.text()).contains("My answers stand.");
        assertThat(mail.problems()).isEmpty();
    }

    private static byte[] encoded(byte[] entity) throws CMSException {
        try {
            return new CMSSignedDataGenerator()
                    .generate(new CMSProcessableByteArray(entity), true)
                    .getEncoded();
        } catch (java.io.IOException impossible) {
            throw new AssertionError(impossible);
        }
    }

    @Test
    void pgpIsReadWhereOnlySignedAndSaidWhereSealed() {
        assertThat(read(FROM + "\n-----BEGIN PGP SIGNED MESSAGE-----\nHash: SHA256\n\nMy answers stand.\n- -- \nNia\n"
                                + "-----BEGIN PGP SIGNATURE-----\n\niQEz\n-----END PGP SIGNATURE-----\n")
                        .text()
                        .strip())
                .isEqualTo("My answers stand.\n-- \nNia");
        assertThat(read(FROM + "\n-----BEGIN PGP MESSAGE-----\n\nhQEM\n-----END PGP MESSAGE-----\n")
                        .problems())
                .extracting(Problem::code)
                .containsExactly(ProblemCode.ENCRYPTED_MAIL);
    }

    @Test
    void aFileInPlaceOfALetterIsItsEnclosure() {
        byte[] file = joined("PK\u0003\u0004", new byte[] {1, 2, 3});
        assertThat(readBytes(file).enclosures()).singleElement().satisfies(one -> assertThat(one.bytes())
                .isEqualTo(file));
    }
}
