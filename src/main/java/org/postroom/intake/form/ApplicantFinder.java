package org.postroom.intake.form;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Applicant;

/** Finds the applicant's own details by the labels of the form, and the other names people give them. */
final class ApplicantFinder {
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");
    private static final Map<String, Field> LABELS = new HashMap<>();

    /** What the labels of the applicant's section ask for. */
    private enum Field {
        FULL_NAME(
                "full name",
                "name",
                "applicant name",
                "name of applicant",
                "name in full",
                "applicants name",
                "applicants full name",
                "applicant full name"),
        FORENAMES("forename", "forenames", "first name", "first names", "given name", "given names"),
        SURNAME("surname", "last name", "family name"),
        KNOWN_AS("known as", "preferred name", "likes to be known as", "name you are known by"),
        TITLE("title", "title mr mrs ms dr"),
        PRONOUNS("pronouns"),
        EMAIL("email address", "email", "e mail", "e mail address", "contact email", "email for correspondence"),
        PHONE(
                "telephone",
                "telephone number",
                "telephone no",
                "phone",
                "phone number",
                "mobile",
                "mobile number",
                "mobile telephone",
                "tel",
                "tel no",
                "contact number",
                "contact telephone",
                "daytime telephone"),
        ADDRESS(
                "home or correspondence address",
                "address",
                "home address",
                "correspondence address",
                "postal address",
                "contact address"),
        POSTCODE("postcode", "post code"),
        BIRTH("date of birth", "dob", "birth date"),
        MEMBERSHIP(
                "igpm membership number",
                "membership number",
                "membership no",
                "member number",
                "igpm number",
                "igpm membership no",
                "igpm member number",
                "membership id",
                "associate membership number"),
        JOB("job title", "role", "position", "current role", "current post", "current job title", "post held", "job"),
        PRACTICE(
                "practice organisation",
                "practice",
                "organisation",
                "practice name",
                "name of practice",
                "employer",
                "surgery",
                "practice or organisation",
                "organisation name",
                "place of work",
                "practice surgery"),
        ODS("practice ods code", "ods code", "ods", "practice code", "national practice code"),
        PCN(
                "pcn cluster federation",
                "pcn",
                "cluster",
                "federation",
                "primary care network",
                "pcn name",
                "primary care network pcn",
                "pcn or cluster",
                "network"),
        ICB(
                "icb health board",
                "icb",
                "health board",
                "integrated care board",
                "icb or health board",
                "integrated care board icb",
                "health and social care trust"),
        TOWN("town", "town city", "city", "town or city"),
        COUNTY("county"),
        STARTED(
                "in post since",
                "started in role",
                "start date",
                "date started",
                "date started in role",
                "in role since",
                "date of appointment"),
        YEARS("years in role", "years in post", "time in role", "number of years in role", "length of service"),
        ELSEWHERE(
                "signed",
                "signature",
                "date",
                "nation",
                "country",
                "nationality",
                "gender",
                "practice address",
                "practice telephone",
                "list size");

        Field(String... labels) {
            for (String label : labels) {
                LABELS.putIfAbsent(label, this);
            }
        }
    }

    /** Shapes of the labels that people write anew; a value must not look like one of them. */
    private static final Map<Field, String> LABEL_SHAPES = Map.ofEntries(
            Map.entry(
                    Field.FULL_NAME,
                    "(?:applicants? )?(?:full )?name(?: (?:as|you|in|for|on|to|including|please)\\b[a-z ]*)?"),
            Map.entry(Field.FORENAMES, "(?:first|given|fore) ?names?(?: s)?|forenames? s"),
            Map.entry(Field.BIRTH, "d o b|(?:date of birth|birth ?date|born)\\b[a-z ]{0,20}"),
            Map.entry(
                    Field.PHONE,
                    "(?:(?:contact|daytime|work|home|best|preferred|main|direct)"
                            + " )*(?:tel|telephone|phone|mobile|mob|cell)(?:"
                            + " (?:no|number|numbers|nos|work|home|or|phone|tel|mobile|mob|daytime))*"),
            Map.entry(
                    Field.EMAIL,
                    "(?:(?:contact|preferred|work|personal|best) )*e ?mail(?: (?:address|contact|for .{1,30}))?"),
            Map.entry(Field.POSTCODE, "(?:home )?post ?code"),
            Map.entry(
                    Field.ADDRESS,
                    "(?:(?:home|postal|correspondence|contact|full|private) )*address(?: (?:for|to|including)"
                            + " .{1,30})?"),
            Map.entry(
                    Field.MEMBERSHIP,
                    "(?:igpm )?(?:member|membership) (?:no|number|num|id|ref|reference)\\b[a-z ]{0,20}"),
            Map.entry(
                    Field.ODS,
                    "(?:practice |organisation )?(?:ods|national|cypher|practice) code(?: (?:of|for) [a-z ]{1,20})?"),
            Map.entry(Field.JOB, "(?:current |present )?(?:job title|role|post|position|job)(?: (?:title|held))?"),
            Map.entry(
                    Field.PRACTICE,
                    "(?:name of (?:your )?)?(?:gp )?(?:practice|surgery|organisation|employer|workplace)"
                            + "(?: (?:organisation|surgery|name|employer|or))*"),
            Map.entry(
                    Field.PCN,
                    "(?:name of )?(?:pcn|primary care network|cluster|federation|network)"
                            + "(?: (?:pcn|cluster|federation|network|name|or))*"),
            Map.entry(
                    Field.ICB,
                    "(?:name of )?(?:icb|integrated care board|health board|hb|trust|hsct)"
                            + "(?: (?:icb|health board|hb|trust|name|or))*"),
            Map.entry(
                    Field.STARTED,
                    "(?:date |when )?(?:started|appointed|in post|in role|start date)"
                            + "(?: (?:in|since|to|this|current|role|post|from))*"),
            Map.entry(
                    Field.YEARS,
                    "(?:(?:no|number) of )?years (?:in|of) (?:role|post|service|current role)[a-z ]{0,20}"));

    private final Labelled<Field> labelled = new Labelled<>(ApplicantFinder::field);

    private static Optional<Field> field(String key) {
        Field.values();
        String bare = key.replaceFirst("^(?:your|the|my) ", "");
        Field field = LABELS.getOrDefault(key, LABELS.get(bare));
        return Optional.ofNullable(field).or(() -> LABEL_SHAPES.entrySet().stream()
                .filter(shape -> bare.matches(shape.getValue()))
                .map(Map.Entry::getKey)
                .findFirst());
    }

    /** How many of the form's labels stand in these fragments, filled or not. */
    int labelsIn(List<Fragment> fragments) {
        return (int) labelled.find(fragments).stream()
                .map(Labelled.Found::field)
                .distinct()
                .count();
    }

    /** The details in these fragments; null for each that is not there. */
    Applicant find(List<Fragment> fragments) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        for (Labelled.Found<Field> value : labelled.find(fragments)) {
            String text = value.value()
                    .replaceAll("\\s*\n\\s*", ", ")
                    .replaceAll("\\s+", " ")
                    .strip();
            if (!text.matches("[\\s_.…-]*") && !text.matches("(?i)click or tap.*")) {
                found.putIfAbsent(value.field(), text);
            }
        }
        if (!found.containsKey(Field.POSTCODE) && found.containsKey(Field.ADDRESS)) {
            Matcher postcode = POSTCODE.matcher(found.get(Field.ADDRESS));
            if (postcode.find()) {
                found.put(Field.POSTCODE, postcode.group());
            }
        }
        return applicant(found);
    }

    private static Applicant applicant(Map<Field, String> found) {
        return new Applicant(
                fullName(found),
                found.get(Field.KNOWN_AS),
                found.get(Field.TITLE),
                found.get(Field.EMAIL),
                found.get(Field.PHONE),
                found.get(Field.ADDRESS),
                found.get(Field.POSTCODE),
                found.get(Field.BIRTH),
                found.get(Field.MEMBERSHIP),
                found.get(Field.JOB),
                found.get(Field.PRACTICE),
                found.get(Field.ODS),
                found.get(Field.PCN),
                found.get(Field.ICB),
                found.get(Field.TOWN),
                found.get(Field.COUNTY),
                found.get(Field.STARTED),
                found.get(Field.YEARS));
    }

    private static @Nullable String fullName(Map<Field, String> found) {
        String whole = found.get(Field.FULL_NAME);
        String last = found.get(Field.SURNAME);
        String first = found.get(Field.FORENAMES);
        if (whole != null) {
            return whole;
        }
        return first != null && last != null ? first + " " + last : last;
    }
}
