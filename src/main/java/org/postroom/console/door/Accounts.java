package org.postroom.console.door;

import java.util.Map;
import org.postroom.console.door.StaffMember.Role;
import org.postroom.embedded.Surroundings;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetails;
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
    private final Map<String, UserDetails> defaults;

    Accounts(StaffMembers staff, Surroundings surroundings, FirstDirector first, PasswordEncoder passwords) {
        this.staff = staff;
        this.defaults = surroundings.database() && !first.given()
                ? Map.of(
                        "officer", account("officer", passwords.encode("officer"), Role.OFFICER, true),
                        "director", account("director", passwords.encode("director"), Role.DIRECTOR, true))
                : Map.of();
    }

    /** Whether {@code officer} and {@code director} may sign in with their names as passwords. */
    boolean hasDefaults() {
        return !defaults.isEmpty();
    }

    @Override
    public UserDetails loadUserByUsername(String username) {
        return staff.findById(username)
                .map(one -> account(one.username(), one.password(), one.role(), one.closedAt() == null))
                .or(() -> java.util.Optional.ofNullable(defaults.get(username)).map(Accounts::copy))
                .orElseThrow(() -> new UsernameNotFoundException("nobody of that name"));
    }

    /** Spring Security wipes the password of what it is given, so it is given a copy. */
    private static UserDetails copy(UserDetails kept) {
        return User.withUserDetails(kept).build();
    }

    private static UserDetails account(String username, String password, Role role, boolean open) {
        return User.withUsername(username)
                .password(password)
                .roles(role.name())
                .disabled(!open)
                .build();
    }
}
