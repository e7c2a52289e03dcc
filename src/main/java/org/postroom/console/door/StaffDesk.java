package org.postroom.console.door;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.postroom.console.Deed;
import org.postroom.console.door.StaffMember.Role;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may sign in, kept by a director; and everybody's own password. */
@Component
public class StaffDesk {
    private static final int LEAST_PASSWORD_CHARACTERS = 12;
    /** bcrypt takes no more than 72 bytes into account, so no more are taken. */
    private static final int MOST_PASSWORD_BYTES = 72;

    private static final Deed UNKNOWN = Deed.unknown("There is no account of that name.");

    private final StaffMembers staff;
    private final ApiTokens tokens;
    private final PasswordEncoder passwords;
    private final Clock clock;

    StaffDesk(StaffMembers staff, ApiTokens tokens, PasswordEncoder passwords, Clock clock) {
        this.staff = staff;
        this.tokens = tokens;
        this.passwords = passwords;
        this.clock = clock;
    }

    /**
     * An account as a director sees it.
     *
     * @param role OFFICER or DIRECTOR
     */
    public record StaffLine(String username, String role, Instant madeAt, @Nullable Instant closedAt) {}

    /** Everybody who may sign in or could once. */
    @DirectorOnly
    public List<StaffLine> all() {
        return staff.inOrder().stream()
                .map(one -> new StaffLine(one.username(), one.role().name(), one.madeAt(), one.closedAt()))
                .toList();
    }

    /** Opens an account. */
    @DirectorOnly
    @Transactional
    public Deed add(@Nullable String username, @Nullable String password, @Nullable String role) {
        String name = username == null ? "" : username.strip().toLowerCase(Locale.ROOT);
        if (!name.matches("[a-z][a-z0-9._-]{1,39}")) {
            return Deed.refused("A name is 2 to 40 letters, digits, dots and hyphens, and begins with a letter.");
        }
        if (name.equals("postroom") || staff.existsById(name)) {
            return Deed.refused("That name is taken; names are never used again, because the histories bear them.");
        }
        Optional<Role> known = role(role);
        if (known.isEmpty()) {
            return Deed.refused("Please choose a role: OFFICER or DIRECTOR.");
        }
        return fault(password).map(Deed::refused).orElseGet(() -> {
            staff.save(new StaffMember(
                    name, passwords.encode(String.valueOf(password)), known.get(), clock.instant(), null, null));
            return Deed.done(name + " can sign in now.");
        });
    }

    /** Gives an account a new password: whoever is signed in with the old one is out, and its tokens end. */
    @DirectorOnly
    @Transactional
    public Deed resetPassword(String username, @Nullable String password) {
        return fault(password).map(Deed::refused).orElseGet(() -> {
            tokens.closeAll(username, clock.instant());
            return change(
                    username,
                    one -> one.withPassword(passwords.encode(String.valueOf(password))),
                    "The password is changed; the account is signed out everywhere, and its tokens have ended.");
        });
    }

    /** Closes an account: nobody signs in with it, and its tokens end. */
    @DirectorOnly
    @Transactional
    public Deed close(String username, String person) {
        if (username.equals(person)) {
            return Deed.refused("You cannot close your own account; another director can.");
        }
        tokens.closeAll(username, clock.instant());
        return change(username, one -> one.closed(clock.instant()), username + " cannot sign in any more.");
    }

    /** Opens a closed account again. */
    @DirectorOnly
    @Transactional
    public Deed reopen(String username) {
        return change(username, one -> one.closed(null), username + " can sign in again.");
    }

    /** Makes an officer a director, or the other way round. */
    @DirectorOnly
    @Transactional
    public Deed changeRole(String username, @Nullable String role, String person) {
        if (username.equals(person)) {
            return Deed.refused("You cannot change your own role; another director can.");
        }
        return role(role)
                .map(known -> change(username, one -> one.withRole(known), "The role is changed."))
                .orElseGet(() -> Deed.refused("Please choose a role: OFFICER or DIRECTOR."));
    }

    /** Changes one's own password; one signs in with it again everywhere. */
    @Transactional
    public Deed changeOwnPassword(String person, @Nullable String present, @Nullable String next) {
        Optional<StaffMember> me = staff.findById(person);
        if (me.isEmpty()) {
            return Deed.refused("The accounts for trying out keep their passwords; a director can open real ones.");
        }
        if (present == null || !passwords.matches(present, me.get().password())) {
            return Deed.refused("That is not your present password; nothing was changed.");
        }
        return fault(next)
                .map(Deed::refused)
                .orElseGet(() -> change(
                        person,
                        one -> one.withPassword(passwords.encode(String.valueOf(next))),
                        "Your password is changed."));
    }

    private Deed change(String username, UnaryOperator<StaffMember> change, String done) {
        return staff.findById(username)
                .map(one -> {
                    staff.save(change.apply(one));
                    return Deed.done(done);
                })
                .orElse(UNKNOWN);
    }

    private static Optional<Role> role(@Nullable String role) {
        return java.util.Arrays.stream(Role.values())
                .filter(one -> one.name().equalsIgnoreCase(role))
                .findFirst();
    }

    private static Optional<String> fault(@Nullable String password) {
        if (password == null || password.length() < LEAST_PASSWORD_CHARACTERS) {
            return Optional.of("A password has at least " + LEAST_PASSWORD_CHARACTERS
                    + " characters; a few words one after the other do well.");
        }
        return password.getBytes(java.nio.charset.StandardCharsets.UTF_8).length > MOST_PASSWORD_BYTES
                ? Optional.of("That password is too long; at most " + MOST_PASSWORD_BYTES + " bytes are taken.")
                : Optional.empty();
    }
}
