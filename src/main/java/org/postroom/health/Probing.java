package org.postroom.health;

import java.util.Properties;
import org.postroom.letter.MailAccount;

/** How a look reaches a mail server: as collecting and sending do, with less patience. */
final class Probing {
    private static final String PATIENCE_MILLIS = "8000";

    private Probing() {}

    static Properties properties(MailAccount account, String plain) {
        Properties properties = account.properties(plain);
        for (String limit : new String[] {"connectiontimeout", "timeout", "writetimeout"}) {
            properties.setProperty("mail." + account.protocol(plain) + "." + limit, PATIENCE_MILLIS);
        }
        properties.setProperty("mail.smtp.quitwait", "false");
        properties.setProperty("mail.smtps.quitwait", "false");
        return properties;
    }
}
