package org.postroom.intake;

import java.util.ArrayList;
import java.util.List;
import org.postroom.casebook.Tray.Matter;

/** What of a letter with several people's forms can be given to none of them, so that a person looks. */
final class Leftovers {
    private Leftovers() {}

    static List<Matter> of(Delivered delivered) {
        List<Matter> matters = new ArrayList<>();
        List<String> files = delivered.contents().ofNobody();
        if (!files.isEmpty()) {
            matters.add(Matter.ofLetter(
                    "Files beside several forms",
                    delivered.folio(),
                    "The email brings several people's forms, and nobody can say for certain whose these are: "
                            + String.join(", ", files) + ".",
                    "Look at them; ask the applicant whose they seem to be to send them again, alone."));
        }
        if (delivered.contents().answersInText()) {
            matters.add(Matter.ofLetter(
                    "Answers beside two forms",
                    delivered.folio(),
                    "The text of the email answers points too, and nobody can say for which of the applicants.",
                    "Read it, and ask the sender whose answers these are; they were given to nobody."));
        }
        return matters;
    }
}
