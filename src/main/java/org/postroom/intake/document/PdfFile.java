package org.postroom.intake.document;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.ProblemCode;
import org.postroom.intake.document.OpenedDocument.Scan;
import org.postroom.intake.document.PdfFields.Filled;
import org.postroom.intake.document.PdfLines.PrintedLine;

/** One PDF: its print, the fields filled in on it, and the pages that are pictures of text. */
final class PdfFile {
    private final PDDocument document;
    private final ReadingLimits limits;
    private final List<PrintedLine> print;
    private final List<Filled> fields;
    private final boolean cutOff;
    private final List<String> struck;

    PdfFile(PDDocument document, ReadingLimits limits) throws IOException {
        PdfLines lines = new PdfLines(limits);
        lines.read(document);
        this.document = document;
        this.limits = limits;
        this.print = lines.lines();
        this.cutOff = lines.isCutOff();
        this.struck = lines.struck();
        this.fields = PdfFields.of(document, limits);
    }

    OpenedDocument opened(PictureReader reader) throws IOException {
        List<Block> blocks = new PdfPages(print, fields).blocks();
        if (XfaForm.isNotice(blocks)) {
            List<Block> filledIn = XfaForm.blocks(document, limits);
            return filledIn.stream().allMatch(Block::isBlank)
                    ? new OpenedDocument(Format.ADOBE_NOTICE, List.of(), List.of())
                    : OpenedDocument.of(Format.PDF, filledIn);
        }
        ScannedPages scanned = scannedPages(reader.limits());
        boolean tooLong = cutOff || document.getNumberOfPages() > limits.maxPdfPages();
        if (tooLong && blocks.stream().allMatch(Block::isBlank)) {
            return OpenedDocument.closed(Format.PDF, ProblemCode.TOO_LARGE);
        }
        boolean allPictures = blocks.stream().allMatch(Block::isBlank) || !scanned.isEmpty() && scanned.coverAll();
        if (allPictures) {
            return OpenedDocument.ofPictures(Format.PDF, read(scanned, reader));
        }
        List<ProblemCode> problems = tooLong ? List.of(ProblemCode.TOO_LARGE) : List.of();
        return new OpenedDocument(Format.PDF, blocks, problems, scan(scanned, reader), struck);
    }

    private @Nullable Scan scan(ScannedPages scanned, PictureReader reader) throws IOException {
        return scanned.isEmpty() ? null : new Scan(scanned.numbers(), read(scanned, reader));
    }

    private ScannedPages scannedPages(ScanLimits bounds) throws IOException {
        Set<Integer> filledIn = fields.stream().map(Filled::page).collect(Collectors.toSet());
        return new ScannedPages(document, print, filledIn, bounds);
    }

    /** All the text, that of the scanned pages in its place; none when they are not read. */
    private List<Block> read(ScannedPages scanned, PictureReader reader) throws IOException {
        if (!reader.isThere()) {
            return List.of();
        }
        List<PrintedLine> all = new ArrayList<>(scanned.lines(reader));
        if (!all.isEmpty()) {
            print.stream()
                    .filter(line -> !scanned.numbers().contains(line.page()))
                    .forEach(all::add);
        }
        return all.isEmpty() ? List.of() : new PdfPages(all, fields).blocks();
    }
}
