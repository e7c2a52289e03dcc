package org.postroom.intake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Submission;
import org.postroom.casebook.Submission.Referee;
import org.postroom.casebook.Tray.Matter;
import org.postroom.intake.form.Names;
import org.postroom.letter.Letter;

/**
 * Finds the case that a letter belongs to. Two people may write from one address, and a referee may be an applicant too:
 * names decide, and what they leave open goes to a person.
 */
final class CaseFinder {
    private static final List<Stage> WAITING_FOR_LETTERS = List.of(
            Stage.ENQUIRED,
            Stage.INVITED,
            Stage.FEE_AWAITED,
            Stage.INCOMPLETE,
            Stage.ELIGIBILITY_QUERIED,
            Stage.ANSWERS_QUERIED,
            Stage.PACK_HELD,
            Stage.READY);

    private final Casebook casebook;

    CaseFinder(Casebook casebook) {
        this.casebook = casebook;
    }

    Whose find(Delivered delivered) {
        if (!delivered.contents().form() && delivered.contents().reference()) {
            return ofReference(delivered);
        }
        if (!delivered.contents().form() && severalMayBeMeant(delivered)) {
            return unclear(
                    delivered,
                    "Several open applications",
                    "More than one application is open for the sender's address, and the letter does not say which is"
                            + " meant.",
                    "Read it and file it with its case.");
        }
        return known(delivered).map(one -> ofForm(one, delivered)).orElseGet(Whose.Newcomers::new);
    }

    /** The open case that the letter is filed with, by its token or by a person. */
    Optional<Case> filed(Letter letter) {
        return Optional.ofNullable(letter.caseReference())
                .flatMap(casebook::find)
                .filter(one -> !one.stage().isEnd());
    }

    /** Of a letter with several people's forms, a part goes into the case it is filed with only when it is theirs. */
    private Optional<Case> filed(Delivered delivered) {
        return filed(delivered.letter()).filter(one -> delivered.beside() == null || isOf(one, delivered.applicant()));
    }

    /** Whether a form bears the name of a case's applicant or, where one has no name, their number or address. */
    boolean isOf(Case one, Submission.Applicant form) {
        Applicant known = casebook.applicant(one);
        boolean bothNumbers = known.membershipNumber() != null && form.membershipNumber() != null;
        boolean sameNumber = bothNumbers && known.membershipNumber().equalsIgnoreCase(form.membershipNumber());
        if (known.fullName() != null && form.fullName() != null) {
            return Names.same(known.fullName(), form.fullName()) && sameNumber == bothNumbers;
        }
        return sameNumber || !bothNumbers && known.email().equalsIgnoreCase(form.email());
    }

    /** The case it is filed with, else the sender's open one, else the sender's last that may be resubmitted. */
    private Optional<Case> known(Delivered delivered) {
        return open(delivered).or(() -> casebook.ofAddress(delivered.sender()).stream()
                .filter(one -> one.stage() == Stage.NOT_YET_MET)
                .findFirst());
    }

    /** Of several open cases the one whose applicant bears the form's name. */
    private Optional<Case> open(Delivered delivered) {
        String name = delivered.applicant().fullName();
        List<Case> open = openOfSender(delivered);
        return filed(delivered)
                .or(() -> open.stream()
                        .filter(one -> Names.same(casebook.applicant(one).fullName(), name))
                        .findFirst())
                .or(() -> open.stream().findFirst());
    }

    private List<Case> openOfSender(Delivered delivered) {
        return casebook.ofAddress(delivered.sender()).stream()
                .filter(one -> !one.stage().isEnd())
                .toList();
    }

    private boolean severalMayBeMeant(Delivered delivered) {
        return filed(delivered.letter()).isEmpty() && openOfSender(delivered).size() > 1;
    }

    private Whose ofForm(Case one, Delivered delivered) {
        String before = casebook.applicant(one).fullName();
        String now = delivered.contents().submission().applicant().fullName();
        if (before == null || now == null || Names.same(before, now)) {
            return new Whose.Of(one);
        }
        return unclear(
                delivered,
                "Another person's form from the same address",
                "The form bears another name than the application that is open for this address.",
                "Ask the second applicant to write from an address of their own; nothing was changed in the open"
                        + " case.");
    }

    /** A reference belongs to the one open case whose applicant it names, or whose form names its sender as a referee. */
    private Whose ofReference(Delivered delivered) {
        if (delivered.letter().correspondent() != null
                && filed(delivered.letter()).isPresent()) {
            return new Whose.Of(filed(delivered.letter()).orElseThrow());
        }
        List<Case> named = WAITING_FOR_LETTERS.stream()
                .flatMap(stage -> casebook.at(stage).stream())
                .filter(one -> isNamed(one, delivered))
                .toList();
        if (named.size() == 1) {
            return new Whose.Of(named.get(0));
        }
        Optional<Case> own = named.isEmpty() ? open(delivered) : Optional.empty();
        return own.<Whose>map(Whose.Of::new)
                .orElseGet(() -> unclear(
                        delivered,
                        "Reference for nobody we know",
                        named.isEmpty()
                                ? "It is a reference, and no open application is named in it."
                                : "It is a reference, and several open applications may be meant.",
                        "Read it and file it with its case."));
    }

    private boolean isNamed(Case one, Delivered delivered) {
        String applicant = casebook.applicant(one).fullName();
        return applicant != null && words(delivered).contains(applicant.toLowerCase(Locale.ROOT))
                || casebook.submission(one).stream()
                        .flatMap(submission -> submission.referees().stream())
                        .map(Referee::email)
                        .filter(Objects::nonNull)
                        .anyMatch(delivered.sender()::equalsIgnoreCase);
    }

    private static String words(Delivered delivered) {
        Submission read = delivered.contents().submission();
        Stream<String> statements = read.referees().stream().map(Referee::statement);
        return Stream.of(
                        Stream.of(delivered.mail().subject(), delivered.mail().text()),
                        Stream.ofNullable(read.applicant().fullName()),
                        statements)
                .flatMap(each -> each)
                .filter(Objects::nonNull)
                .collect(Collectors.joining("\n"))
                .toLowerCase(Locale.ROOT);
    }

    private static Whose unclear(Delivered delivered, String kind, String because, String nextStep) {
        return new Whose.Unclear(Matter.ofLetter(kind, delivered.folio(), because, nextStep)
                .withCase(delivered.letter().caseReference()));
    }
}
