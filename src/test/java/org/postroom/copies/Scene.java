package org.postroom.copies;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.FrameworkFile;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.ScriptedImap;
import org.postroom.stationery.ScriptedSmtp;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the copies share: a database, a mailbox, a sending server; and those who write to them. */
final class Scene implements AutoCloseable {
    final ScriptedImap mailbox = new ScriptedImap();
    final ScriptedSmtp sending = new ScriptedSmtp();
    final BareDatabase database = new BareDatabase();
    final JdbcClient sql = JdbcClient.create(new DriverManagerDataSource(database.url()));
    private final List<String> writers = new ArrayList<>();
    private final Path home;
    private Runnable atDeath = () -> {};

    Scene(Path home) throws Exception {
        this.home = home;
    }

    WholeCopy copy(String name) {
        return WholeCopy.start(
                name,
                home,
                List.of(
                        "--spring.datasource.url=" + database.url(),
                        "--spring.datasource.username=postgres",
                        "--postroom.imap.host=127.0.0.1",
                        "--postroom.imap.port=" + mailbox.port(),
                        "--postroom.imap.security=none",
                        "--postroom.imap.username=info@postroom.example",
                        "--postroom.imap.password=secret",
                        "--postroom.imap.since=2020-01-01",
                        "--postroom.imap.patience=120s",
                        "--postroom.smtp.host=127.0.0.1",
                        "--postroom.smtp.port=" + sending.port(),
                        "--postroom.smtp.security=none"));
    }

    /** What goes on once the copy is dead. */
    void onDeath(Runnable what) {
        atDeath = what;
    }

    /** A copy is dead. */
    void dies() {
        sending.kind();
        atDeath.run();
    }

    /** Who wrote, in the order in which their mails came. */
    List<String> writers() {
        return writers;
    }

    /** Three of five ask how to apply; the others send a form. */
    void post(int mails) {
        for (int each = 0; each < mails; each++) {
            String writer = "writer-" + each + "@elsewhere.example";
            writers.add(writer);
            mailbox.deliver(
                    (each % 5 < 3 ? enquiry(each, writer) : form(each, writer)).getBytes(StandardCharsets.UTF_8));
        }
    }

    static boolean isForm(String writer) {
        return Integer.parseInt(writer.replaceAll("\\D", "")) % 5 >= 3;
    }

    private static String head(int each, String writer, String subject) {
        return "From: Winifred Writer-%d <%s>\r\nTo: info@postroom.example\r\nSubject: %s\r\nMessage-ID: <%d.%s>\r\nDate: Tue, 1 Dec 2026 09:00:00 +0000\r\nMIME-Version: 1.0\r\n"
                .formatted(each, writer, subject, each, writer);
    }

    private static String enquiry(int each, String writer) {
        return head(each, writer, "Applying (" + each + ")")
                + "Content-Type: text/plain; charset=UTF-8\r\n\r\n"
                + "Good morning,\r\n\r\n"
                + "How do I apply for accreditation as a practice"
                + " manager?"
                + " I have"
                + " been"
                + " one for"
                + " " + (each + 2) + " years.\r\n\r\nWinifred\r\n";
    }

    private static String form(int each, String writer) {
        StringBuilder text = new StringBuilder("MIGPM accreditation: application form\r\n\r\nFull name: Winifred Writer"
                + letters(each) + "\r\nEmail: " + writer + "\r\nPractice name: Quayside Surgery\r\n\r\n");
        for (Framework.Domain domain : FrameworkFile.embedded().domains()) {
            text.append("Domain ")
                    .append(domain.number())
                    .append(": ")
                    .append(domain.title())
                    .append("\r\n");
            domain.points()
                    .forEach(point -> text.append("%s %s%n%nWe log it at desk %d, under %s, and read it monthly.%n%n"
                            .formatted(
                                    point.ref(),
                                    point.prompt(),
                                    each,
                                    point.ref().replace('.', '-'))));
        }
        return head(each, writer, "My application (" + each + ")")
                + "Content-Type: multipart/mixed; boundary=part\r\n\r\n"
                + "--part\r\n"
                + "Content-Type: text/plain\r\n\r\n"
                + "My form is enclosed.\r\n"
                + "--part\r\n"
                + "Content-Type: text/plain; charset=UTF-8; name=form.txt\r\n"
                + "Content-Disposition: attachment; filename=form.txt\r\n\r\n" + text + "\r\n--part--\r\n";
    }

    private static String letters(int number) {
        return "" + (char) ('a' + number / 26) + (char) ('a' + number % 26);
    }

    long count(String query) {
        return sql.sql(query).query(Long.class).single();
    }

    Instant now() {
        return sql.sql("select clock_timestamp()").query(Instant.class).single();
    }

    @Override
    public void close() throws Exception {
        sending.close();
        mailbox.close();
        database.close();
    }
}
