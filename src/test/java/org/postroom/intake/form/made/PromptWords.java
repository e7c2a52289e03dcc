package org.postroom.intake.form.made;

import java.util.List;
import java.util.Set;
import org.postroom.accreditation.Framework.Domain;
import org.postroom.accreditation.Framework.Point;

/** What applicants leave of a point's reference and prompt. */
final class PromptWords {
    private static final List<List<String>> REWORDINGS = List.of(
            List.of("^How you ", "How I "),
            List.of("your ", "my "),
            List.of("that you led", "I led"),
            List.of("you are proud of", "I am proud of"),
            List.of("you contributed", "I contributed"),
            List.of("and what you did", "and what I did"),
            List.of("^Your ", "My "),
            List.of("including", "incl."),
            List.of(" and ", " & "));

    private final Set<Spoiling> spoilt;

    PromptWords(Set<Spoiling> spoilt) {
        this.spoilt = spoilt;
    }

    String of(Domain domain, Point point) {
        if (spoilt.contains(Spoiling.DELETED_PROMPTS) || spoilt.contains(Spoiling.INLINE_REFERENCES)) {
            return point.ref();
        }
        if (spoilt.contains(Spoiling.DELETED_REFERENCES)) {
            return point.prompt();
        }
        if (spoilt.contains(Spoiling.LETTERED)) {
            return (char) ('a' + domain.points().indexOf(point)) + ") " + point.prompt();
        }
        if (spoilt.contains(Spoiling.NUMBERED_THROUGH)) {
            return (Layout.FRAMEWORK.points().indexOf(point) + 1) + ". " + point.prompt();
        }
        if (spoilt.contains(Spoiling.REWORDED_PROMPTS)) {
            return point.ref() + " " + reworded(point.prompt());
        }
        if (spoilt.contains(Spoiling.REWORDED_WITHOUT_REFERENCES)) {
            return reworded(point.prompt());
        }
        return point.ref() + " " + point.prompt();
    }

    private static String reworded(String prompt) {
        String mine = prompt;
        for (List<String> rewording : REWORDINGS) {
            mine = mine.replaceAll(rewording.get(0), rewording.get(1));
        }
        return mine;
    }
}
