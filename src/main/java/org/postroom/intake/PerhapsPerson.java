package org.postroom.intake;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.postroom.intake.machine.MachineKind;
import org.postroom.intake.machine.WrittenBy;
import org.postroom.intake.mail.Enclosure;
import org.postroom.intake.mail.OpenedMail;

/**
 * Tells what speaks for a person behind an automatic mail. Scanners write from addresses that nobody can answer, and some
 * servers set a machine's headers on what people write: such a mail is held, and somebody looks at it.
 */
final class PerhapsPerson {
    /** Logos below letters are smaller, photographed and scanned pages larger; in bytes. */
    private static final int LARGEST_LOGO_BYTES = 60 * 1024;

    /** What answers our letters by itself every day and is told by its words or its form. */
    private static final Set<MachineKind> PLAIN =
            EnumSet.of(MachineKind.OUT_OF_OFFICE, MachineKind.READ_RECEIPT, MachineKind.ACKNOWLEDGEMENT);

    private PerhapsPerson() {}

    /**
     * Why somebody should look at this mail, one or two plain sentences; empty when nothing speaks for a person.
     *
     * @param answersUs whether it belongs to a case, or answers a letter of ours
     */
    static Optional<String> behind(WrittenBy.Machine machine, OpenedMail mail, boolean answersUs) {
        String looksLike = "It looks like " + machine.kind().words();
        if (!machine.sure()) {
            return Optional.of(looksLike + ", but only weak signs say so. " + machine.because());
        }
        // thanks for our letter are a person's words as well, so that a document outweighs them
        boolean aside = machine.kind() == MachineKind.OUT_OF_OFFICE || machine.kind() == MachineKind.READ_RECEIPT;
        if (!aside && mail.enclosures().stream().anyMatch(PerhapsPerson::isDocument)) {
            return Optional.of(looksLike + ", but it encloses a document. " + machine.because());
        }
        return answersUs && !PLAIN.contains(machine.kind())
                ? Optional.of(looksLike + ", but it comes from somebody whom we write with. " + machine.because())
                : Optional.empty();
    }

    private static boolean isDocument(Enclosure file) {
        String type = file.mediaType().toLowerCase(Locale.ROOT);
        String name = file.name().toLowerCase(Locale.ROOT);
        boolean ofMachines =
                type.matches("text/(calendar|x-?vcard|vcard|directory)|application/(ics|(x-)?pkcs7-signature|pgp-.*)")
                        || name.matches("(?s).*\\.(ics|vcf|p7s|asc|sig)");
        return !ofMachines && !(type.startsWith("image/") && file.sizeBytes() < LARGEST_LOGO_BYTES);
    }
}
