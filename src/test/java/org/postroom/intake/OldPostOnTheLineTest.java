package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import jakarta.mail.Folder;
import jakarta.mail.FolderClosedException;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import java.io.IOException;
import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Tray;
import org.postroom.intake.mail.OldPost;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.Likeness.Noted;
import org.postroom.letter.Mailbox;
import org.postroom.outbox.Outbox;
import org.postroom.stationery.Appending;
import org.postroom.stationery.Town;
import org.postroom.stationery.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;

/** All the old post at once in the mailbox of a running house: each is kept, sorted with a reason, and none is a mishap. */
@WholeHouse
class OldPostOnTheLineTest {
    private static final Set<Door> OF_THE_SCHEME =
            Set.of(Door.SUBMISSION, Door.REFERENCE, Door.ENQUIRY, Door.SUPPLEMENT);

    @Autowired
    private Mailbox mailbox;

    @Autowired
    private LetterBook book;

    @Autowired
    private Tray tray;

    @Autowired
    private Outbox outbox;

    @BeforeAll
    static void onlyWhereTheOldPostIs() {
        assumeTrue(OldPost.isThere(), OldPost.ABSENT);
    }

    @Test
    void allOldPostIsKeptAndSortedAndNoneStopsTheLine() throws MessagingException {
        List<OldPost.Piece> pieces = OldPost.pieces();
        Instant before = Instant.now();
        List<String> refused = deliver(pieces);
        assertThat(refused).as("refused by the server").isEmpty();
        Town.await("all letters sorted", () -> sorted() == pieces.size());
        Duration taken = Duration.between(before, Instant.now());
        Town.await("letters for a person on the tray", () -> onTray() >= toAPerson());
        Town.await("nothing left to send", outbox::quiet);

        List<Letter> letters = book.latest(10_000);
        System.out.println(pieces.size() + " letters in " + taken.toSeconds() + " s: " + doors(letters));
        assertThat(letters).hasSameSizeAs(pieces).allSatisfy(letter -> assertThat(letter.because())
                .isNotBlank());
        assertThat(letters.stream()
                        .filter(letter -> !Noted.COPY.equals(letter.door()) && OF_THE_SCHEME.contains(door(letter)))
                        .map(letter -> pieces.get((int) (number(letter) - 1)).file()))
                .as("taken for post of the scheme")
                .isEmpty();
        assertThat(tray.open()).noneMatch(item -> item.kind().startsWith("Mishap"));
        assertThat(outbox.latest("", 100)).as("answers to strangers").isEmpty();
        Map<String, Integer> kept = counted(letters.stream().map(Letter::sha256).toList());
        Town.await("every mail on the server, in one folder or another", () -> counted(onServer())
                .equals(kept));
    }

    private static Door door(Letter letter) {
        return Door.valueOf(String.valueOf(letter.door()));
    }

    private static long number(Letter letter) {
        return Objects.requireNonNull(letter.folio());
    }

    private long sorted() {
        return book.latest(10_000).stream()
                .filter(letter -> letter.door() != null)
                .count();
    }

    private long onTray() {
        return tray.open().stream().filter(item -> item.folio() != null).count();
    }

    private long toAPerson() {
        return book.latest(10_000).stream()
                .filter(letter -> Door.UNRECOGNISED.name().equals(letter.door()))
                .count();
    }

    private static Map<String, Long> doors(List<Letter> letters) {
        return letters.stream()
                .collect(Collectors.groupingBy(
                        letter -> String.valueOf(letter.door()), TreeMap::new, Collectors.counting()));
    }

    private static Map<String, Integer> counted(List<String> hashes) {
        Map<String, Integer> counted = new HashMap<>();
        hashes.forEach(hash -> counted.merge(hash, 1, Integer::sum));
        return counted;
    }

    private List<String> deliver(List<OldPost.Piece> pieces) throws MessagingException {
        List<String> refused = new ArrayList<>();
        try (Appending inbox = new Appending(mailbox)) {
            for (OldPost.Piece piece : pieces) {
                try {
                    inbox.put(piece.bytes());
                } catch (MessagingException fault) {
                    refused.add(piece.file() + " " + fault);
                }
            }
        }
        return refused;
    }

    /** What lies on the server now; none of it when a mail was being moved from folder to folder meanwhile. */
    private List<String> onServer() {
        try {
            return inAllFolders();
        } catch (MessageRemovedException | FolderClosedException moving) {
            return List.of();
        } catch (MessagingException fault) {
            throw new IllegalStateException(fault);
        }
    }

    private List<String> inAllFolders() throws MessagingException {
        List<String> hashes = new ArrayList<>();
        try (Store store = Appending.open(mailbox)) {
            Mailbox.Folders folders = mailbox.folders();
            for (String name :
                    List.of(mailbox.folder(), folders.processed(), folders.needsPerson(), folders.automatic())) {
                Folder folder = store.getFolder(name);
                if (!folder.exists()) {
                    continue;
                }
                folder.open(Folder.READ_ONLY);
                for (Message message : folder.getMessages()) {
                    hashes.add(sha256(message));
                }
                folder.close(false);
            }
        }
        return hashes;
    }

    private static String sha256(Message message) throws MessagingException {
        ((IMAPMessage) message).setPeek(true);
        try (DigestOutputStream out =
                new DigestOutputStream(OutputStream.nullOutputStream(), MessageDigest.getInstance("SHA-256"))) {
            message.writeTo(out);
            return HexFormat.of().formatHex(out.getMessageDigest().digest());
        } catch (IOException | NoSuchAlgorithmException fault) {
            throw new IllegalStateException(fault);
        }
    }
}
