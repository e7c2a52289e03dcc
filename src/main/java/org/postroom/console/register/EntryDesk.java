package org.postroom.console.register;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.postroom.award.Register;
import org.postroom.award.RegisterDesk;
import org.postroom.console.Deed;
import org.postroom.console.Wording;
import org.postroom.console.door.DirectorOnly;
import org.springframework.stereotype.Component;

/** What a director decides about an entry of the register. */
@Component
class EntryDesk {
    private static final Deed UNKNOWN = Deed.unknown("There is no entry of that number on the register.");

    private final Register register;
    private final RegisterDesk desk;

    EntryDesk(Register register, RegisterDesk desk) {
        this.register = register;
        this.desk = desk;
    }

    /** Takes an entry from the register. */
    @DirectorOnly
    public Deed withdraw(String number, @Nullable String because, String person) {
        return register.ofNumber(number)
                .map(entry -> said(desk.withdraw(entry.number(), person, because == null ? "" : because)))
                .orElse(UNKNOWN);
    }

    /** Brings an entry back. */
    @DirectorOnly
    public Deed restore(String number, @Nullable String because, String person) {
        return register.ofNumber(number)
                .map(entry -> said(desk.restore(entry.number(), person, because == null ? "" : because)))
                .orElse(UNKNOWN);
    }

    /** Puts the name of a holder right; they get their papers anew. */
    @DirectorOnly
    public Deed correctName(String number, @Nullable String name, @Nullable String because, String person) {
        Optional<String> fault = Wording.fault(because, "why the name is corrected");
        if (fault.isPresent()) {
            return Deed.refused(fault.get());
        }
        return register.ofNumber(number)
                .map(entry -> said(desk.correctName(
                        entry.number(),
                        name == null ? "" : name,
                        person,
                        String.valueOf(because).strip())))
                .orElse(UNKNOWN);
    }

    private static Deed said(RegisterDesk.Answer answer) {
        return answer instanceof RegisterDesk.Answer.Done
                ? Deed.done(answer.because())
                : Deed.refused(answer.because());
    }
}
