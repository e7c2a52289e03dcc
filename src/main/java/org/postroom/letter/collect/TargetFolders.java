package org.postroom.letter.collect;

import jakarta.mail.MessagingException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The folders that mails are moved to, under the names that the server wants for them. */
final class TargetFolders {
    private static final String INBOX = "INBOX";

    /** Those that were there when they were last used, by the names in the settings. */
    private final Map<String, String> there = new ConcurrentHashMap<>();

    /** The server's name for a folder, which is made where it is missing. */
    String ready(OpenFolder folder, String target) throws MessagingException {
        String name = there.get(target);
        if (name == null) {
            name = foundOrMade(folder, names(folder, target));
            there.put(target, name);
        }
        return name;
    }

    /** It could not be used: look for it anew next time. */
    void forget(String target) {
        there.remove(target);
    }

    /** Below the prefix that the server tells; where it tells none as it stands, else beneath INBOX, as some demand. */
    private static List<String> names(OpenFolder folder, String target) throws MessagingException {
        String prefix = folder.ownPrefix();
        if (!prefix.isEmpty()) {
            return List.of(target.startsWith(prefix) ? target : prefix + target);
        }
        char separator = folder.separator();
        return separator == '\0' || target.startsWith(INBOX + separator)
                ? List.of(target)
                : List.of(target, INBOX + separator + target);
    }

    private static String foundOrMade(OpenFolder folder, List<String> names) throws MessagingException {
        for (String name : names) {
            if (folder.has(name)) {
                return name;
            }
        }
        String first = names.get(0);
        try {
            folder.create(first);
            return first;
        } catch (MessagingException refused) {
            if (names.size() == 1 || OpenFolder.isGone(refused)) {
                throw refused;
            }
            String beneathInbox = names.get(1);
            folder.create(beneathInbox);
            return beneathInbox;
        }
    }
}
