package org.postroom.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.letter.Letter;

/**
 * What lies on the desk: a letter, opened and read.
 *
 * @param beside what of the letter is this applicant's own, when it brings the forms of several; null otherwise
 * @param wrote what we wrote to its correspondent lately
 */
record Delivered(Letter letter, OpenedMail mail, Contents contents, @Nullable Beside beside, List<String> wrote) {
    /** One applicant's own files, and words that concern the others and that this one's readers need not see. */
    record Beside(List<String> files, List<String> hidden) {}

    long folio() {
        return Objects.requireNonNull(letter.folio());
    }

    String sender() {
        return mail.fromAddress() == null ? "" : mail.fromAddress();
    }

    Applicant applicant() {
        return contents.submission().applicant();
    }

    /** What the writer wrote themselves, in lower case, without quotations and signature. */
    String ownWords() {
        return Post.ownWords(mail, wrote);
    }

    /** Whether somebody else passed on the form that the applicant had sent. */
    boolean passedOn() {
        return contents.form() && contents.something() && Forwarding.passedOn(mail, applicant());
    }

    /** Whether it bears the sender's own form. */
    boolean isOwn() {
        return Forwarding.isFrom(mail.fromAddress(), mail.fromName(), applicant());
    }

    /** The same letter once for each applicant whose form it brings, with that form alone. */
    List<Delivered> ofEach() {
        List<Delivered> each = new ArrayList<>();
        for (int number = 0; number < contents.applicants(); number++) {
            Contents alone = contents.of(number);
            each.add(new Delivered(letter, mail, alone, new Beside(contents.forms(number), hiddenFrom(number)), wrote));
        }
        return each;
    }

    /** Names, addresses and files of all the other applicants in the letter. */
    private List<String> hiddenFrom(int number) {
        List<String> hidden = new ArrayList<>();
        for (int other = 0; other < contents.applicants(); other++) {
            if (other != number) {
                Applicant person = contents.of(other).submission().applicant();
                add(person.fullName(), hidden);
                add(person.knownAs(), hidden);
                add(person.email(), hidden);
                add(person.practiceName(), hidden);
                if (Forwarding.isFrom(mail.fromAddress(), mail.fromName(), person)) {
                    add(mail.fromAddress(), hidden);
                    add(mail.fromName(), hidden);
                }
                contents.forms(other).forEach(file -> add(file, hidden));
                if (person.fullName() != null) {
                    List.of(person.fullName().split("[\\s,]+")).forEach(word -> add(word, hidden));
                }
            }
        }
        return hidden;
    }

    private static void add(@Nullable String words, List<String> hidden) {
        if (words != null && words.strip().length() > 2) {
            hidden.add(words.strip().replaceAll("\\s+", " "));
        }
    }
}
