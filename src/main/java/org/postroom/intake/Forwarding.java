package org.postroom.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.CaseSender;
import org.postroom.casebook.Submission.Applicant;
import org.postroom.intake.form.Names;
import org.postroom.intake.mail.OpenedMail;

/** Tells whether a letter that brings a form was sent by its applicant, or by somebody else for them. */
final class Forwarding {
    private static final Pattern FORWARDED_SUBJECT =
            Pattern.compile("^\\s*(fwd?|fw|ymlaen|tr|wg|doorst)\\s*:", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORWARDED_TEXT = Pattern.compile(
            "(?im)^[>\\s]*(-{2,}\\s*(forwarded message|original message|neges wreiddiol).*|begin forwarded"
                    + " message:?)\\s*$|^[>\\s]*\\*?from:\\*?\\s.{3,200}\\R[>\\s]*\\*?(sent|date|to):\\*?\\s.{3,200}$");
    /** Looking further into a text than its beginning finds answers that quote mails, not forwards. */
    private static final int MOST_TEXT_CHARS = 20_000;

    private Forwarding() {}

    /** Whether somebody else passed on what the applicant had written. */
    static boolean passedOn(OpenedMail mail, Applicant applicant) {
        return isForward(mail) && !isFrom(mail.fromAddress(), mail.fromName(), applicant);
    }

    private static boolean isForward(OpenedMail mail) {
        String text =
                mail.text().substring(0, Math.min(MOST_TEXT_CHARS, mail.text().length()));
        return mail.enclosedLetters().stream()
                        .anyMatch(letter -> !letter.enclosures().isEmpty())
                || FORWARDED_SUBJECT.matcher(mail.subject()).find()
                || FORWARDED_TEXT.matcher(text).find();
    }

    /** Whether that address or that name is the applicant's own. */
    static boolean isFrom(@Nullable String address, @Nullable String name, Applicant applicant) {
        boolean sameAddress = address != null && address.equalsIgnoreCase(applicant.email());
        if (sameAddress && (name == null || name.isBlank() || applicant.fullName() == null)) {
            return true;
        }
        if (applicant.fullName() == null) {
            return sameAddress;
        }
        if (name != null && name.strip().contains(" ")) {
            return Names.same(turned(name), applicant.fullName())
                    || Names.same(name, applicant.fullName())
                    || sameAddress && lastWord(turned(name)).equals(lastWord(applicant.fullName()));
        }
        return sameAddress || address != null && holdsLastName(address, applicant.fullName());
    }

    /** {@code BISHOP, Mark (NHS)} is Mark Bishop. */
    private static String turned(String name) {
        String plain = name.replaceAll("\\(.*?\\)|\\[.*?]", " ").strip();
        int comma = plain.indexOf(',');
        return comma < 0
                ? plain
                : plain.substring(comma + 1).strip() + " "
                        + plain.substring(0, comma).strip();
    }

    private static boolean holdsLastName(String address, String fullName) {
        String last = lastWord(fullName);
        String local = address.toLowerCase(Locale.ROOT).replaceAll("@.*", "").replaceAll("[^\\p{L}]", "");
        return last.length() > 2 && local.contains(last);
    }

    private static String lastWord(String name) {
        String[] words = name.strip().toLowerCase(Locale.ROOT).split("\\s+");
        return words[words.length - 1].replaceAll("[^\\p{L}]", "");
    }

    /** Everybody but the applicant who sent the letter or one that is enclosed in it. */
    static List<CaseSender> others(OpenedMail mail, Applicant applicant, String caseReference, long folio) {
        return everyLetter(mail)
                .filter(letter -> letter.fromAddress() != null)
                .filter(letter -> !isFrom(letter.fromAddress(), letter.fromName(), applicant))
                .map(letter -> new CaseSender(
                        caseReference, Objects.requireNonNull(letter.fromAddress()), letter.fromName(), folio))
                .distinct()
                .toList();
    }

    /** The address from which the applicant sent a letter that somebody else passed on; null when none is enclosed. */
    static @Nullable String innerAddress(OpenedMail mail, Applicant applicant) {
        return everyLetter(mail)
                .filter(letter -> isFrom(letter.fromAddress(), letter.fromName(), applicant))
                .map(OpenedMail::fromAddress)
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private static Stream<OpenedMail> everyLetter(OpenedMail mail) {
        return Stream.concat(Stream.of(mail), mail.enclosedLetters().stream().flatMap(Forwarding::everyLetter));
    }
}
