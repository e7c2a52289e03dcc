package org.postroom.intake.document;

import java.util.Optional;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;

/** The one sentence about each format that is not opened: what came, and how to send it so that it can be read. */
public final class UnreadWords {
    private static final String NOT_OPENED = ", which cannot be opened here, so please ";
    private static final String EXPORT = "choose File, Export To (on an iPhone or iPad: the three dots, then Export)";

    private UnreadWords() {}

    /**
     * What to say of a file that was not opened because of its format.
     *
     * @return empty when it is of a format that is opened, or that says nothing about what it is
     */
    public static Optional<Problem> of(Format format, String where) {
        ProblemCode code =
                switch (format) {
                    case HEIC -> ProblemCode.IMAGE_ONLY;
                    case SHORTCUT -> ProblemCode.NO_FORM;
                    default -> ProblemCode.UNREADABLE_PART;
                };
        String sentence = sentence(format);
        return sentence.isEmpty() ? Optional.empty() : Optional.of(new Problem(code, where, sentence));
    }

    /** A link where the file should be. */
    public static Problem link(String service, String where) {
        return new Problem(
                ProblemCode.NO_FORM,
                where,
                "Instead of a file came a link to " + service + ", and links are never followed here, so please"
                        + " download the file there and attach it to your reply.");
    }

    /** What is said of a problem beyond what its code says of every problem of its kind; empty when nothing is. */
    public static String particulars(Problem problem) {
        boolean usual = problem.message()
                .equals(ProblemWords.problem(problem.code(), "").message());
        boolean worded = problem.code() == ProblemCode.UNREADABLE_PART
                || problem.code() == ProblemCode.NO_FORM
                || problem.message().equals(sentence(Format.HEIC));
        return usual || !worded ? "" : problem.message();
    }

    private static String sentence(Format format) {
        return switch (format) {
            case APPLE ->
                "This file was made with Apple Pages, Numbers or Keynote" + NOT_OPENED + "open it there, " + EXPORT
                        + ", then Word or PDF, and send the new file.";
            case SPREADSHEET ->
                "This is a spreadsheet in which nothing could be read, so please copy its text into a Word document and"
                        + " send that.";
            case SLIDES ->
                "This file holds slides" + NOT_OPENED + "open it in the program you made it with, choose File, Save As"
                        + " or Export, then PDF, and send the PDF.";
            case WORKS ->
                "This document was made with Microsoft Works" + NOT_OPENED + "open it in Works or LibreOffice, choose"
                        + " File, Save As, then Word or Rich Text Format, and send the new file.";
            case WORD_PERFECT ->
                "This document was made with WordPerfect" + NOT_OPENED
                        + "open it there, choose File, Save As, then Word" + " or PDF, and send the new file.";
            case PUBLISHER ->
                "This document was made with Microsoft Publisher" + NOT_OPENED + "open it there, choose File, Save As,"
                        + " then PDF, and send the PDF.";
            case NOTEBOOK ->
                "This file is a part of a OneNote notebook" + NOT_OPENED
                        + "open it in OneNote, choose File, Export, then" + " Word or PDF, and send the new file.";
            case SHORTCUT ->
                "This file is only a shortcut that says where your document lies, so please open the document itself,"
                        + " save a copy on your computer and send that.";
            case ADOBE_NOTICE ->
                "This PDF shows only a notice to open it in Adobe Reader, so please open the form there, choose Print,"
                        + " then Microsoft Print to PDF (on a Mac: Save as PDF), and send that copy.";
            case HEIC ->
                "This is a photograph in the format of iPhones (HEIC), from which no text can be read here, so please"
                        + " send the form as a Word document or as a PDF with text.";
            case OTHER_ARCHIVE ->
                "This file is packed in a way that cannot be unpacked here, so please take the files out and attach"
                        + " them one by one.";
            default -> "";
        };
    }
}
