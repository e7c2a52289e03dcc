package org.postroom.intake.document;

import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.casebook.Submission.Problem;
import org.postroom.casebook.Submission.ProblemCode;

/** The one sentence an applicant reads about each kind of problem: what is wrong and what to do. */
public final class ProblemWords {
    /** Where a problem of the letter itself is said to be. */
    public static final String THE_EMAIL = "the email";

    private ProblemWords() {}

    /** The problem of this kind with the part that the sender named {@code where}. */
    public static Problem problem(ProblemCode code, String where) {
        return new Problem(code, where, sentence(code));
    }

    /**
     * A scan whose words were read all the same.
     *
     * @param pages numbers of the scanned pages; empty when all of it is a scan
     */
    public static Problem scanRead(String where, Set<Integer> pages) {
        String what = pages.isEmpty() ? "This file is a scan or a photograph" : "Part of this file is scanned";
        return new Problem(
                ProblemCode.IMAGE_ONLY,
                where + pages(pages),
                what + ", so a colleague will compare what could be read with it; please send the form as a Word"
                        + " document or as a PDF with text if you can.");
    }

    /** Pages that are pictures among pages of text, and could not be read. */
    public static Problem scannedPages(String where, Set<Integer> pages) {
        return new Problem(
                ProblemCode.IMAGE_ONLY,
                where + pages(pages),
                "Some pages of this file are pictures, of which nothing could be read, so please send them as text if"
                        + " they belong to your application.");
    }

    private static String pages(Set<Integer> pages) {
        String numbers = pages.stream().sorted().limit(12).map(String::valueOf).collect(Collectors.joining(", "));
        return pages.isEmpty() ? "" : " (page" + (pages.size() == 1 ? " " : "s ") + numbers + ")";
    }

    private static String sentence(ProblemCode code) {
        return switch (code) {
            case PASSWORD_PROTECTED ->
                "This file is protected with a password, so please save it without one and send it again.";
            case ENCRYPTED_MAIL -> "This email is encrypted and could not be opened, so please send it unencrypted.";
            case CORRUPT -> "This file is damaged or incomplete and could not be opened, so please send it again.";
            case EMPTY_FORM -> "The application form seems to be blank, so please fill it in and send it again.";
            case NO_FORM -> "No application form was found, so please send the filled form as an attachment.";
            case IMAGE_ONLY ->
                "This file holds pictures and no text, so please send the form as a Word document or as a PDF with"
                        + " text.";
            case INFECTED -> "This file was held back by the virus scanner, so please send a clean copy.";
            case TOO_LARGE ->
                "This file is too large to be read, so please send a smaller one, for example without photographs.";
            case TWO_APPLICANTS ->
                "The forms of more than one applicant came together, so please send each in an email of its own.";
            case MACROS -> "This file contains macros, which were not run; please send it as a plain .docx next time.";
            case UNREADABLE_PART ->
                "This file is of a kind that is not read here, so please send it as Word, OpenDocument, RTF or PDF.";
            case TIMED_OUT -> "Reading this file took too long, so please send it in another format.";
        };
    }
}
