package org.postroom.console.door;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The first director, who makes the other accounts.
 *
 * @param username empty when none is given
 * @param password used once, to make the account; changed in the console
 */
@ConfigurationProperties("postroom.director")
record FirstDirector(@DefaultValue("") String username, @DefaultValue("") String password) {
    boolean given() {
        return !username.isBlank() && !password.isBlank();
    }
}
