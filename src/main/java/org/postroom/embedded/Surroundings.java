package org.postroom.embedded;

import java.nio.file.Path;

/**
 * Which servers are real and which are Postroom's own.
 *
 * @param home the folder of database, keys and working files
 * @param database whether the database is embedded
 * @param imap whether the mailbox is embedded
 * @param smtp whether the sending server is embedded
 */
public record Surroundings(Path home, boolean database, boolean imap, boolean smtp) {
    /** Whether nothing real is touched, so that the Clock may be moved and the sample played. */
    public boolean allEmbedded() {
        return database && imap && smtp;
    }
}
