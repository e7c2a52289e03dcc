package org.postroom.intake;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postroom.casebook.Correspondent;
import org.postroom.intake.mail.OpenedMail;
import org.postroom.intake.sender.Evidence;
import org.postroom.letter.OwnWords;
import org.postroom.letter.Quotation;

/**
 * A letter on the sorting table.
 *
 * @param mail what it says
 * @param correspondent whose token or thread it bears
 * @param sign by which sign they were recognised: a few words
 * @param contents what its forms and references say
 * @param evidence the signs of who wrote it
 * @param wrote what we wrote to them lately
 */
record Post(
        OpenedMail mail,
        Optional<Correspondent> correspondent,
        String sign,
        Contents contents,
        Evidence evidence,
        List<String> wrote) {
    /** The address it says it comes from; empty when it says none. */
    String sender() {
        return mail.fromAddress() == null ? "" : mail.fromAddress().toLowerCase(Locale.ROOT);
    }

    /** What the writer wrote themselves, in lower case, without quotations and signature. */
    String ownWords() {
        return ownWords(mail, wrote);
    }

    /** The same of any letter to whose writer we wrote this. */
    static String ownWords(OpenedMail mail, List<String> wrote) {
        return String.join(
                        "\n", OwnWords.of(Quotation.marked(mail.text(), wrote)).said())
                .toLowerCase(Locale.ROOT);
    }
}
