package org.postroom.redaction.words;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Surface;

/** The words that stand in place of what was hidden, without their brackets. */
public final class Labels {
    private static final Map<String, String> ORGANISATIONS = Map.ofEntries(
            Map.entry("pcn", "PCN"),
            Map.entry("primary care network", "PCN"),
            Map.entry("icb", "ICB"),
            Map.entry("integrated care board", "ICB"),
            Map.entry("health board", "Health board"),
            Map.entry("cluster", "Cluster"),
            Map.entry("federation", "Federation"),
            Map.entry("lmc", "LMC"),
            Map.entry("local medical committee", "LMC"),
            Map.entry("council", "Council"),
            Map.entry("trust", "Trust"),
            Map.entry("hospital", "Hospital"),
            Map.entry("hospice", "Hospice"),
            Map.entry("school", "School"),
            Map.entry("academy", "School"),
            Map.entry("ysgol", "School"),
            Map.entry("college", "College"),
            Map.entry("coleg", "College"),
            Map.entry("university", "University"),
            Map.entry("prifysgol", "University"),
            Map.entry("pharmacy", "Pharmacy"),
            Map.entry("bank", "Bank"),
            Map.entry("care home", "Care home"),
            Map.entry("solicitors", "Law firm"),
            Map.entry("accountants", "Accountants"));

    private static final Pattern SHAPE = Pattern.compile("(?:Applicant|Referee|Colleague|Patient|Person) [A-Z]{1,2}"
            + "|(?:Practice|Place|Organisation|"
            + String.join("|", new TreeSet<>(ORGANISATIONS.values())) + ") \\d{1,3}"
            + "|the (?:applicant|practice|organisation|"
            + ORGANISATIONS.values().stream()
                    .flatMap(word -> Stream.of(word, word.toLowerCase(Locale.UK)))
                    .distinct()
                    .sorted()
                    .collect(Collectors.joining("|"))
            + ")|a date(?: in \\d{4})?|hidden"
            + "|an? (?:email address|phone number|postcode|web address|address|ODS code|number|personal detail|age"
            + "|vehicle registration|registration number|reference number|NHS number|CHI number|provider number"
            + "|practice code|membership number|card number|National Insurance number|social media name"
            + "|health detail|family detail|origin|faith)|bank details");

    private Labels() {}

    /** Whether what stands in brackets has the shape of a label made here; a rule's own wording may be another. */
    public static boolean isLabel(String withoutBrackets) {
        return SHAPE.matcher(withoutBrackets).matches();
    }

    /** A label as it stands in a text. */
    public static String inBrackets(String label) {
        return "[" + label + "]";
    }

    /** The whole replacement of a surface that stands for no entity: contacts, codes, dates. */
    public static @Nullable String fixed(Surface surface) {
        return switch (surface.kind()) {
            case CONTACT -> contact(surface.text());
            case ID -> surface.what().contains("ODS") ? "an ODS code" : "a number";
            case DATE ->
                Days.read(surface.text())
                        .map(day -> "a date in " + day.getYear())
                        .orElse("a date");
            case DEMOG -> "a personal detail";
            default -> null;
        };
    }

    private static String contact(String text) {
        if (text.contains("@") || !text.contains(" ") && text.matches("[a-z.]+")) {
            return "an email address";
        }
        if (text.matches("[+\\d\\s().-]+")) {
            return "a phone number";
        }
        if (text.toLowerCase(Locale.UK).matches("[a-z]{1,2}\\d[a-z\\d]?\\s*\\d[a-z]{2}")) {
            return "a postcode";
        }
        return text.contains("www") || text.matches("\\S+\\.\\S+") ? "a web address" : "an address";
    }

    /** What an organisation is, in a word: {@code College}, {@code PCN}; {@code Organisation} when its name does not say. */
    public static String organisation(String name) {
        String folded = " " + Reading.foldSameLength(name) + " ";
        String best = "";
        int last = -1;
        for (Map.Entry<String, String> head : ORGANISATIONS.entrySet()) {
            int at = folded.lastIndexOf(" " + head.getKey() + " ");
            if (at > last) {
                last = at;
                best = head.getValue();
            }
        }
        return best.isEmpty() ? "Organisation" : best;
    }

    /** A, B … Z, AA, AB …, counted from 0. */
    public static String letter(int number) {
        String last = String.valueOf((char) ('A' + number % 26));
        return number < 26 ? last : letter(number / 26 - 1) + last;
    }

    /** Words near a name that tell patients from colleagues. */
    public static final List<String> PATIENT_SIGNS = List.of(
            "patient",
            "patients",
            "complaint",
            "complained",
            "complainant",
            "his wife",
            "her husband",
            "her son",
            "his daughter",
            "her daughter",
            "his son",
            "her mother",
            "his mother",
            "carer",
            "family",
            "diagnosed",
            "prescription",
            "diabetic",
            "housebound",
            "bereaved",
            "relative",
            "ppg",
            "participation");

    /** Words near a name that make it a colleague's. */
    public static final List<String> COLLEAGUE_SIGNS = List.of(
            "dr",
            "nurse",
            "sister",
            "partner",
            "receptionist",
            "reception",
            "manager",
            "deputy",
            "gp",
            "pharmacist",
            "paramedic",
            "secretary",
            "hca",
            "lead",
            "trainee",
            "apprentice",
            "director",
            "administrator",
            "registrar",
            "team",
            "appraisal",
            "mentor",
            "supervisor",
            "chair",
            "colleague",
            "staff",
            "trained",
            "promoted");
}
