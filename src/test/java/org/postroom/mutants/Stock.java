package org.postroom.mutants;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.postroom.intake.machine.WrittenMails;
import org.postroom.intake.mail.OldPost;
import org.postroom.stationery.Town;

/** The mails that mutants are made of. */
record Stock(List<Origin> origins) {
    /** Golden letters that are read quickly. */
    private static final List<String> GOLDEN = List.of(
            "application-typed-in-the-email",
            "form-behind-password",
            "form-blank",
            "form-cut-off",
            "form-in-zip",
            "invoice-instead-of-form",
            "two-applicants");

    /** One mail, read when it is needed. */
    record Origin(String name, Supplier<byte[]> bytes) {}

    /** All the old post. */
    static Stock ofOldPost() {
        return new Stock(OldPost.pieces().stream()
                .map(piece -> new Origin(piece.file(), piece::bytes))
                .toList());
    }

    /** Golden letters of our own, and what machines wrote. */
    static Stock ofGoldenLetters() {
        Stream<Origin> golden = GOLDEN.stream().map(name -> new Origin(name, () -> Town.golden(name)));
        Stream<Origin> ofMachines = Stream.of(WrittenMails.reports(), WrittenMails.automatic())
                .flatMap(List::stream)
                .map(mail -> new Origin(mail.name(), mail::bytes));
        return new Stock(Stream.concat(golden, ofMachines).toList());
    }

    int size() {
        return origins.size();
    }

    String name(int number) {
        return origins.get(number).name();
    }

    /** A mail, each byte as one character. */
    String mail(int number) {
        return new String(origins.get(number).bytes().get(), StandardCharsets.ISO_8859_1);
    }
}
