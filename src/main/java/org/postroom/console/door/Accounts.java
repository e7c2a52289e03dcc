package org.postroom.console.door;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.postroom.console.door.StaffMember.Role;
import org.postroom.embedded.Surroundings;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/**
 * Who may sign in: the staff in the database, and on an embedded database without a director of one's own also
 * {@code officer} and {@code director}, with their names as passwords.
 */
@Component
class Accounts implements UserDetailsService {
    private final StaffMembers staff;
    private final Map<String, StaffMember> defaults;

    Accounts(StaffMembers staff, Surroundings surroundings, FirstDirector first, PasswordEncoder passwords) {
        this.staff = staff;
        this.defaults = surroundings.database() && !first.given()
                ? Map.of(
                        "officer", forTryingOut("officer", passwords, Role.OFFICER),
                        "director", forTryingOut("director", passwords, Role.DIRECTOR))
                : Map.of();
    }

    private static StaffMember forTryingOut(String name, PasswordEncoder passwords, Role role) {
        return new StaffMember(name, passwords.encode(name), role, Instant.EPOCH, null, null);
    }

    /** Whether {@code officer} and {@code director} may sign in with their names as passwords. */
    boolean hasDefaults() {
        return !defaults.isEmpty();
    }

    /** Spring Security wipes the password of what it is given, so each is made anew. */
    @Override
    public Account loadUserByUsername(String username) {
        return staff.findById(username)
                .or(() -> Optional.ofNullable(defaults.get(username)))
                .map(Accounts::account)
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    private static Account account(StaffMember one) {
        int version = one.version() == null ? 0 : one.version();
        return new Account(one.username(), one.password(), one.role(), one.closedAt() == null, version);
    }
}
