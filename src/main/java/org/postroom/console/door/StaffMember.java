package org.postroom.console.door;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Someone on the staff who may sign in.
 *
 * @param password as a hash that names its method, for example <code>{bcrypt}…</code>
 * @param closedAt when the account was closed; its name stays, because the histories name it
 * @param version null until kept
 */
@Table("staff")
record StaffMember(
        @Id String username,
        String password,
        Role role,
        Instant madeAt,
        @Nullable Instant closedAt,
        @Version @Nullable Integer version) {

    /** What a member of the staff may do. */
    enum Role {
        /** Everything except release, recall, rules and settings. */
        OFFICER,
        /** What the officer does, and release, recall, rules and settings. */
        DIRECTOR
    }

    StaffMember withPassword(String hash) {
        return new StaffMember(username, hash, role, madeAt, closedAt, version);
    }

    StaffMember withRole(Role other) {
        return new StaffMember(username, password, other, madeAt, closedAt, version);
    }

    StaffMember closed(@Nullable Instant at) {
        return new StaffMember(username, password, role, madeAt, at, version);
    }
}
