package org.postroom.redaction.details;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;

/** What is told in one breath with an age: "74, chest like a bellows,", "nineteen, straight out of care,". */
final class DetailBreath {
    private static final int LONGEST_WORDS = 7;
    /** Words that carry the story on, so that nothing more of the person is told. */
    private static final Set<String> STORY = Lexicon.words(
            "who died and but or our the my your their we they he she it i you in at to by for when whose "
                    + "which that as if because where last this next nhs chi number one on of from told rang "
                    + "came wrote said sat saw got went had took gave made ran led brought found put left kept "
                    + "knew thought sent chose began held met read spoke taught won is was has does did stood "
                    + "fell felt heard rose drove sang broke caught paid lost drew flew grew threw could would "
                    + "will may can should stays wouldnt couldnt didnt wasnt isnt hasnt rightly perhaps then "
                    + "here there so please both all each until wants says thanks per about whom what how why "
                    + "not asks");

    private static final Set<String> STATES =
            Lexicon.words("retired widowed divorced separated disabled blinded deafened bereaved married unmarried "
                    + "raised orphaned adopted fostered registered crippled deported unemployed exhausted "
                    + "injured scarred wounded sectioned addicted bed used burned partly lives uses needs walks "
                    + "speaks suffers sees struggles sleeps stammers drinks");

    private final Sheet sheet;
    private final DetailSigns signs;

    DetailBreath(Sheet sheet, DetailSigns signs) {
        this.sheet = sheet;
        this.signs = signs;
    }

    /** The whole of a short segment that a comma, bracket or full stop closes; null where the story goes on instead. */
    @Nullable
    Finding goesOn(int from, int to) {
        boolean brief = to - from <= LONGEST_WORDS;
        boolean closed = to == sheet.words().size() || signs.gap(to - 1).matches("(?s)(?:[,):;.]| [\u2013-]).*");
        if (!brief || !closed || tellsStory(from, to)) {
            return null;
        }
        return told(from, to);
    }

    Finding told(int from, int to) {
        return DetailsByContext.detail(
                sheet, from, to, "a personal detail", "details/breath", "It is told in one breath with somebody.", 0.7);
    }

    private boolean tellsStory(int from, int to) {
        String first = signs.folded(from);
        boolean verb = first.length() > 4
                && (first.endsWith("ed") || first.endsWith("es") || first.endsWith("ts") || first.endsWith("ns"))
                && !STATES.contains(first);
        boolean acts = first.endsWith("s")
                && !STATES.contains(first)
                && signs.folded(from + 1).matches("the|an?|our|his|her|himself|herself|it|to|for|in|us|every|not");
        boolean limb =
                first.equals("left") && signs.folded(from + 1).matches("leg|arm|hand|foot|eye|side|lung|hip|knee");
        boolean withUs = first.equals("with") && signs.folded(from + 1).matches("us|our|the");
        for (int i = from; i < to; i++) {
            if (signs.isNamed(i) || signs.folded(i).matches("\\d+|our|we|us|practice|surgery|days?|week|said|weeks")) {
                return true;
            }
        }
        return verb || acts || withUs || STORY.contains(first) && !limb;
    }
}
