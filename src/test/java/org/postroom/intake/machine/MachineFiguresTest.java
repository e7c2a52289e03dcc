package org.postroom.intake.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.intake.machine.Report.Entry;
import org.postroom.intake.mail.MailReader;
import org.postroom.intake.mail.OldPost;
import org.postroom.intake.mail.OpenedMail;

/** How well machines are told from people, and hard bounces from others; the figures go to {@code target/machines.txt}. */
class MachineFiguresTest {
    private static final Path FIGURES = Path.of("target", "machines.txt");
    private static final Instant RECEIVED = Instant.parse("2026-11-23T10:15:00Z");
    private static final Pattern LABEL = Pattern.compile("reason=(\\w+) hardbounce=([01])");

    /** Folders of the old post that hold what people wrote, but for these. */
    private static final Set<String> OF_PEOPLE =
            Set.of("talon", "reply-crisp", "reply-github", "reply-trimmer", "reply-zapier", "discourse");

    private static final Pattern NOT_OF_PEOPLE =
            Pattern.compile(".*(auto_generated|bounce|mailinglist|fwd_by_email_in_group).*");

    /**
     * Where the source's label is argued with: by its policy a refusal after DATA is "filtered", whatever it says, though
     * the same reply to RCPT is a hard bounce to it. These servers say at class 5 that there is no such user.
     */
    private static final Pattern SAYS_NO_SUCH_USER = Pattern.compile(
            "(?i)user unknown|unknown user|recipient not found|no such user|unknown recipient|(user|mailbox|account)"
                    + " \\S* ?(is )?(not found|unknown)");

    /** RFC 3463 §3.3: by this code the mailbox exists, whatever the words beside it; such a label stands as it is. */
    private static final Pattern CODE_SAYS_IT_EXISTS = Pattern.compile("\\b5\\.2\\.1\\b");

    private static final Map<String, String> ARGUED = Map.of(
            "lhost-opensmtpd-12", "Its Action is delayed: the server still tries, so nothing has failed for good.");

    private final List<String> misses = new ArrayList<>();

    @BeforeAll
    static void begin() throws IOException {
        Files.createDirectories(FIGURES.getParent());
        Files.writeString(FIGURES, "");
    }

    @AfterAll
    static void show() throws IOException {
        System.out.println(Files.readString(FIGURES));
    }

    /** Counts of one question. */
    private static final class Count {
        private int right;
        private int wrong;
        private int missed;

        void add(boolean wanted, boolean found) {
            right += wanted && found ? 1 : 0;
            wrong += !wanted && found ? 1 : 0;
            missed += wanted && !found ? 1 : 0;
        }

        double precision() {
            return right / (double) Math.max(1, right + wrong);
        }

        double recall() {
            return right / (double) Math.max(1, right + missed);
        }

        @Override
        public String toString() {
            return String.format(
                    "precision %.3f (%d of %d), recall %.3f (%d of %d)",
                    precision(), right, right + wrong, recall(), right, right + missed);
        }
    }

    @Test
    void hardBouncesOfTheOldPostAreFoundAndFewOthersAreTakenForThem() throws IOException {
        assumeTrue(OldPost.isThere(), OldPost.ABSENT);
        Count argued = new Count();
        Count asLabelled = new Count();
        int disagreements = 0;
        for (OldPost.Piece piece : OldPost.pieces()) {
            Matcher label = LABEL.matcher(piece.said());
            if (!label.find() || label.group(1).equals("feedback")) {
                continue;
            }
            boolean labelled = piece.said().contains("hardbounce=1");
            List<Entry> entries = entries(read(piece.bytes()));
            boolean found = entries.stream().anyMatch(entry -> entry.fate() == Fate.HARD);
            boolean wanted = argued(piece, labelled);
            disagreements += wanted == labelled ? 0 : 1;
            asLabelled.add(labelled, found);
            argued.add(wanted, found);
            note(wanted == found, piece.file() + " wanted hard " + wanted + ": " + entries);
        }
        report("old post, hard bounces, labels as they are: " + asLabelled);
        report("old post, hard bounces, " + disagreements + " labels argued with: " + argued);
        assertThat(argued.precision()).as("%s", misses).isGreaterThanOrEqualTo(0.98);
        assertThat(argued.recall()).as("%s", misses).isGreaterThanOrEqualTo(0.9);
        assertThat(asLabelled.recall()).as("%s", misses).isGreaterThanOrEqualTo(0.9);
    }

    private static boolean argued(OldPost.Piece piece, boolean labelled) {
        if (ARGUED.keySet().stream().anyMatch(piece.file()::contains)) {
            return !labelled;
        }
        OpenedMail mail = new MailReader().read(piece.bytes());
        String words = mail.text() + String.join("\n", mail.reports());
        return labelled
                || piece.said().contains("reason=filtered")
                        && SAYS_NO_SUCH_USER.matcher(words).find()
                        && !CODE_SAYS_IT_EXISTS.matcher(words).find();
    }

    @Test
    void reportsWrittenAsServersWriteThemMeetTheirFate() {
        Count hard = new Count();
        int right = 0;
        List<WrittenMails.Mail> mails = WrittenMails.reports();
        for (WrittenMails.Mail mail : mails) {
            List<Entry> entries = entries(read(mail.bytes()));
            String fate = entries.isEmpty() ? "NONE" : entries.get(0).fate().name();
            hard.add(mail.label().equals("HARD"), fate.equals("HARD"));
            boolean same = fate.equals(mail.label());
            right += same ? 1 : 0;
            note(same, mail.name() + " IS " + fate + " " + entries);
        }
        report("written reports, right fate: " + right + " of " + mails.size() + "; hard: " + hard);
        assertThat(mails.stream().map(WrittenMails.Mail::label))
                .allMatch(label -> WrittenMails.isOneOf(label, Fate.values()));
        assertThat(hard.precision()).as("%s", misses).isGreaterThanOrEqualTo(0.98);
        assertThat(hard.recall()).as("%s", misses).isGreaterThanOrEqualTo(0.9);
        assertThat(right).as("%s", misses).isGreaterThanOrEqualTo(mails.size() * 95 / 100);
    }

    @Test
    void automaticMailIsFoundWithItsKind() {
        List<WrittenMails.Mail> mails = new ArrayList<>(WrittenMails.automatic());
        int found = 0;
        int kinds = 0;
        for (WrittenMails.Mail mail : mails) {
            WrittenBy writer = read(mail.bytes());
            boolean machine = writer instanceof WrittenBy.Machine;
            boolean same =
                    writer instanceof WrittenBy.Machine one && one.kind().name().equals(mail.label());
            found += machine ? 1 : 0;
            kinds += same ? 1 : 0;
            note(same, mail.name() + " IS " + writer);
        }
        for (WrittenMails.Mail mail : WrittenMails.reports()) {
            found += read(mail.bytes()) instanceof WrittenBy.Person ? 0 : 1;
        }
        int all = mails.size() + WrittenMails.reports().size();
        report("written automatic mail and reports, found: " + found + " of " + all + "; right kind: " + kinds + " of "
                + mails.size());
        assertThat(found).as("%s", misses).isGreaterThanOrEqualTo((int) Math.ceil(all * 0.98));
        assertThat(kinds).as("%s", misses).isGreaterThanOrEqualTo(mails.size() * 95 / 100);
    }

    @Test
    void theDayOfReturnIsReadOrSaidToBeUnclear() {
        int right = 0;
        int asked = 0;
        for (WrittenMails.Mail mail : WrittenMails.automatic()) {
            if (mail.day().isEmpty() || !(read(mail.bytes()) instanceof WrittenBy.Machine machine)) {
                continue;
            }
            String told = machine.absence() instanceof Absence.Until until
                    ? until.day().toString()
                    : machine.absence() instanceof Absence.Unclear ? "unclear" : "none";
            asked++;
            right += told.equals(mail.day()) ? 1 : 0;
            note(told.equals(mail.day()), mail.name() + " IS " + told);
        }
        report("days of return, right: " + right + " of " + asked);
        assertThat(right).as("%s", misses).isEqualTo(asked);
    }

    @Test
    void atMostOnePersonIsTakenForAMachineAndThatOneIsHeldForAPerson() {
        int people = 0;
        List<String> taken = new ArrayList<>();
        for (WrittenMails.Mail mail : WrittenMails.people()) {
            people++;
            take(mail.name(), read(mail.bytes()), taken);
        }
        int own = people;
        for (OldPost.Piece piece : OldPost.isThere() ? OldPost.pieces() : List.<OldPost.Piece>of()) {
            if (OF_PEOPLE.contains(piece.source())
                    && !NOT_OF_PEOPLE.matcher(piece.file()).matches()) {
                people++;
                take(piece.file(), read(piece.bytes()), taken);
            }
        }
        report("people taken for machines: " + taken.size() + " of " + people + " (" + own + " written for this) "
                + taken);
        assertThat(taken).hasSizeLessThanOrEqualTo(1).allMatch(one -> one.endsWith("sure=false"));
    }

    private static void take(String name, WrittenBy writer, List<String> taken) {
        if (!(writer instanceof WrittenBy.Person)) {
            boolean sure = !(writer instanceof WrittenBy.Machine machine) || machine.sure();
            taken.add(name + ": " + writer.because() + " sure=" + sure);
        }
    }

    private static WrittenBy read(byte[] mail) {
        return MachineReader.read(new MailReader().read(mail), RECEIVED);
    }

    private static List<Entry> entries(WrittenBy writer) {
        return writer instanceof WrittenBy.MailServer server ? server.report().entries() : List.of();
    }

    private void note(boolean right, String miss) {
        if (!right) {
            misses.add("\n" + miss);
        }
    }

    private void report(String figures) {
        try {
            Files.writeString(
                    FIGURES, figures + "\n" + String.join("", misses).strip() + "\n", StandardOpenOption.APPEND);
        } catch (IOException fault) {
            throw new java.io.UncheckedIOException(fault);
        }
    }
}
