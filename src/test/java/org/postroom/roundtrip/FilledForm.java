package org.postroom.roundtrip;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Point;
import org.postroom.accreditation.FrameworkFile;

/**
 * What somebody writes into the application form.
 *
 * @param texts by the field's name; paragraphs are lines, a list item begins with a bullet, a table row holds tabs
 * @param ticks the declarations ticked, by the field's name
 */
record FilledForm(Map<String, String> texts, Set<String> ticks) {
    static final Framework FRAMEWORK = FrameworkFile.embedded();
    static final List<String> DECLARATIONS =
            List.of("declaration_twoYearsInRole", "declaration_noConstitutionBreach", "declaration_noDisciplinary");

    /** Nobody wrote anything. */
    static FilledForm blank() {
        return new FilledForm(Map.of(), Set.of());
    }

    /** Every field, with answers of every shape. */
    static FilledForm whole() {
        Map<String, String> texts = new LinkedHashMap<>(details());
        FRAMEWORK.points().forEach(point -> texts.put(answer(point.ref()), plainAnswer(point)));
        texts.putAll(shapedAnswers());
        referee(texts, 1, "Dr Morwenna Tregear", "GP partner", "Senior colleague");
        referee(texts, 2, "Colm Ó Braonáin", "Practice manager", "Peer, practice manager elsewhere");
        texts.put("signature_name", "Gwenllian Ŵyn Prosser-Śliwa");
        texts.put("signature_date", "3 December 2026");
        return new FilledForm(texts, new LinkedHashSet<>(DECLARATIONS));
    }

    /** The same without the fields whose names are given, as somebody who stops half way. */
    FilledForm without(String... names) {
        Map<String, String> fewer = new LinkedHashMap<>(texts);
        Set<String> ticked = new LinkedHashSet<>(ticks);
        for (String name : names) {
            fewer.remove(name);
            ticked.remove(name);
        }
        return new FilledForm(fewer, ticked);
    }

    /** The same with one field written anew. */
    FilledForm with(String name, String text) {
        Map<String, String> more = new LinkedHashMap<>(texts);
        more.put(name, text);
        return new FilledForm(more, ticks);
    }

    static String answer(String ref) {
        return "answer_" + ref;
    }

    private static Map<String, String> details() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("details_fullName", "Gwenllian Ŵyn Prosser-Śliwa");
        details.put("details_knownAs", "Gwen");
        details.put("details_title", "Mrs");
        details.put("details_pronouns", "she/her");
        details.put("details_dateOfBirth", "14/07/1979");
        details.put("details_email", "gwen.prosser@meddygfa.example");
        details.put("details_phone", "01632 960 418");
        details.put("details_address", "7 Heol y Felin, Trefechan, Aberystwyth");
        details.put("details_postcode", "SY23 1ZZ");
        details.put("details_membershipNumber", "IGPM-20417");
        details.put("details_jobTitle", "Practice business manager");
        details.put("details_practiceName", "Meddygfa'r Felin");
        details.put("details_odsCode", "W99123");
        details.put("details_pcn", "North Ceredigion cluster");
        details.put("details_icb", "Hywel Dda University Health Board");
        details.put("details_town", "Aberystwyth");
        details.put("details_county", "Ceredigion");
        details.put("details_startedInRole", "March 2015");
        details.put("details_yearsInRole", "11");
        return details;
    }

    private static String plainAnswer(Point point) {
        String number = point.ref().replace('.', 'x');
        return "For item " + number
                + " I began with what the team already did well. We met on Thursdays, wrote down what"
                + " patients told us, and agreed on two changes.\nAfter six months the waiting time had fallen from 14"
                + " to 9 days; the partners and I look at the figures each quarter, and item " + number
                + " is on the agenda.";
    }

    private static Map<String, String> shapedAnswers() {
        return Map.of(
                answer("1.1"),
                "• AMSPAR diploma, 2009\n• Level 5 in leadership & management, 2014 (distinction)\n• First aid",
                answer("1.3"),
                "None so far.",
                answer("2.2"),
                "I keep a diary. Once a month I read it with our “buddy”, who asks three things:\n"
                        + "• what happened\n• what I felt\n• what I shall do next time\nThe last is the hardest.",
                answer("4.2"),
                "We measured calls for five weeks:\n"
                        + "Week\tCalls\tAnswered\n"
                        + "1\t412\t371\n"
                        + "5\t398\t396\n"
                        + "As said in 4.1, the rota came first.",
                answer("5.2"),
                longAnswer(),
                answer("6.1"),
                "4.5 wte receptionists joined in 2021.\n6.2 days was the average gap before; it is now 1.5.",
                answer("7.1"),
                "Budget 2025/26: £1,204,000. Dw i’n rheoli’r cyllid – ŷ ŵ ł ą ś í – bob mis.",
                answer("9.1"),
                "Please see my answer to 3.2. I agree with all of it: yes.",
                answer("10.4"),
                "We hold a risk register.\n\nIt has three parts, each with an owner.");
    }

    /** About 600 words. */
    static String longAnswer() {
        return IntStream.rangeClosed(1, 20)
                .mapToObj(week -> "In week " + week + " I spoke with " + (week + 2)
                        + " patients who had complained, and wrote to each of them within three working days. What I"
                        + " learned went onto a card, and the card went onto the wall.")
                .collect(Collectors.joining("\n"));
    }

    private static void referee(Map<String, String> texts, int number, String name, String role, String relation) {
        String referee = "referee" + number + "_";
        texts.put(referee + "name", name);
        texts.put(referee + "role", role);
        texts.put(referee + "organisation", "Canolfan Iechyd Sampl");
        texts.put(referee + "relation", relation);
        texts.put(referee + "email", "referee" + number + "@canolfan.example");
        texts.put(referee + "phone", "01632 960 50" + number);
        texts.put(
                referee + "statement",
                "I have worked with Gwen for " + (number + 5) + " years. She leads quietly and people follow.\n"
                        + "When our server failed she had the phones answered within the hour. I recommend her.");
    }
}
