package org.postroom.redaction.capitals;

import java.util.HashSet;
import java.util.Set;
import org.postroom.redaction.names.HeadWords;
import org.postroom.redaction.words.Dictionary;
import org.postroom.redaction.words.NameNeighbours;
import org.postroom.redaction.words.NameSigns;

/** Finds the names of people among words without capitals, by lists and by the words beside them. */
final class NamesUncased {
    private static final int LONGEST_NAME_WORDS = 3;

    private final NameLists names;
    private final Set<String> learnt = new HashSet<>();

    NamesUncased(NameLists names) {
        this.names = names;
    }

    /** Whether somebody of the application is certainly called so. */
    boolean isKnown(String folded) {
        return learnt.contains(folded);
    }

    /** Somebody of the application is certainly called so. */
    void learn(String folded) {
        if (folded.length() > 2 && !NameNeighbours.NEVER.contains(folded)) {
            learnt.add(folded);
        }
    }

    /** Names that are English words too, told by what stands beside them. */
    void signs(Draft draft) {
        for (int at = 0; at < draft.size(); at++) {
            titled(draft, at);
            initialled(draft, at);
            full(draft, at);
            alone(draft, at);
            nicknamed(draft, at);
        }
    }

    private void titled(Draft draft, int at) {
        String title = draft.folded(at);
        boolean strong = NameNeighbours.STRONG_TITLES.contains(title);
        if (!strong && !NameSigns.isTitle(title) && !NameNeighbours.RANKS.contains(title)
                || !(draft.joined(at) || strong && draft.gap(at).equals(". "))
                || !couldBeName(draft, at + 1) && !(strong && isSurnameAndTitle(draft, at + 1))) {
            return;
        }
        String name = draft.folded(at + 1);
        boolean full = names.isGiven(name) && draft.joined(at + 1) && isSurname(draft, at + 2, true);
        boolean rare = draft.isRaised(at + 1) || names.isGiven(name) && !NameNeighbours.MODALS.contains(name);
        boolean bare = !determined(draft, at) && isAnySurname(draft, at + 1) && !names.isPlain(name);
        boolean acts = bare && !NameNeighbours.isVerb(name) && title.length() > 2;
        if (strong && !name.equals("and") || full || rare || acts) {
            if (title.startsWith("pc")) {
                draft.capitals(at);
            }
            draft.raise(draft.is(at - 1, "rt") ? at - 1 : at, at + 1);
            boolean unlike = names.isGiven(name)
                    && !NameNeighbours.isVerb(draft.folded(at + 2))
                    && couldBeName(draft, at + 2)
                    && draft.joined(at + 1)
                    && !NameNeighbours.MODALS.contains(draft.folded(at + 2));
            name(draft, at + 1, name.length() < 3 || names.isGiven(name) || !Dictionary.has(name));
            draft.raise(at + 1, unlike ? at + 3 : at + 2);
        }
    }

    /** "mrs s. fee-thorn": whatever comes after a title and initials. */
    private void initialled(Draft draft, int at) {
        if (!NameNeighbours.STRONG_TITLES.contains(draft.folded(at)) || !draft.joined(at)) {
            return;
        }
        int last = at + 1;
        while (draft.folded(last).length() == 1 && draft.gap(last).matches("\\.? ?")) {
            last++;
        }
        if (last > at + 1 && couldBeName(draft, last) && !draft.is(last, "and", "who")) {
            draft.raise(at + 1, draft.gap(last).equals("-") ? last + 2 : last + 1);
        }
    }

    /** "big dai said", "old dai, who": a word that belongs to what somebody is called. */
    private void nicknamed(Draft draft, int at) {
        boolean epithet = draft.is(at, "big", "old", "wee", "young", "little") && draft.joined(at);
        if (!epithet || !names.isGiven(draft.folded(at + 1)) || determined(draft, at)) {
            return;
        }
        boolean raised = draft.isRaised(at + 1);
        boolean stops = !draft.joined(at + 1) || NameNeighbours.isVerb(draft.folded(at + 2)) || draft.isRaised(at + 2);
        if (raised || stops && draft.waits(at + 1) && !NameNeighbours.ABSTRACT.contains(draft.folded(at + 1))) {
            draft.raise(at, at + 2);
        }
    }

    /** "mr bishop told", "ffion bishop, 32": a surname that is a title too, where nobody's name goes on from it. */
    private boolean isSurnameAndTitle(Draft draft, int at) {
        String word = draft.folded(at);
        return NameSigns.isTitle(word)
                && !NameNeighbours.STRONG_TITLES.contains(word)
                && names.isSurname(word)
                && !(draft.joined(at) && (draft.isRaised(at + 1) || names.isGiven(draft.folded(at + 1))));
    }

    private static boolean determined(Draft draft, int at) {
        return draft.joined(at - 1) && NameNeighbours.DETERMINERS.contains(draft.folded(at - 1));
    }

    private static boolean couldBeName(Draft draft, int at) {
        String word = draft.folded(at);
        if (word.length() == 1 && draft.isRaised(at)) {
            return true;
        }
        return !NameNeighbours.NEVER.contains(word)
                && !NameLists.isRole(word)
                && !NameSigns.isTitle(word)
                && word.chars().noneMatch(Character::isDigit);
    }

    /** Raises a name and the surnames after it, and learns them. */
    private void name(Draft draft, int from, boolean goesOn) {
        int end = from + 1;
        while (end - from < LONGEST_NAME_WORDS
                && draft.joined(end - 1)
                && (draft.gap(end - 1).equals("-") && couldBeName(draft, end)
                        || goesOn && isSurname(draft, end, true)
                        || draft.folded(end).length() == 2 && goesOn && draft.isRaised(end + 1))) {
            end++;
        }
        draft.raise(from, end);
        for (int at = from; at < end; at++) {
            learn(draft.folded(at));
        }
    }

    /** @param certain whether a given name certainly stands before it, so that any word that is no verb will do */
    private boolean isSurname(Draft draft, int at, boolean certain) {
        String word = draft.folded(at);
        boolean ends = at + 1 >= draft.size() || !draft.joined(at);
        if (isSurnameAndTitle(draft, at)) {
            return true;
        }
        if (!couldBeName(draft, at) || NameNeighbours.isVerb(word) || NameNeighbours.MODALS.contains(word) && !ends) {
            return false;
        }
        boolean raised = draft.isRaised(at) && !names.isAcronym(word);
        return names.isSurname(word) || raised || certain && isAnySurname(draft, at);
    }

    /** An English word that is a surname here: no verb, no adverb, and no other word goes on from it. */
    private boolean isAnySurname(Draft draft, int at) {
        String word = draft.folded(at);
        String next = draft.folded(at + 1);
        boolean stops = !draft.joined(at)
                || NameNeighbours.NEVER.contains(next)
                || NameNeighbours.isVerb(next)
                || draft.isRaised(at + 1)
                || next.equals("will");
        return stops
                && draft.waits(at)
                && word.length() > 2
                && draft.gap(at - 1).length() == 1
                && !word.matches(draft.joined(at) ? ".*(?:s|ed|ing|ly)" : ".*(?:ed|ing|ly)")
                && !NameNeighbours.AFTER_NAMES.contains(word);
    }

    private void full(Draft draft, int at) {
        String word = draft.folded(at);
        boolean listed = names.isGiven(word) && !NameNeighbours.NEVER.contains(word);
        boolean raised = draft.isRaised(at) && (listed || !Dictionary.has(word));
        if (!raised && !draft.waits(at) || !draft.joined(at) || NameNeighbours.isVerb(draft.folded(at + 1))) {
            return;
        }
        boolean begins = draft.word(at).opens() || draft.gap(at - 1).matches(",.*|.*[(].*");
        boolean determined = determined(draft, at);
        boolean follows =
                begins || NameNeighbours.STARTERS.contains(draft.folded(at - 1)) || !isRuledOut(draft, at, determined);
        boolean odd = NameNeighbours.MODALS.contains(word) || NameNeighbours.SEASONS.contains(word);
        boolean season = NameNeighbours.SEASONS.contains(word)
                && begins
                && !NameNeighbours.OF_SEASONS.contains(draft.folded(at + 1));
        boolean certain =
                raised && (listed || follows && !names.isAcronym(word)) || listed && follows && (!odd || season);
        boolean surname = isSurname(draft, at + 1, certain);
        boolean rareSurname = draft.isRaised(at + 1)
                && !names.isListed(word)
                && !names.isGiven(draft.folded(at + 1))
                && !Dictionary.has(draft.folded(at + 1))
                && !names.isAcronym(draft.folded(at + 1));
        boolean unlisted = begins
                && rareSurname
                && couldBeName(draft, at)
                && !names.isPlain(word)
                && !NameNeighbours.isVerb(word)
                && !HeadWords.isDropped(draft.word(at))
                && !HeadWords.isGeneric(word)
                && !word.matches(".*(?:ing|ly)");
        if (surname && (raised || listed && (follows || !odd)) || unlisted) {
            name(draft, at, true);
        }
    }

    private void alone(Draft draft, int at) {
        String word = draft.folded(at);
        boolean known = learnt.contains(word);
        if (!draft.waits(at) || !names.isGiven(word) && !known || NameNeighbours.NEVER.contains(word)) {
            return;
        }
        boolean determined = determined(draft, at);
        if (!determined && (acts(draft, at) || isPresented(draft, at))
                || (known || isBare(draft, at)) && !isRuledOut(draft, at, determined)) {
            draft.raise(at, at + 1);
        }
    }

    /** "with rose from", "chart by basil,": English puts an article before a thing, none before a name. */
    private static boolean isBare(Draft draft, int at) {
        String word = draft.folded(at);
        boolean begins = draft.word(at).opens()
                || NameNeighbours.BARE_AFTER.contains(draft.folded(at - 1)) && draft.joined(at - 1)
                || draft.gap(at - 1).equals(", ");
        String next = draft.folded(at + 1);
        boolean ends = !draft.joined(at) || NameNeighbours.BARE_BEFORE.contains(next) || NameNeighbours.isVerb(next);
        return begins
                && ends
                && !NameNeighbours.ABSTRACT.contains(word)
                && !NameNeighbours.MODALS.contains(word)
                && !NameNeighbours.SEASONS.contains(word)
                && !(draft.word(at).opens() && !draft.joined(at));
    }

    private static boolean acts(Draft draft, int at) {
        boolean owns = draft.sheet().text().startsWith("'s", draft.word(at).end())
                && !NameNeighbours.SEASONS.contains(draft.folded(at));
        boolean begins = draft.word(at).opens()
                || NameNeighbours.STARTERS.contains(draft.folded(at - 1))
                || draft.gap(at - 1).startsWith(",");
        boolean says = draft.joined(at)
                && (NameNeighbours.SAYS.contains(draft.folded(at + 1))
                        || begins && NameNeighbours.PAST.contains(draft.folded(at + 1)))
                && !(NameNeighbours.SEASONS.contains(draft.folded(at))
                                || NameNeighbours.MODALS.contains(draft.folded(at)))
                        | NameNeighbours.SAYS.contains(draft.folded(at + 1));
        boolean asked = draft.joined(at - 1)
                && NameNeighbours.ASKED.contains(draft.folded(at - 1))
                && !NameNeighbours.MODALS.contains(draft.folded(at));
        return owns || says || asked;
    }

    /** "our nurse joy", "joy, who runs", "joy and frank". */
    private boolean isPresented(Draft draft, int at) {
        String word = draft.folded(at);
        if (NameNeighbours.MODALS.contains(word) || NameNeighbours.SEASONS.contains(word)) {
            return false;
        }
        boolean role =
                NameLists.isRole(draft.folded(at - 1)) && draft.gap(at - 1).matches(",? ");
        boolean presented = draft.gap(at).equals(", ") && draft.folded(at + 1).matches("our|my|whose|\\d\\d")
                || draft.is(at + 1, "who");
        boolean after = draft.is(at - 1, "and") && draft.isRaised(at - 2) && names.isGiven(draft.folded(at - 2));
        boolean before = draft.is(at + 1, "and")
                && names.isGiven(draft.folded(at + 2))
                && !NameNeighbours.NEVER.contains(draft.folded(at + 2));
        return role || presented || after || before;
    }

    /** Whether a word that names somebody elsewhere is the ordinary word here. */
    private static boolean isRuledOut(Draft draft, int at, boolean determined) {
        String word = draft.folded(at);
        boolean verb = draft.is(at - 1, "to", "and", "then")
                && draft.is(
                        at + 1, "the", "a", "an", "my", "our", "this", "it", "their", "them", "him", "her", "us", "me");
        boolean modal = NameNeighbours.MODALS.contains(word)
                && !draft.word(at).opens()
                && !(NameNeighbours.STARTERS.contains(draft.folded(at - 1))
                        && NameSigns.isWhatPeopleDo(draft.folded(at + 1)));
        boolean season = NameNeighbours.SEASONS.contains(word)
                && (NameNeighbours.BEFORE_SEASONS.contains(draft.folded(at - 1))
                        || draft.folded(at + 1).matches("\\d+"));
        boolean predicate = draft.joined(at - 1)
                && draft.is(
                        at - 1, "i", "we", "you", "they", "she", "he", "who", "was", "is", "are", "be", "very", "not");
        return determined || verb || modal || season || predicate || draft.is(at + 1, "of");
    }
}
