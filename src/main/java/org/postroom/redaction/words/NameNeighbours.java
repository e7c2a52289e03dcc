package org.postroom.redaction.words;

import java.util.Set;

/**
 * English words that stand beside names, or that never are one, sorted by what they tell of the word next to them: the
 * one place for such words, whoever reads them.
 */
public final class NameNeighbours {
    /** What stands before a name and says who bears it. */
    static final Set<String> TITLES = Lexicon.words(
            "dr doctor mr mrs ms miss mx prof professor sister nurse sir dame lady lord rev revd reverend father cllr"
                    + " councillor matron sgt cpl canon auntie aunt uncle captain major colonel lieutenant inspector"
                    + " constable commander cdr brigadier admiral di dci ds dc pastor imam rabbi hon baroness judge"
                    + " justice sheriff bishop archbishop provost chaplain sr fr hajji haji hajja sheikh maulana mufti"
                    + " giani swami mayoress nain taid granny grandma grandad nanna mayor parch athro syr sqn flt"
                    + " superintendent");
    /** Titles that tell the work and not the sex: they stay in front of the label. */
    public static final Set<String> TITLES_THAT_STAY = Lexicon.words("dr nurse sister prof professor");
    /** Relatives that are titles when they are written large: "her father Keshubhai" names him without the word. */
    public static final Set<String> RELATIVES_AS_TITLES = Lexicon.words("uncle aunt auntie father");
    /** Titles after which a name may stand in small letters. */
    public static final Set<String> TITLES_IN_SMALL = Lexicon.words("dr mr mrs ms miss mx prof cllr revd rev");
    /** What goes on a title and makes no name of it: "nurse practitioner", "sister in". */
    public static final Set<String> NEVER_AFTER_TITLE =
            Lexicon.words("manager practitioner practitioners lead associate associates team consultant specialist"
                    + " partner visitor visitors assistant bank prescriber clinic appointments training adviser"
                    + " advisor educator trainer director first general practice led triage christmas of and in who"
                    + " whose is was has had");
    /** What people are at work: receptionist, partner, clerk. */
    public static final Set<String> ROLES = Lexicon.read("roles.txt");
    /** What opens a role behind a name: "Jean Wood, our lead nurse". */
    public static final Set<String> ROLE_OPENERS = Lexicon.words("our my the a an then now their his her your");
    /** Verbs that a name follows: "a dog called Rex". */
    public static final Set<String> NAMERS = Lexicon.words("called named nicknamed");
    /** What people are said to do, and so what follows a name. Verbs ending in "ed" count without being here. */
    static final Set<String> DEEDS =
            Lexicon.words("was is has had and who said told took ran led came then also now wrote made found gave left"
                    + " went did does knew saw kept brought sat spoke rang felt thought became held built says runs"
                    + " leads never always would could can doesnt didnt wasnt isnt hasnt hadnt wont wouldnt tells"
                    + " makes keeps takes brings gives knows introduces retires wants works comes goes understands"
                    + " listens writes thinks sees asks let put set got taught showed chairs manages handles remains"
                    + " stands deserves cares treats inspires ll may might must should himself herself whose still"
                    + " really often speaks sings teaches helps loves likes lives looks needs uses rings reads sits"
                    + " trains translates covers joins drives visits volunteers cleans cooks answers orders owns plays"
                    + " walks wins drew won died threw lost moved sent paid met sold grew chose");
    /** What follows a verb that opens a sentence, and no name: "Mark the date". */
    static final Set<String> OBJECTS =
            Lexicon.words("the a an it its this that these those them their your you my our us me him her his all each"
                    + " every any some no for to of in on and or is isn't isnt not as with");
    /** What presents the bearer of a name behind a comma, whatever the name. */
    static final Set<String> PRESENTERS = Lexicon.words("our my who whose");
    /** The same behind a name that is on the lists. */
    public static final Set<String> INTRODUCTIONS = Lexicon.words("a an our my then now who aged");
    /** What says where somebody belongs: "Hope in the kitchen". */
    static final Set<String> PLACERS = Lexicon.words("in from at on of");
    /** Articles of such a place. */
    static final Set<String> ARTICLES = Lexicon.words("the our my");
    /** What stands before a listed name in small letters. */
    public static final Set<String> BEFORE_SMALL =
            Lexicon.words("told asked with thanked rang called by phoned emailed texted met to dr mrs mr ms");
    /** What goes before a name to make another of it: "Big Jean". */
    public static final Set<String> EPITHETS = Lexicon.words("big little wee auld old young tall bach");
    /** The months; some are given names too. */
    static final Set<String> MONTHS =
            Lexicon.words("january february march april may june july august september october november december");

    /** Small words that are never a name. */
    public static final Set<String> NEVER = Lexicon.words(
            "i and the but they with was were his her our my their your its a an of in on at to from for by who which"
                    + " that this these those she he it we you me him them us as so if or nor not is are be been am has"
                    + " have had do does did would can could should must might shall than then when where what how why"
                    + " there here no yes all any some each every one two three more most very too also just only now"
                    + " never always after before into out up down off over said upon against within along beside during"
                    + " between through among towards across behind around ago without above below instead nobody under"
                    + " about because while until since both such own same other");
    /** Verbs that are names too: Will, May. */
    public static final Set<String> MODALS = Lexicon.words("will may can might");
    /** Titles that only a name follows. */
    public static final Set<String> STRONG_TITLES =
            Lexicon.words("dr mr mrs ms mx prof professor cllr councillor rev revd reverend parch sgt cpl hon");
    /** Ranks and callings before a name. */
    public static final Set<String> RANKS = Lexicon.words(
            "sheriff sergeant commodore corporal bishop archdeacon dean superintendent pc pcso judge justice mayor"
                    + " provost ambassador commander auntie aunty uncle");
    /** What people do who speak or think. */
    public static final Set<String> SAYS = Lexicon.words(
            "said says told tells asked asks rang wrote writes thinks thought knew knows laughed cried replied texted"
                    + " emailed phoned whispered himself herself agreed spoke taught retired resigned joked insisted"
                    + " admitted suggested offered noticed nodded smiled");
    /** The past of other verbs, and small words, behind somebody who did something. */
    public static final Set<String> PAST = Lexicon.words(
            "began came went ran cut put got gave took made found left saw kept brought sat spoke felt became held"
                    + " built knew let set taught showed drew won threw lost sent paid met sold grew chose stood"
                    + " understood led read hit quit shut slept swore tore wore woke wept swam sang drove flew fell fought"
                    + " forgot hid bought caught dealt dug ate swept struck stuck shook rose runs does has had was is"
                    + " still later back too lays");
    /** Words for what one cannot touch, and some that one can, which are given names too. */
    public static final Set<String> ABSTRACT = Lexicon.words(
            "grace hope faith joy art rich frank mercy patience charity prudence temperance constance trust peace"
                    + " honour glory justice innocent lovely lucky sunny happy precious merry blessing chance sunday"
                    + " ginger rain honey wood clay sage pepper");
    /** What follows a name that stands bare. */
    public static final Set<String> BARE_AFTER =
            Lexicon.words("with by to from and or asked told thanked rang met but so then when that");
    /** What goes before a name that stands bare. */
    public static final Set<String> BARE_BEFORE = Lexicon.words("and from at on in who whose with is was had has for");
    /** Words that follow a name and are no part of it. */
    public static final Set<String> AFTER_NAMES = Lexicon.words(
            "alone first next last again today away home once twice here there late early how however instead together"
                    + " maybe perhaps else senior junior well");
    /** Deeds behind which somebody is named. */
    public static final Set<String> ASKED =
            Lexicon.words("told asked thanked rang mailed phoned emailed texted met called named nicknamed");
    /** What goes before a thing and not before a name. */
    public static final Set<String> DETERMINERS = Lexicon.words(
            "the a an this that each every no any some my our your his her their its of last next per late early mid"
                    + " one two three four five six seven eight nine ten full first second good more much new old");
    /** Words that begin a clause. */
    public static final Set<String> STARTERS = Lexicon.words(
            "and but or that when then so because if as while before after until with by to from for told asked said"
                    + " thanked met rang of");
    /** Seasons and months that are names too, or whose neighbours tell. */
    public static final Set<String> SEASONS =
            Lexicon.words("spring summer autumn winter january february march april may june july august");
    /** Things that belong to a season or month. */
    public static final Set<String> OF_SEASONS = Lexicon.words(
            "term school holiday holidays break season pressure plan flu camp fair fete time months day evening party"
                    + " meeting staff rota cover weather heat bank campaign");
    /** What goes before a season or month. */
    public static final Set<String> BEFORE_SEASONS = Lexicon.words(
            "in last next this every since until by from over during through to before after for of mid late early");

    /** The past of verbs that ends in no "ed". */
    static final Set<String> IRREGULAR_PAST = Lexicon.words(
            "cut put set let hit shut drew kept met read swept spent bought caught fought thought heard bent blew"
                    + " broke chose drove fell flew forgot froze got hid hung laid led lent lit meant rose shook shot"
                    + " slept spoke split spread stood stole struck swam swore took tore woke wore wept won");

    /** What stands after a verb and seldom after a noun. */
    static final Set<String> AFTER_VERB =
            Lexicon.words("the a an it its this that these those them their his her my our your us me him what every"
                    + " each everything nothing everybody nobody both how why where whether no up out off down over only"
                    + " always never");

    private NameNeighbours() {}

    /** Whether a folded word is a verb in a form that follows a name. */
    public static boolean isVerb(String word) {
        return NameSigns.isWhatPeopleDo(word) && !MODALS.contains(word) || SAYS.contains(word) || PAST.contains(word);
    }
}
