package org.postroom.console.door;

import java.util.List;
import org.postroom.console.door.StaffMember.Role;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.userdetails.User;

/** Someone who may sign in, as they stood when they did: what was changed since then shows in the version. */
final class Account extends User {
    private static final long serialVersionUID = 1;

    private final int version;

    /**
     * @param version of the row on the staff, raised by each change of password, role or closing; 0 where there is none
     */
    Account(String username, String password, Role role, boolean open, int version) {
        super(username, password, open, true, true, true, List.of(new SimpleGrantedAuthority("ROLE_" + role.name())));
        this.version = version;
    }

    /** Whether nothing was changed since {@code other} was read. */
    boolean isAsIn(Object other) {
        return other instanceof Account then && then.version == version;
    }
}
