package org.postroom.intake.mail;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.AppleDocument;
import org.postroom.intake.document.Format;
import org.postroom.intake.document.PdfEnclosures;
import org.postroom.intake.document.ProblemWords;
import org.postroom.intake.document.UnreadWords;
import org.postroom.intake.document.ZipArchive;

/** Takes the files out of archives, {@code winmail.dat} and letters saved as files, within the letter's budget. */
final class Unpacking {
    private final MailGathering gathering;
    private final Budget budget;

    Unpacking(MailGathering gathering, Budget budget) {
        this.gathering = gathering;
        this.budget = budget;
    }

    /** Keeps a file as it is, or what lies in it. */
    void take(Enclosure enclosure) {
        if (!gathering.mayRead("file", enclosure.name()) || !gathering.mayOpen(enclosure)) {
            return;
        }
        byte[] bytes = enclosure.bytes();
        if (!budget.spendBytes(bytes.length)) {
            gathering.problem(ProblemWords.problem(ProblemCode.TOO_LARGE, enclosure.name()));
            return;
        }
        switch (Format.ofBytes(bytes)) {
            case ZIP -> zip(enclosure);
            case PDF -> {
                gathering.keep(enclosure);
                deeper(enclosure, () -> inPdf(bytes));
            }
            case TNEF -> deeper(enclosure, () -> winmail(bytes));
            case MAIL -> gathering.letter(bytes, enclosure.name());
            case DOC -> {
                if (OutlookLetter.isOutlookLetter(bytes)) {
                    gathering.letter(bytes, enclosure.name());
                } else {
                    gathering.keep(enclosure);
                }
            }
            default -> {
                if (SignedContent.looksLikeIt(bytes)) {
                    gathering.signed(bytes, enclosure.name());
                } else {
                    gathering.keep(enclosure);
                }
            }
        }
    }

    /** Something that reads a container and may find it broken. */
    private interface Opening {
        void open() throws IOException;
    }

    private void deeper(Enclosure container, Opening opening) {
        if (!budget.enter()) {
            gathering.problem(ProblemWords.problem(ProblemCode.TOO_LARGE, container.name()));
            return;
        }
        try {
            opening.open();
        } catch (ZipArchive.TooLarge tooLarge) {
            gathering.problem(ProblemWords.problem(ProblemCode.TOO_LARGE, container.name()));
        } catch (IOException | RuntimeException broken) {
            gathering.keep(container);
        } finally {
            budget.leave();
        }
    }

    private void zip(Enclosure container) {
        deeper(container, () -> {
            try (ZipArchive zip = new ZipArchive(container.bytes(), budget.limits())) {
                boolean document = zip.has("[Content_Types].xml")
                        || (zip.has("mimetype") && zip.has("content.xml"))
                        || AppleDocument.isIn(zip);
                if (document) {
                    gathering.keep(container);
                } else {
                    entries(zip, container);
                }
            }
        });
    }

    private void entries(ZipArchive zip, Enclosure container) throws IOException {
        if (zip.isOverfull()) {
            gathering.problem(ProblemWords.problem(ProblemCode.TOO_LARGE, container.name()));
        }
        Set<String> folders = new HashSet<>();
        for (ZipArchiveEntry entry : zip.files()) {
            Optional<String> folder = AppleDocument.folderOf(entry.getName());
            if (folder.isPresent()) {
                folders.add(PartText.bareName(folder.get()));
                continue;
            }
            if (isSystemFile(entry.getName())) {
                continue;
            }
            if (!budget.spendPart()) {
                gathering.tooMany();
                return;
            }
            if (entry.getGeneralPurposeBit().usesEncryption()) {
                gathering.problem(ProblemWords.problem(ProblemCode.PASSWORD_PROTECTED, container.name()));
                return;
            }
            long most = Math.min(budget.bytesLeft(), budget.limits().maxDocumentBytes());
            byte[] bytes = zip.bytes(entry, most);
            take(new Enclosure(PartText.bareName(entry.getName()), "application/octet-stream", bytes));
        }
        folders.forEach(name -> UnreadWords.of(Format.APPLE, name).ifPresent(gathering::problem));
    }

    private static boolean isSystemFile(String path) {
        String name = PartText.bareName(path).toLowerCase(Locale.ROOT);
        return path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || name.startsWith("._")
                || List.of("thumbs.db", ".ds_store", "desktop.ini", "ehthumbs.db")
                        .contains(name);
    }

    /** The files that lie in a PDF, of which a portfolio is made. */
    private void inPdf(byte[] pdf) throws IOException {
        for (Map.Entry<String, byte[]> file :
                PdfEnclosures.in(pdf, budget.limits()).entrySet()) {
            if (budget.spendPart()) {
                take(new Enclosure(PartText.bareName(file.getKey()), "application/octet-stream", file.getValue()));
            }
        }
    }

    private void winmail(byte[] bytes) throws IOException {
        new Winmail(budget.limits(), bytes).open(gathering::body, enclosure -> {
            if (budget.spendPart()) {
                take(enclosure);
            } else {
                gathering.tooMany();
            }
        });
    }
}
