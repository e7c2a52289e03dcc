package org.postroom.redaction;

import java.util.Set;

/** English words that stand beside names, or that never are one, sorted by what they tell of the word next to them. */
final class NameNeighbours {
    static final Set<String> NEVER = Lexicon.words(
            "i and the but they with was were his her our my their your its a an of in on at to from for by who which"
                + " that this these those she he it we you me him them us as so if or nor not is are be been am has"
                + " have had do does did would can could should must might shall than then when where what how why"
                + " there here no yes all any some each every one two three more most very too also just only now"
                + " never always after before into out up down off over said upon against within along beside during"
                + " between through among towards across behind around ago without above below instead nobody under"
                + " about because while until since both such own same other");
    static final Set<String> MODALS = Lexicon.words("will may can might");
    static final Set<String> STRONG_TITLES =
            Lexicon.words("dr mr mrs ms mx prof professor cllr councillor rev revd reverend parch sgt cpl hon");
    static final Set<String> RANKS = Lexicon.words(
            "sheriff sergeant commodore corporal bishop archdeacon dean superintendent pc pcso judge justice mayor"
                    + " provost ambassador commander auntie aunty uncle");
    static final Set<String> SAYS = Lexicon.words(
            "said says told tells asked asks rang wrote writes thinks thought knew knows laughed cried replied texted"
                    + " emailed phoned whispered himself herself agreed spoke taught retired resigned joked insisted"
                    + " admitted suggested offered noticed nodded smiled");
    static final Set<String> PAST = Lexicon.words(
            "began came went ran cut put got gave took made found left saw kept brought sat spoke felt became held"
                + " built knew let set taught showed drew won threw lost sent paid met sold grew chose stood"
                + " understood led read hit quit shut slept swore tore wore woke wept swam sang drove flew fell fought"
                + " forgot hid bought caught dealt dug ate swept struck stuck shook rose runs does has had was is"
                + " still later back too lays");
    static final Set<String> ABSTRACT = Lexicon.words(
            "grace hope faith joy art rich frank mercy patience charity prudence temperance constance trust peace"
                    + " honour glory justice innocent lovely lucky sunny happy precious merry blessing chance sunday"
                    + " ginger rain honey wood clay sage pepper");
    static final Set<String> BARE_AFTER =
            Lexicon.words("with by to from and or asked told thanked rang met but so then when that");
    static final Set<String> BARE_BEFORE = Lexicon.words("and from at on in who whose with is was had has for");
    static final Set<String> AFTER_NAMES = Lexicon.words(
            "alone first next last again today away home once twice here there late early how however instead together"
                    + " maybe perhaps else senior junior well");
    static final Set<String> ASKED =
            Lexicon.words("told asked thanked rang mailed phoned emailed texted met called named nicknamed");
    static final Set<String> DETERMINERS = Lexicon.words(
            "the a an this that each every no any some my our your his her their its of last next per late early mid"
                    + " one two three four five six seven eight nine ten full first second good more much new old");
    static final Set<String> STARTERS = Lexicon.words(
            "and but or that when then so because if as while before after until with by to from for told asked said"
                    + " thanked met rang of");
    static final Set<String> SEASONS =
            Lexicon.words("spring summer autumn winter january february march april may june july august");
    static final Set<String> OF_SEASONS = Lexicon.words(
            "term school holiday holidays break season pressure plan flu camp fair fete time months day evening party"
                    + " meeting staff rota cover weather heat bank campaign");
    static final Set<String> BEFORE_SEASONS = Lexicon.words(
            "in last next this every since until by from over during through to before after for of mid late early");

    private NameNeighbours() {}

    /** Whether a folded word is a verb in a form that follows a name. */
    static boolean isVerb(String word) {
        return NameSigns.isWhatPeopleDo(word) && !MODALS.contains(word) || SAYS.contains(word) || PAST.contains(word);
    }
}
