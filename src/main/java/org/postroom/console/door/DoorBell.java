package org.postroom.console.door;

import java.time.Clock;
import org.postroom.console.door.StaffMember.Role;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** At the start: makes the first director where settings name one, and says who can sign in. */
@Component
class DoorBell {
    private static final Logger LOG = LoggerFactory.getLogger(DoorBell.class);

    private final StaffMembers staff;
    private final Accounts accounts;
    private final FirstDirector first;
    private final PasswordEncoder passwords;
    private final Clock clock;

    DoorBell(StaffMembers staff, Accounts accounts, FirstDirector first, PasswordEncoder passwords, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.first = first;
        this.passwords = passwords;
        this.clock = clock;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        if (first.given() && staff.findById(first.username()).isEmpty()) {
            staff.save(new StaffMember(
                    first.username(), passwords.encode(first.password()), Role.DIRECTOR, clock.instant(), null, null));
        }
        if (accounts.hasDefaults()) {
            LOG.warn("Anyone on this machine can sign in to the console: as officer with the password \"officer\", as"
                    + " director with the password \"director\". This is so only on the embedded database, for trying"
                    + " out.");
        } else if (staff.directors() == 0) {
            LOG.warn("Nobody can sign in to the console as a director: set POSTROOM_DIRECTOR_USERNAME and"
                    + " POSTROOM_DIRECTOR_PASSWORD and start again.");
        }
    }
}
