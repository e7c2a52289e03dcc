package org.postroom.panel;

import java.util.List;
import org.postroom.outbox.Draft;
import org.postroom.outbox.LetterHead;
import org.postroom.redaction.gate.Exposed;
import org.postroom.redaction.gate.Gate;
import org.postroom.redaction.gate.Leak;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Kind;

/**
 * What a letter says of its recipient and of the house, which tells nobody whose a pack is: an assessor may be called as
 * a colleague of the applicant is, and the applicant may have sent a copy to the house's own address. A letter held for
 * that could never leave.
 */
final class OwnWords {
    private OwnWords() {}

    /** The leaks of a letter, its greeting and the house's address passed over. */
    static List<Leak> leaks(KnownIdentity known, List<Exposed> pieces, Draft draft, LetterHead house) {
        List<Exposed> others = pieces.stream()
                .map(piece -> new Exposed(piece.where(), withoutGreeting(piece.text(), draft)))
                .toList();
        return Gate.search(known, others).stream()
                .filter(leak -> leak.kind() != Kind.CONTACT || !isOurs(leak.surface(), house.address()))
                .toList();
    }

    private static String withoutGreeting(String text, Draft draft) {
        return draft.values().get("name") instanceof String name && !name.isBlank()
                ? text.replace("Dear " + name + ",", "Dear ,")
                : text;
    }

    private static boolean isOurs(String contact, String address) {
        return contact.equalsIgnoreCase(address) || contact.equalsIgnoreCase(address.replaceFirst("@.*", ""));
    }
}
