package org.postroom.console.letters;

import org.postroom.console.door.DirectorOnly;
import org.postroom.outbox.Outbox;
import org.springframework.stereotype.Component;

/** Letters that were held back because something in them must not leave: only a director lets one go. */
@Component
class HeldLetters {
    private final Outbox outbox;

    HeldLetters(Outbox outbox) {
        this.outbox = outbox;
    }

    /** Lets a letter go that was held back. */
    @DirectorOnly
    public boolean letGo(long id) {
        return outbox.sendAgain(id);
    }
}
