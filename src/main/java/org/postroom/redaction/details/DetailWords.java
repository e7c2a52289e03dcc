package org.postroom.redaction.details;

import java.util.List;
import java.util.Set;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;

/** The lists that details of a person are made of, and the small words beside them. */
final class DetailWords {
    private static final Set<String> MODIFIERS = Lexicon.words(
            "own late new newly early recent recently long longstanding chronic first second third severe "
                    + "severely mild mildly advanced terminal acute clinical undiagnosed previous sudden serious "
                    + "suspected ongoing secondary active untreated bad crippling type stage grade 1 2 3 4 i ii "
                    + "aggressive lifelong debilitating difficult complicated emergency major elderly old young "
                    + "profoundly increasingly both a an also now openly still already very himself herself myself "
                    + "happily practising devout lapsed observant quietly originally once profound partial bilateral "
                    + "relapsing rare inoperable incurable onset metastatic benign malignant recurrent permanent ");
    private static final Set<String> NUMBERS = Lexicon.words(
            "fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy "
                    + "eighty ninety");
    private static final Set<String> UNITS = Lexicon.words("one two three four five six seven eight nine");
    private static final Set<String> VAGUE =
            Lexicon.words("health leave sleep sickness illness diagnosis nerves single");
    private static final int OLDEST_YEARS = 109;

    private final DetailAilments conditions;
    private final DetailList states;
    private final DetailList families;
    private final DetailList faiths;
    private final DetailList origins;
    private final DetailList callings;
    private final DetailList relatives;
    private final DetailList groups;
    private final DetailList services;
    private final DetailList countries;

    /** What sort of detail a phrase tells, with the words that stand for it. */
    enum Sort {
        CONDITION("a health detail"),
        STATE("a personal detail"),
        FAMILY("a family detail"),
        FAITH("a faith"),
        ORIGIN("an origin"),
        CALLING("a personal detail");

        private final String label;

        Sort(String label) {
            this.label = label;
        }

        String label() {
            return label;
        }
    }

    /** A listed phrase: words from its first to one past its last. */
    record Phrase(Sort sort, int from, int to) {}

    DetailWords(Lists lists) {
        this.conditions = new DetailAilments(lists.list("details-conditions"));
        this.states = new DetailList(lists.list("details-states"));
        this.families = new DetailList(lists.list("details-families"));
        this.faiths = new DetailList(lists.list("details-faiths"));
        this.origins = new DetailList(lists.list("details-origins"));
        this.callings = new DetailList(lists.list("details-callings"));
        this.relatives = new DetailList(lists.list("details-relatives"));
        this.groups = new DetailList(lists.list("details-groups"));
        this.services = new DetailList(lists.list("details-services"));
        this.countries = new DetailList(lists.list("details-countries"));
    }

    /** The longest listed phrase that begins at a word and is no topic or service; null when there is none. */
    @org.jspecify.annotations.Nullable
    Phrase at(Sheet sheet, int at) {
        Phrase best = null;
        for (Phrase phrase : List.of(
                new Phrase(Sort.CONDITION, at, conditions.end(sheet, at)),
                new Phrase(Sort.STATE, at, states.end(sheet, at)),
                new Phrase(Sort.FAMILY, at, families.end(sheet, at)),
                new Phrase(Sort.FAITH, at, faiths.end(sheet, at)),
                new Phrase(Sort.ORIGIN, at, origins.end(sheet, at)),
                new Phrase(Sort.CALLING, at, callings.end(sheet, at)))) {
            if (phrase.to() > at && (best == null || phrase.to() > best.to())) {
                best = phrase;
            }
        }
        return best == null || isMisread(sheet, best) || isTopic(sheet, best) ? null : best;
    }

    /** Whether a listed word alone says little, or is another word: "health", "leave", "me". */
    boolean isVague(Sheet sheet, int at) {
        return VAGUE.contains(sheet.words().get(at).folded())
                || isMisread(sheet, new Phrase(Sort.CONDITION, at, at + 1));
    }

    /** "me" is no illness and "add" none, unless they stand in capitals; "a single-hander" is not single. */
    private static boolean isMisread(Sheet sheet, Phrase phrase) {
        Word word = sheet.words().get(phrase.from());
        boolean acronym =
                Set.of("me", "ms", "tia", "aids", "ocd", "tb", "add", "als").contains(word.folded());
        boolean half =
                sheet.text().startsWith("-", sheet.words().get(phrase.to() - 1).end());
        return half && phrase.to() < sheet.words().size()
                || phrase.to() == phrase.from() + 1
                        && acronym
                        && (!word.allCapitals(sheet.text())
                                || nextIsName(sheet, phrase.to())
                                        && word.folded().equals("ms"));
    }

    private static boolean nextIsName(Sheet sheet, int at) {
        return at < sheet.words().size() && sheet.words().get(at).capital();
    }

    /** "diabetes clinic", "mental health and wellbeing week", "carers' register": a thing that a practice does. */
    private boolean isTopic(Sheet sheet, Phrase phrase) {
        int next = phrase.to();
        if (next >= sheet.words().size() || !NameLinks.close(sheet, next - 1)) {
            return false;
        }
        String word = sheet.words().get(next).folded();
        boolean joined =
                Set.of("and", "or").contains(word) && next + 2 < sheet.words().size();
        return phrase.sort() != Sort.CALLING && services.has(word)
                || joined && services.has(sheet.words().get(next + 2).folded())
                || phrase.sort() != Sort.ORIGIN && groups.has(word) && !word.equals("some");
    }

    /** The index after the longest phrase of one list that begins at a word, topic or not; the same index for none. */
    int end(String list, Sheet sheet, int at) {
        if (list.equals("condition")) {
            return conditions.end(sheet, at);
        }
        DetailList phrases =
                switch (list) {
                    case "state" -> states;
                    case "family" -> families;
                    case "faith" -> faiths;
                    case "origin" -> origins;
                    case "calling" -> callings;
                    case "country" -> countries;
                    default -> relatives;
                };
        return phrases.end(sheet, at);
    }

    /** Whether what is told up to a word goes on as the name of a service: "asthma | clinic". */
    boolean isService(Sheet sheet, int end) {
        return end < sheet.words().size()
                && NameLinks.close(sheet, end - 1)
                && (services.has(sheet.words().get(end).folded())
                        || groups.has(sheet.words().get(end).folded()));
    }

    boolean isGroup(String folded) {
        return groups.has(folded);
    }

    boolean isRelative(String folded) {
        return relatives.has(folded);
    }

    /** The index after a relative's word that begins here: mother, mother-in-law. */
    int relativeEnd(Sheet sheet, int at) {
        return relatives.end(sheet, at);
    }

    static boolean isModifier(String folded) {
        return MODIFIERS.contains(folded);
    }

    /** The index after an age that begins at a word, in figures (14 to 109) or in words; the same index for none. */
    static int ageEnd(Sheet sheet, int at) {
        if (at >= sheet.words().size()) {
            return at;
        }
        Word word = sheet.words().get(at);
        boolean figure = word.folded().length() <= 3
                && word.folded().length() >= 2
                && word.folded().chars().allMatch(c -> c >= '0' && c <= '9');
        if (figure) {
            int years = Integer.parseInt(word.folded());
            return years >= 10 && years <= OLDEST_YEARS ? at + 1 : at;
        }
        if (!NUMBERS.contains(word.folded())) {
            return at;
        }
        boolean unit = at + 1 < sheet.words().size()
                && sheet.joined(at)
                && UNITS.contains(sheet.words().get(at + 1).folded());
        return unit ? at + 2 : at + 1;
    }
}
