package org.postroom.redaction.settling;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;

/** What a known place says of the words beside it: "Thorn and Spinney", "the post office at Thorn". */
public final class PlacesBeside {
    private static final int BEFORE_CHARACTERS = 60;
    private static final int AFTER_CHARACTERS = 60;
    private static final Pattern BUILDING = Pattern.compile("the\\s(?:\\p{Ll}+\\s){0,2}(?:office|rooms|hall|library"
            + "|mosque|church|chapel|school|pub|inn|depot|works|mill|market)\\s(?:at|in|on|of)\\s$");

    private static final Pattern HOUSE = Pattern.compile(
            "(?:^|[\\s(])((?:(?i:flat)\\s\\d{1,3}[a-z]?,\\s|\\d{1,2}/\\d{1,2},\\s)?\\d{1,4}[A-Za-z]?\\s)$");

    /** What a service is for, and what it is: "the Thorn adult protection line". */
    private static final Pattern SERVICE = Pattern.compile(
            "(?:\\s(?:adult|child|children's|women's|men's|youth|young|family|parcel|police"
                    + "|fire|ambulance|district|nursing|day|sports|rugby|football|cricket|bowling|bowls|netball|running|social|work|care|hospital|out-of-hours|palliative|learning|disability|sexual|planning|education|careers|jobs"
                    + "|community|health|mental|protection|safeguarding|support|advice|housing|crisis|carers'|veterans'|church|parish"
                    + "|village|town|male|voice|silver|brass|dialysis|maternity|walk-in|leisure|recycling|welfare|domestic|abuse|drug"
                    + "|alcohol|food|debt|credit)){1,3}\\s(?:hub|line|depot|office|centre|unit|team|service|services|club|hall|group"
                    + "|school|station|project|trust|forum|choir|band|helpline|society|network|scheme|bank|union|league|partnership)\\b");

    /** A body of the whole country with branches, each named after its place: "Age UK Thorn", "Citizens Advice Thorn". */
    private static final Pattern BRANCH =
            Pattern.compile("(?:Age (?:UK|Concern|Scotland|Cymru|NI)|Home-?\\s?[Ss]tart|Mind|Citizens(?:'|s')?"
                    + " Advice(?: Bureau)?|CAB|Healthwatch|Llais|Carers(?: Trust| UK)?|Relate|Samaritans|Cruse(?:"
                    + " Bereavement(?: Support)?)?|Crossroads|Marie Curie|Macmillan|Barnardo's|Shelter(?:"
                    + " Cymru)?|MENCAP|Mencap|Scope|Sure Start|Refuge|Women's Aid|Rape Crisis|Victim Support|Turning"
                    + " Point|Change Grow Live|We Are With You|Alzheimer's Society|Alzheimer Scotland|Parkinson's"
                    + " UK|Stroke Association|Dementia UK|RNIB|Sense|Headway|St John Ambulance|British Red Cross|Red"
                    + " Cross|Salvation Army|St Vincent de Paul|SVP|Rotary|Lions|Round Table|Women's"
                    + " Institute|WI|U3A|Royal British Legion|British Legion|Slimming World|Weight Watchers|Men's"
                    + " Sheds?|Unison|UNISON|Unite|GMB|Volunteer Centre|Voluntary Action|Community Action|Healthy"
                    + " Minds|Groundwork|Emmaus|Simon Community|Trussell Trust|FareShare|BBC Radio|Radio|Rethink|Diabetes"
                    + " UK)(?:'s)?\\s$|(?:Mind in|Samaritans of)\\s$");

    /** An award named after where it is given: "the Thornshire Heart of Gold award". */
    private static final Pattern AWARD =
            Pattern.compile("\\s(?:(?:\\p{Lu}[\\p{L}'-]+|of|and|in|the|for)\\s){0,6}?(?:Awards?|award|awards)\\b");

    private PlacesBeside() {}

    /** The findings of one sheet with what stands beside the places taken in; the findings are in order. */
    public static List<Finding> of(Sheet sheet, List<Finding> findings) {
        List<Finding> all = new ArrayList<>();
        for (Finding finding : findings) {
            all.add(isGround(finding) ? withService(sheet, withBuilding(sheet, finding, all), findings) : finding);
        }
        List<Finding> beside = new ArrayList<>(all);
        for (Finding finding : all) {
            if (finding.kind() == Kind.PLACE && finding.confidence() >= Finding.DOUBT) {
                twin(sheet, finding, all, beside);
            }
        }
        return beside;
    }

    private static Finding withBuilding(Sheet sheet, Finding place, List<Finding> before) {
        int from = Math.max(0, place.start() - BEFORE_CHARACTERS);
        String lead = sheet.between(from, place.start());
        Matcher building = BUILDING.matcher(lead);
        Matcher branch = BRANCH.matcher(lead);
        boolean named = place.kind() != Kind.CONTACT
                && branch.find()
                && (branch.start() == 0 || !Character.isLetterOrDigit(lead.charAt(branch.start() - 1)));
        if (named) {
            Finding wide = place.over(from + branch.start(), place.end()).as(Kind.ORG);
            return before.stream().anyMatch(wide::overlaps) ? place : wide;
        }
        if (!building.find()) {
            return withHouse(sheet, place, from, before);
        }
        Finding wide = place.over(from + building.start(), place.end());
        return before.stream().anyMatch(wide::overlaps) ? place : wide;
    }

    private static Finding withService(Sheet sheet, Finding place, List<Finding> others) {
        if (place.kind() == Kind.CONTACT) {
            return place;
        }
        int to = Math.min(sheet.text().length(), place.end() + AFTER_CHARACTERS);
        Matcher service = SERVICE.matcher(sheet.between(place.end(), to));
        Matcher award = AWARD.matcher(sheet.between(place.end(), to));
        boolean serves = service.lookingAt();
        if (!serves && !(place.kind() == Kind.PLACE && award.lookingAt())) {
            return place;
        }
        Finding wide = place.over(place.start(), place.end() + (serves ? service.end() : award.end()));
        boolean free = others.stream().noneMatch(other -> other.start() >= place.end() && other.overlaps(wide));
        return free ? wide : place;
    }

    private static boolean isGround(Finding finding) {
        return finding.kind() == Kind.PLACE || finding.kind() == Kind.ORG || finding.kind() == Kind.CONTACT;
    }

    /** "63 Fulwell Bank, SR6 9ZY": the number of a house before a street that an address goes on from. */
    private static Finding withHouse(Sheet sheet, Finding place, int from, List<Finding> before) {
        Matcher house = HOUSE.matcher(sheet.between(from, place.start()));
        boolean address = place.kind() == Kind.CONTACT || sheet.text().startsWith(", ", place.end());
        if (!house.find() || !address) {
            return place;
        }
        Finding wide = place.over(from + house.start(1), place.end());
        return before.stream().anyMatch(wide::overlaps) ? place : wide;
    }

    /** A word with a capital that is no ordinary word, joined to a place by "and", is likely a place too. */
    private static void twin(Sheet sheet, Finding place, List<Finding> all, List<Finding> beside) {
        int at = sheet.wordAt(place.start()) - 2;
        if (at < 0 || !sheet.words().get(at + 1).folded().equals("and") || !sheet.joined(at) || !sheet.joined(at + 1)) {
            return;
        }
        Word word = sheet.words().get(at);
        boolean rare = word.capital()
                && word.length() > 3
                && !word.allCapitals(sheet.text())
                && !Lexicon.isOrdinaryWord(word.folded())
                && (at == 0 || !sheet.words().get(at - 1).capital() || !sheet.joined(at - 1));
        Finding twin = new Finding(
                place.sheet(),
                word.start(),
                word.end(),
                Kind.PLACE,
                null,
                "places/beside",
                "It is joined to a place by \"and\".",
                0.55,
                Finding.Rank.LIST);
        if (rare && all.stream().noneMatch(twin::overlaps)) {
            beside.add(twin);
        }
    }
}
