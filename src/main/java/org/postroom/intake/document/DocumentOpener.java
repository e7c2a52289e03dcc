package org.postroom.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.postroom.casebook.Submission.ProblemCode;

/** Opens one document by what its bytes are, not by what it is called. Answers every input and never throws. */
public final class DocumentOpener {
    private final ReadingLimits limits;

    /** An opener that keeps to these limits. */
    public DocumentOpener(ReadingLimits limits) {
        this.limits = limits;
    }

    /** The document in these bytes, with what was wrong with it. */
    public OpenedDocument open(byte[] bytes) {
        Format format = Format.ofBytes(bytes);
        if (bytes.length > limits.maxDocumentBytes()) {
            return OpenedDocument.closed(format, ProblemCode.TOO_LARGE);
        }
        try {
            return whole(opened(format, bytes), bytes.length);
        } catch (ZipArchive.TooLarge tooLarge) {
            return OpenedDocument.closed(format, ProblemCode.TOO_LARGE);
        } catch (IOException | RuntimeException | StackOverflowError broken) {
            // The libraries answer broken files with exceptions of every kind; for the sender all say the same.
            return OpenedDocument.closed(format, ProblemCode.CORRUPT);
        }
    }

    /** Says of a document that fills its limits that it may have been cut off there. */
    private OpenedDocument whole(OpenedDocument document, int byteCount) {
        boolean text = document.format() == Format.TEXT || document.format() == Format.MAIL;
        boolean full = BlockGathering.fills(document.blocks(), limits) || (text && byteCount > limits.maxTextChars());
        return full ? document.with(ProblemCode.TOO_LARGE) : document;
    }

    /** As much of a text as is taken; a character that the cut would part is left out. */
    private String text(byte[] bytes) {
        if (bytes.length <= limits.maxTextChars()) {
            return PlainText.decode(bytes);
        }
        int end = limits.maxTextChars();
        while (end > limits.maxTextChars() - 4 && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return PlainText.decode(Arrays.copyOf(bytes, end & ~1));
    }

    private OpenedDocument opened(Format format, byte[] bytes) throws IOException {
        return switch (format) {
            case ZIP -> zipped(bytes);
            case DOC -> compound(bytes);
            case RTF -> OpenedDocument.of(format, new RichText(bytes, limits).blocks());
            case PDF -> pdf(bytes);
            case HTML -> OpenedDocument.of(format, WebPage.blocks(text(bytes), limits));
            case TEXT, MAIL -> OpenedDocument.of(format, PlainText.blocks(text(bytes), limits));
            case IMAGE -> OpenedDocument.closed(format, ProblemCode.IMAGE_ONLY);
            default -> new OpenedDocument(format, List.of(), List.of());
        };
    }

    private OpenedDocument zipped(byte[] bytes) throws IOException {
        try (ZipArchive zip = new ZipArchive(bytes, limits)) {
            if (zip.has("[Content_Types].xml")) {
                return officeOpen(zip);
            }
            if (zip.has("content.xml") && zip.has("mimetype")) {
                return openDocument(zip);
            }
            return new OpenedDocument(Format.ZIP, List.of(), List.of());
        }
    }

    private OpenedDocument officeOpen(ZipArchive zip) throws IOException {
        Optional<byte[]> main = zip.bytes("word/document.xml");
        if (main.isEmpty()) {
            return new OpenedDocument(Format.OTHER, List.of(), List.of());
        }
        Optional<byte[]> styles = zip.bytes("word/styles.xml");
        WordStyles known = styles.isEmpty() ? WordStyles.none() : WordStyles.of(Markup.root(styles.get(), limits));
        List<Block> blocks = new WordMarkup(known, limits).blocks(Markup.root(main.get(), limits));
        boolean macros = zip.has("word/vbaProject.bin");
        return new OpenedDocument(Format.DOCX, blocks, macros ? List.of(ProblemCode.MACROS) : List.of());
    }

    private OpenedDocument openDocument(ZipArchive zip) throws IOException {
        boolean sealed = zip.bytes("META-INF/manifest.xml")
                .map(PlainText::decode)
                .filter(manifest -> manifest.contains("encryption-data"))
                .isPresent();
        if (sealed) {
            return OpenedDocument.closed(Format.SEALED, ProblemCode.PASSWORD_PROTECTED);
        }
        byte[] content = zip.bytes("content.xml").orElseThrow(() -> new IOException("no content"));
        return OpenedDocument.of(Format.ODT, new OpenDocumentMarkup(limits).blocks(Markup.root(content, limits)));
    }

    private OpenedDocument compound(byte[] bytes) throws IOException {
        try (POIFSFileSystem files = new POIFSFileSystem(new ByteArrayInputStream(bytes))) {
            DirectoryNode root = files.getRoot();
            if (root.hasEntryCaseInsensitive("EncryptedPackage")) {
                return OpenedDocument.closed(Format.SEALED, ProblemCode.PASSWORD_PROTECTED);
            }
            if (root.hasEntryCaseInsensitive("__properties_version1.0")) {
                return new OpenedDocument(Format.OUTLOOK_LETTER, List.of(), List.of());
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                return new OpenedDocument(Format.OTHER, List.of(), List.of());
            }
            boolean macros = root.hasEntryCaseInsensitive("Macros");
            List<Block> blocks = new OldWord(new HWPFDocument(root), limits).blocks();
            return new OpenedDocument(Format.DOC, blocks, macros ? List.of(ProblemCode.MACROS) : List.of());
        } catch (EncryptedDocumentException sealed) {
            return OpenedDocument.closed(Format.SEALED, ProblemCode.PASSWORD_PROTECTED);
        }
    }

    private OpenedDocument pdf(byte[] bytes) throws IOException {
        PdfStreams.check(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            PdfLines lines = new PdfLines(limits);
            lines.read(document);
            List<Block> blocks = new PdfPages(lines.lines(), PdfFields.of(document, limits)).blocks();
            boolean hasText = blocks.stream().anyMatch(block -> !block.isBlank());
            boolean tooLong = document.getNumberOfPages() > limits.maxPdfPages() || lines.isCutOff();
            OpenedDocument read = new OpenedDocument(Format.PDF, hasText ? blocks : List.of(), List.of());
            if (tooLong) {
                return read.with(ProblemCode.TOO_LARGE);
            }
            return hasText ? read : read.with(ProblemCode.IMAGE_ONLY);
        } catch (InvalidPasswordException sealed) {
            return OpenedDocument.closed(Format.SEALED, ProblemCode.PASSWORD_PROTECTED);
        }
    }
}
