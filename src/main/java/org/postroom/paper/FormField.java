package org.postroom.paper;

import java.util.ArrayList;
import java.util.List;
import org.postroom.accreditation.Framework;

/**
 * One field of the application form.
 *
 * @param name what machines call it: {@code details_fullName}, {@code declaration_noDisciplinary}, {@code answer_4.2},
 *     {@code referee1_statement}, {@code signature_date}; the Word form writes a hyphen for the underscore
 * @param label what people read
 * @param kind how it is filled
 */
public record FormField(String name, String label, Kind kind) {
    /** How a field is filled. */
    public enum Kind {
        LINE,
        TEXT,
        TICK
    }

    /** The name as the tag of a content control. */
    public String tag() {
        return name.replace('_', '-');
    }

    /** A number of its own for the content control, the same in every making. */
    public int id() {
        return name.hashCode() & Integer.MAX_VALUE;
    }

    /** Whether it wants room for many lines. */
    public boolean tall() {
        return kind == Kind.TEXT;
    }

    /** Every field, in the order of the form and of the tabulator key. */
    static List<FormField> all(Body body, Framework framework) {
        List<FormField> fields = new ArrayList<>(details(body));
        fields.addAll(declarations());
        for (Framework.Point point : framework.points()) {
            fields.add(answer(point));
        }
        fields.addAll(referee(1));
        fields.addAll(referee(2));
        fields.addAll(signature());
        return List.copyOf(fields);
    }

    /** Section A; the names are those of a submission's applicant. */
    static List<FormField> details(Body body) {
        return List.of(
                line("details_fullName", "Full name"),
                line("details_knownAs", "Known as"),
                line("details_title", "Title"),
                line("details_pronouns", "Pronouns"),
                line("details_dateOfBirth", "Date of birth"),
                line("details_email", "Email address"),
                line("details_phone", "Telephone"),
                line("details_address", "Home or correspondence address"),
                line("details_postcode", "Postcode"),
                line("details_membershipNumber", body.shortName() + " membership number"),
                line("details_jobTitle", "Job title"),
                line("details_practiceName", "Practice / organisation"),
                line("details_odsCode", "Practice (ODS) code"),
                line("details_pcn", "PCN / cluster / federation"),
                line("details_icb", "ICB / health board"),
                line("details_town", "Town"),
                line("details_county", "County"),
                line("details_startedInRole", "In post since"),
                line("details_yearsInRole", "Years in role"));
    }

    /** Section B. */
    static List<FormField> declarations() {
        return List.of(
                tick(
                        "declaration_twoYearsInRole",
                        "I have been in a management role in general practice for at least two years"),
                tick(
                        "declaration_noConstitutionBreach",
                        "I have not acted in breach of the Institute's constitution or code of conduct"),
                tick(
                        "declaration_noDisciplinary",
                        "I am not the subject of any current disciplinary investigation or sanction"));
    }

    /** Section C, one a point. */
    static FormField answer(Framework.Point point) {
        return new FormField("answer_" + point.ref(), point.ref() + " " + point.prompt(), Kind.TEXT);
    }

    /** Section D. */
    static List<FormField> referee(int number) {
        String name = "referee" + number;
        return List.of(
                line(name + "_name", "Referee " + number + " name"),
                line(name + "_role", "Role"),
                line(name + "_organisation", "Organisation"),
                line(name + "_relation", "Relation to you"),
                line(name + "_email", "Email"),
                line(name + "_phone", "Telephone"),
                new FormField(name + "_statement", "Statement", Kind.TEXT));
    }

    /** Section E. */
    static List<FormField> signature() {
        return List.of(line("signature_name", "Signed"), line("signature_date", "Date"));
    }

    static FormField line(String name, String label) {
        return new FormField(name, label, Kind.LINE);
    }

    private static FormField tick(String name, String label) {
        return new FormField(name, label, Kind.TICK);
    }
}
