package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import org.postroom.accreditation.Framework;
import org.postroom.panel.SheetReading.Scored;

/** The score sheet as lines of a letter: those to fill in, and those that say back what was understood. */
public final class SheetText {
    /** Begins each line of a read-back, so that no reader takes a quoted one for a score sheet. */
    static final String READ_BACK_WORD = "understood";

    private SheetText() {}

    /** The lines to fill in: the alias, then one a domain with a bracket for the score. */
    public static List<String> lines(Framework framework, Alias alias) {
        List<String> lines = new ArrayList<>();
        lines.add("Pack: " + alias);
        for (Framework.Domain domain : framework.domains()) {
            lines.add("Domain " + domain.number() + " [ ] " + shortTitle(domain));
        }
        return lines;
    }

    /** One line a score on the scale with its words, for example {@code Write 3 for Sufficient evidence.} */
    public static List<String> scale(Framework framework) {
        List<String> lines = new ArrayList<>();
        Framework.Scale scale = framework.scores();
        for (int score = scale.min(); score <= scale.max(); score++) {
            lines.add("Write " + score + " for " + scale.label(score) + ".");
        }
        return lines;
    }

    /** What was understood, one line a domain, with the words of the scale and the assessor's own comment. */
    public static List<String> readBack(Framework framework, SheetReading.Read read) {
        List<String> lines = new ArrayList<>();
        lines.add("Understood for pack " + read.alias() + ":");
        for (Framework.Domain domain : framework.domains()) {
            Scored scored = read.scores().get(domain.number());
            if (scored != null) {
                lines.add("Understood for domain " + domain.number() + ", " + shortTitle(domain) + ": "
                        + scored.score() + ", " + framework.scores().label(scored.score()) + "."
                        + (scored.comment() == null ? "" : " Your comment: " + scored.comment()));
            }
        }
        return lines;
    }

    /** The title up to its first full stop, so that a line stays within what mail programs leave unbroken. */
    private static String shortTitle(Framework.Domain domain) {
        return domain.title().split("\\.\\s", 2)[0];
    }
}
