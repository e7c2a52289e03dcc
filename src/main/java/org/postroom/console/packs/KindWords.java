package org.postroom.console.packs;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.postroom.redaction.text.Kind;

/** What is hidden, in the words of whoever reviews it. */
public final class KindWords {
    private KindWords() {}

    /** A kind in words. */
    public static String of(Kind kind) {
        return switch (kind) {
            case PERSON -> "person";
            case PRACTICE -> "practice";
            case ORG -> "organisation";
            case PLACE -> "place";
            case CONTACT -> "contact";
            case ID -> "number or code";
            case DATE -> "date";
            case DEMOG -> "personal detail";
        };
    }

    /** What the reader sees where a person hid something new. */
    static String replacement(Kind kind) {
        return switch (kind) {
            case PERSON -> "[Person]";
            case PRACTICE -> "[Practice]";
            case ORG -> "[Organisation]";
            case PLACE -> "[Place]";
            case CONTACT -> "[Contact]";
            case ID -> "[Number]";
            case DATE -> "[Date]";
            case DEMOG -> "[Personal detail]";
        };
    }

    /** All kinds, for a form. */
    public static Map<Kind, String> all() {
        Map<Kind, String> words = new LinkedHashMap<>();
        Arrays.stream(Kind.values()).forEach(kind -> words.put(kind, of(kind)));
        return words;
    }
}
