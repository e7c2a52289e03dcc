package org.postroom.sample;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MailPersonTest {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final String OFFICE = "info@postroom.example";

    private final GreenMail server = new GreenMail(new ServerSetup[] {
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
    });
    private MailPerson applicant;
    private MailPerson office;

    @BeforeEach
    void start() {
        server.withConfiguration(
                GreenMailConfiguration.aConfig().withDisabledAuthentication().withSieveIgnoreDetail());
        server.start();
        MailServers servers = new MailServers(
                "127.0.0.1", server.getSmtp().getPort(), server.getImap().getPort());
        applicant = new MailPerson("Zoë Quill-Adair", "zoe@quill.example", servers);
        office = new MailPerson("The office", OFFICE, servers);
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    @Test
    void aLetterArrivesWithItsWordsAndItsFiles() {
        byte[] bytes = {0, 1, 2, (byte) 200};
        String id = applicant.send(
                OFFICE,
                "Café – a question",
                "May I apply?\n",
                new Enclosure("Résumé.bin", "application/x-thing", bytes));

        Received letter = office.awaitLetter(Received.about("question"), PATIENCE);

        assertThat(letter.messageId()).isEqualTo(id);
        assertThat(letter.from()).isEqualTo("zoe@quill.example");
        assertThat(letter.replyTo()).isEqualTo("zoe@quill.example");
        assertThat(letter.subject()).isEqualTo("Café – a question");
        assertThat(letter.text()).contains("May I apply?");
        assertThat(letter.enclosures()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("Résumé.bin");
            assertThat(file.mediaType()).isEqualTo("application/x-thing");
            assertThat(file.bytes()).isEqualTo(bytes);
        });
    }

    @Test
    void anAnswerGoesToTheReplyToAndKeepsTheThread() {
        office.sendRaw(
                """
                From: Office <info@postroom.example>
                Reply-To: <info+k7f3@postroom.example>
                To: zoe@quill.example
                Subject: Your pack
                Message-ID: <second@postroom.example>
                References: <first@postroom.example>

                Please score it.
                """
                        .replace("\n", "\r\n")
                        .getBytes(StandardCharsets.US_ASCII),
                "zoe@quill.example");

        applicant.reply(applicant.awaitLetter(Received.about("pack"), PATIENCE), "Here are my scores.");

        Received answer = office.awaitLetter(Received.about("Re: Your pack"), PATIENCE);
        assertThat(answer.source())
                .contains("To: info+k7f3@postroom.example")
                .contains("In-Reply-To: <second@postroom.example>");
        assertThat(answer.references()).isEqualTo("<first@postroom.example> <second@postroom.example>");
        assertThat(answer.text()).startsWith("Here are my scores.").contains("> Please score it.");
    }

    @Test
    void aRawLetterKeepsEveryByteOfItsOwn() {
        String letter = "From: zoe@quill.example\r\nTo: somebody@else.example\r\nX-Odd:   as  written\r\n"
                + "Message-ID: <mine@quill.example>\r\nSubject: raw\r\n\r\nbody\r\n";

        applicant.sendRaw(letter.getBytes(StandardCharsets.US_ASCII), OFFICE);

        assertThat(office.awaitLetter(Received.about("raw"), PATIENCE).source())
                .endsWith(letter.stripTrailing()); // the server drops the last line end
    }

    @Test
    void aWaitInVainSaysWhatTheMailboxHolds() {
        office.send("zoe@quill.example", "Something else", "Hello");
        applicant.awaitLetter(Received.about("something"), PATIENCE);

        assertThatThrownBy(() -> applicant.awaitLetter(Received.about("certificate"), Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("Zoë Quill-Adair")
                .hasMessageContaining("Something else");
    }
}
