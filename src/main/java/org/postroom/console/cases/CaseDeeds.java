package org.postroom.console.cases;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.casebook.Case;
import org.postroom.casebook.CaseDesk;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What a person asks for about a case, checked before the casebook's desk does it. */
@Component
class CaseDeeds {
    private static final int MONTHS_BETWEEN_SESSIONS = 4;

    private final Casebook casebook;
    private final CaseDesk desk;
    private final Tray tray;

    CaseDeeds(Casebook casebook, CaseDesk desk, Tray tray) {
        this.casebook = casebook;
        this.desk = desk;
        this.tray = tray;
    }

    /** Writes a note into the history. */
    @Transactional
    Deed note(String reference, @Nullable String text, String person) {
        return with(reference, text, "a note", asked -> {
            desk.note(reference, person, asked.words());
            return Deed.done("The note is written into the history.");
        });
    }

    /** Accepts the applicant as eligible, whatever was declared or left open. */
    @Transactional
    Deed acceptEligibility(String reference, @Nullable String because, String person) {
        return with(reference, because, "why the applicant is eligible", asked -> asked.undecided()
                .orElseGet(() -> stands(
                        "The eligibility is accepted.", desk.acceptEligibility(reference, person, asked.words()))));
    }

    /** Accepts the application without what is missing. */
    @Transactional
    Deed acceptAsIs(String reference, @Nullable String because, String person) {
        return with(reference, because, "why it may go on without what is missing", asked -> asked.undecided()
                .orElseGet(() -> stands(
                        "The application is accepted as it is.", desk.acceptAsIs(reference, person, asked.words()))));
    }

    private static Deed stands(String done, Stage now) {
        return Deed.done(done + " The case now stands at \"" + now.words() + "\".");
    }

    /** Puts a case that no panel has seen into another session. */
    @Transactional
    Deed moveToSession(String reference, @Nullable String session, @Nullable String because, String person) {
        return with(reference, because, "why it goes to another session", asked -> {
            Optional<AssessmentSession> named = session(session == null ? "" : session);
            if (named.isEmpty()) {
                return Deed.refused("There is no such session; write it as a year and month, for example 2027-05.");
            }
            if (!asked.one().stage().isBeforePanel()) {
                return Deed.refused("A panel has the case already, or it has ended, so it stays in its session.");
            }
            desk.moveSession(reference, named.get().code(), person, asked.words());
            return Deed.done("The case is now in the session of " + named.get().name() + ".");
        });
    }

    private static Optional<AssessmentSession> session(String code) {
        try {
            YearMonth month = YearMonth.parse(code.strip());
            boolean held = month.getMonthValue() % MONTHS_BETWEEN_SESSIONS == 1;
            return held ? Optional.of(new AssessmentSession(month)) : Optional.empty();
        } catch (DateTimeParseException unreadable) {
            return Optional.empty();
        }
    }

    /** Ends a case at the applicant's wish, and tells the applicant so. */
    @Transactional
    Deed withdraw(String reference, @Nullable String because, String person) {
        return with(reference, because, "why the case is withdrawn", asked -> {
            if (asked.one().stage().isEnd()) {
                return Deed.refused("The case has ended already.");
            }
            desk.withdraw(reference, person, asked.words(), null);
            tray.ofCase(reference).stream()
                    .filter(item -> item.closedAt() == null)
                    .map(TrayItem::id)
                    .forEach(id -> tray.close(Objects.requireNonNull(id), person, "The case was withdrawn."));
            return Deed.done("The case is withdrawn, and a letter to the applicant says so.");
        });
    }

    /** A case and what was typed about it. */
    private record Asked(Case one, String words) {
        /** Why there is nothing to accept; empty when there is. */
        Optional<Deed> undecided() {
            boolean open = one.stage().isBeforePanel() && one.submissionVersion() > 0;
            return open
                    ? Optional.empty()
                    : Optional.of(Deed.refused("There is nothing to accept at the stage \""
                            + one.stage().words() + "\"."));
        }
    }

    private Deed with(String reference, @Nullable String words, String what, Function<Asked, Deed> deed) {
        Optional<Case> one = casebook.find(reference);
        if (one.isEmpty()) {
            return Deed.unknown("There is no case of that reference.");
        }
        return Wording.fault(words, what)
                .map(Deed::refused)
                .orElseGet(() ->
                        deed.apply(new Asked(one.get(), String.valueOf(words).strip())));
    }
}
