package org.postroom.intake.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hwpf.HWPFDocument;
import org.apache.poi.hwpf.HWPFDocumentCore;
import org.apache.poi.hwpf.HWPFOldDocument;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.postroom.casebook.Submission.ProblemCode;
import org.w3c.dom.Element;

/** Opens one document by what its bytes are, not by what it is called. Answers every input and never throws. */
public final class DocumentOpener {
    private final ReadingLimits limits;
    private final PictureReader pictures;

    /** An opener that keeps to these limits and reads no pictures. */
    public DocumentOpener(ReadingLimits limits) {
        this(limits, PictureReader.none());
    }

    private DocumentOpener(ReadingLimits limits, PictureReader pictures) {
        this.limits = limits;
        this.pictures = pictures;
    }

    /** The same opener, which reads pictures of text as well; that takes seconds a page. */
    public DocumentOpener reading(PictureReader ofPictures) {
        return new DocumentOpener(limits, ofPictures);
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
            case MARKUP -> markup(bytes);
            case WEB_ARCHIVE -> OpenedDocument.of(format, WebArchive.blocks(bytes, limits));
            case HTML -> WebPage.opened(text(bytes), limits);
            case TEXT, MAIL -> OpenedDocument.of(format, PlainText.blocks(text(bytes), limits));
            case IMAGE -> image(bytes);
            case HEIC -> OpenedDocument.closed(format, ProblemCode.IMAGE_ONLY);
            default -> new OpenedDocument(format, List.of(), List.of());
        };
    }

    private OpenedDocument zipped(byte[] bytes) throws IOException {
        try (ZipArchive zip = new ZipArchive(bytes, limits)) {
            if (zip.has("[Content_Types].xml")) {
                return officeOpen(zip, bytes);
            }
            if (zip.has("content.xml") && zip.has("mimetype")) {
                return openDocument(zip);
            }
            if (AppleDocument.isIn(zip)) {
                return new OpenedDocument(Format.APPLE, List.of(), List.of());
            }
            return new OpenedDocument(Format.ZIP, List.of(), List.of());
        }
    }

    private OpenedDocument officeOpen(ZipArchive zip, byte[] bytes) throws IOException {
        Optional<List<Block>> blocks = word().zipped(zip);
        if (blocks.isEmpty()) {
            return zip.has("xl/workbook.xml") || zip.has("xl/workbook.bin")
                    ? Spreadsheet.opened(zip, bytes, limits)
                    : new OpenedDocument(Unread.inOfficeOpen(zip), List.of(), List.of());
        }
        EmbeddedPictures embedded = new EmbeddedPictures(zip);
        if (embedded.areAll(blocks.get())) {
            return OpenedDocument.ofPictures(Format.DOCX, read(() -> embedded.read(pictures)));
        }
        boolean macros = zip.has("word/vbaProject.bin");
        return new OpenedDocument(Format.DOCX, blocks.get(), macros ? List.of(ProblemCode.MACROS) : List.of());
    }

    private WordDocument word() {
        return new WordDocument(limits, this::chunk);
    }

    /** The text of a document that lies whole in another; what lies in it in turn is not opened. */
    private List<Block> chunk(byte[] bytes) {
        Format format = Format.ofBytes(bytes);
        boolean plain =
                Set.of(Format.RTF, Format.HTML, Format.TEXT, Format.WEB_ARCHIVE).contains(format);
        if (plain) {
            return open(bytes).blocks();
        }
        try (ZipArchive zip = new ZipArchive(bytes, limits)) {
            return new WordDocument(limits, deeper -> List.of()).zipped(zip).orElse(List.of());
        } catch (IOException | RuntimeException broken) {
            return List.of();
        }
    }

    private OpenedDocument markup(byte[] bytes) throws IOException {
        Element root = Markup.root(bytes, limits);
        if (Markup.name(root).equals("document")
                && Markup.find(root, "body", "text").isPresent()) {
            return OpenedDocument.of(Format.ODT, new OpenDocumentMarkup(limits).blocks(root, null));
        }
        return word().flat(root)
                .map(blocks -> OpenedDocument.of(Format.DOCX, blocks))
                .orElseGet(() -> new OpenedDocument(Format.OTHER, List.of(), List.of()));
    }

    private OpenedDocument openDocument(ZipArchive zip) throws IOException {
        boolean sealed = zip.bytes("META-INF/manifest.xml")
                .map(PlainText::decode)
                .filter(manifest -> manifest.contains("encryption-data"))
                .isPresent();
        if (sealed) {
            return OpenedDocument.closed(Format.SEALED, ProblemCode.PASSWORD_PROTECTED);
        }
        if (Unread.isPresentation(zip)) {
            return new OpenedDocument(Format.SLIDES, List.of(), List.of());
        }
        byte[] content = zip.bytes("content.xml").orElseThrow(() -> new IOException("no content"));
        Optional<byte[]> styles = zip.bytes("styles.xml");
        Element styleRoot = styles.isEmpty() ? null : Markup.root(styles.get(), limits);
        List<Block> blocks = new OpenDocumentMarkup(limits).blocks(Markup.root(content, limits), styleRoot);
        if (Unread.isSpreadsheet(zip)) {
            return OpenedDocument.of(Format.SPREADSHEET, Spreadsheet.withoutEmptyCells(blocks));
        }
        EmbeddedPictures embedded = new EmbeddedPictures(zip);
        return embedded.areAll(blocks)
                ? OpenedDocument.ofPictures(Format.ODT, read(() -> embedded.read(pictures)))
                : OpenedDocument.of(Format.ODT, blocks);
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
            if (root.hasEntryCaseInsensitive("Workbook") || root.hasEntryCaseInsensitive("Book")) {
                return Spreadsheet.opened(root, limits);
            }
            if (!root.hasEntryCaseInsensitive("WordDocument")) {
                return new OpenedDocument(Unread.inCompound(root), List.of(), List.of());
            }
            boolean macros = root.hasEntryCaseInsensitive("Macros");
            List<Block> blocks = new OldWord(oldWord(root), limits).blocks();
            return new OpenedDocument(Format.DOC, blocks, macros ? List.of(ProblemCode.MACROS) : List.of());
        } catch (EncryptedDocumentException sealed) {
            return OpenedDocument.closed(Format.SEALED, ProblemCode.PASSWORD_PROTECTED);
        }
    }

    private OpenedDocument image(byte[] bytes) throws IOException {
        return OpenedDocument.ofPictures(
                Format.IMAGE, read(() -> new PdfPages(pictures.lines(bytes), List.of()).blocks()));
    }

    private static HWPFDocumentCore oldWord(DirectoryNode root) throws IOException {
        try {
            return new HWPFDocument(root);
        } catch (OldFileFormatException word95) {
            return new HWPFOldDocument(root);
        }
    }

    private OpenedDocument pdf(byte[] bytes) throws IOException {
        PdfStreams.check(bytes, limits);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return new PdfFile(document, limits).opened(pictures);
        } catch (InvalidPasswordException sealed) {
            return OpenedDocument.closed(Format.SEALED, ProblemCode.PASSWORD_PROTECTED);
        }
    }

    /** Something that reads pictures and may find them broken. */
    private interface PictureReading {
        List<Block> blocks() throws IOException;
    }

    /** What stands on pictures, if they are read at all; a picture that cannot be decoded says nothing. */
    private List<Block> read(PictureReading reading) throws IOException {
        if (!pictures.isThere()) {
            return List.of();
        }
        try {
            return reading.blocks();
        } catch (ZipArchive.TooLarge tooLarge) {
            throw tooLarge;
        } catch (IOException | RuntimeException undecodable) {
            return List.of();
        }
    }
}
