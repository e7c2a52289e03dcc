package org.postroom.redaction.known;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.known.KnownIdentity.Person;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Surface;
import org.postroom.redaction.text.Surface.Likeness;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameSigns;
import org.postroom.redaction.words.NamesBeside;
import org.postroom.redaction.words.Nicknames;

/** Makes the surfaces of a {@link KnownIdentity}: names apart, acronyms, local parts, short names of practices. */
public final class Surfaces {
    private static final Set<String> LETTERS_AFTER =
            Set.of("mbe", "obe", "cbe", "frcgp", "mrcgp", "rgn", "migpm", "jp", "phd", "bsc", "msc");
    private static final int SHORTEST_LOCAL_PART = 5;
    /** "Air Cdre", "Wing Cdr": a rank of two words is no part of a name. */
    private static final Pattern RANK = Pattern.compile(
            "^\\s*(?:Air|Wing|Group|Gp|Sqn|Squadron|Flt|Flight|Lt|Surg|Staff|Petty|Chief|Leading|Detective|Warrant|Police)\\s"
                    + "(?:Cdre|Cdr|Ldr|Leader|Capt|Lt|Col|Gen|Sgt|Officer|Constable|Inspector|Sergeant|Commodore|Commander)\\b");

    private static final int MOST_INITIALS = 4;
    private static final Set<String> ARTICLES = Set.of("the", "y", "yr");

    private final Map<String, Surface> found = new LinkedHashMap<>();

    private Surfaces() {}

    static List<Surface> of(KnownIdentity known) {
        Surfaces surfaces = new Surfaces();
        known.people().forEach(surfaces::person);
        known.practices().forEach(name -> surfaces.practice(name, "the practice"));
        known.otherOrganisations().forEach(surfaces::organisation);
        known.networks().forEach(name -> surfaces.named(Kind.ORG, name, "organisation over the practice"));
        known.places().forEach(name -> surfaces.named(Kind.PLACE, name, "place of the applicant"));
        known.contacts().forEach(surfaces::contact);
        known.ids().forEach(id -> surfaces.add(Kind.ID, id, Likeness.CODE, "number or code of the applicant"));
        known.dates().forEach(date -> surfaces.add(Kind.DATE, date, Likeness.DAY, "date of the applicant"));
        return surfaces.found.values().stream()
                .sorted(Comparator.comparingInt(
                        (Surface surface) -> -surface.text().length()))
                .toList();
    }

    /** The words of a name without titles before it and letters after it: Bishop and Major are surnames too. */
    public static List<String> nameWords(@Nullable String name) {
        if (name == null) {
            return List.of();
        }
        String even = Reading.of(name).text().replaceAll("\\(.*?\\)|,.*", " ");
        String bare = RANK.matcher(even).replaceFirst("");
        List<String> words = Arrays.stream(bare.split("[^\\p{L}\\p{M}'-]+"))
                .filter(word -> !word.isBlank())
                .filter(word -> !LETTERS_AFTER.contains(word.toLowerCase(Locale.UK)))
                .toList();
        int first = 0;
        while (first < words.size() - 1
                && (NameSigns.isTitle(words.get(first).toLowerCase(Locale.UK))
                        || NamesBeside.isEpithet(words.get(first).toLowerCase(Locale.UK)))) {
            first++;
        }
        int last = words.size();
        while (last - first > 1 && NamesBeside.isHonorific(words.get(last - 1))) {
            last--;
        }
        boolean nobody = words.size() == 1 && words.get(0).matches("(?i)dr|mr|mrs|ms|miss|mx|prof");
        return nobody ? List.of() : words.subList(first, last);
    }

    /** The words of a name as they are compared. */
    public static List<String> folded(List<String> words) {
        return words.stream()
                .map(word -> Reading.foldSameLength(word).replace("'", ""))
                .map(word -> word.replaceAll("^-+|-+$", ""))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
    }

    private void person(Person person) {
        String who = person.role().name().toLowerCase(Locale.UK);
        List<String> words = nameWords(person.fullName());
        List<String> calledBy = nameWords(person.knownAs());
        if (words.size() > 1) {
            String surname = words.get(words.size() - 1);
            add(Kind.PERSON, String.join(" ", words), Likeness.WORDS, "full name of the " + who);
            calledBy.forEach(name -> add(Kind.PERSON, name + " " + surname, Likeness.WORDS, "full name of the " + who));
            add(Kind.PERSON, words.get(0) + " " + surname, Likeness.WORDS, "full name of the " + who);
            String initials = words.subList(0, words.size() - 1).stream()
                    .map(word -> word.substring(0, 1))
                    .collect(Collectors.joining(" "));
            add(Kind.PERSON, initials + " " + surname, Likeness.WORDS, "initials and surname of the " + who);
            add(
                    Kind.PERSON,
                    initials.substring(0, 1) + " " + surname,
                    Likeness.WORDS,
                    "initial and surname of the " + who);
            acronym(words, person.role() == KnownIdentity.Role.APPLICANT, "initials of the " + who, Kind.PERSON);
        }
        for (int i = 0; i < words.size(); i++) {
            String part = i == words.size() - 1 && i > 0 ? "surname of the " : "given name of the ";
            namePart(words.get(i), part + who);
        }
        calledBy.forEach(name -> namePart(name, "name the " + who + " goes by"));
        Nicknames.of(words.isEmpty() ? "" : words.get(0)).forEach(name -> namePart(name, "short name of the " + who));
        if (person.initials() != null) {
            add(Kind.PERSON, person.initials(), Likeness.ACRONYM, "initials of the " + who);
        }
    }

    private void namePart(String name, String what) {
        if (name.contains("-")) {
            add(Kind.PERSON, name, Likeness.WORDS, what);
            Arrays.stream(name.split("-")).forEach(part -> word(Kind.PERSON, part, what));
        } else {
            word(Kind.PERSON, name, what);
        }
    }

    private void word(Kind kind, String word, String what) {
        if (word.length() > 1) {
            boolean ordinary = word.length() < 4 || Lexicon.isOrdinary(word);
            add(kind, word, ordinary ? Likeness.ORDINARY_WORD : Likeness.RARE_WORD, what);
        }
    }

    private void organisation(String name) {
        if (Heads.isPractice(name)) {
            practice(name, "another practice");
        } else {
            named(Kind.ORG, name, "organisation of a referee");
        }
    }

    private void practice(String name, String what) {
        named(Kind.PRACTICE, name, "name of " + what);
        List<String> words = Arrays.asList(Reading.of(name).text().split("[\\s,]+"));
        String bare = Heads.withoutHead(name);
        if (!bare.equals(name)) {
            shortName(bare, "short name of " + what);
        }
        String[] parts = bare.split(" ");
        if (parts.length > 1) {
            Stream.of(parts[0], parts[parts.length - 1])
                    .filter(part -> !ARTICLES.contains(part.toLowerCase(Locale.UK)))
                    .filter(part -> !part.equals(part.toUpperCase(Locale.UK)) && !Heads.isHead(part))
                    .forEach(part -> add(Kind.PRACTICE, "the " + part, Likeness.PROPER_WORDS, "short name of " + what));
        }
        acronym(words, true, "acronym of " + what, Kind.PRACTICE);
    }

    /** "The Green", of The Green Surgery: words like any others, unless the last has a capital. */
    private void shortName(String bare, String what) {
        if (bare.contains(" ") && Lexicon.isOrdinary(bare)) {
            add(Kind.PRACTICE, bare, Likeness.PROPER_WORDS, what);
        } else {
            named(Kind.PRACTICE, bare, what);
        }
    }

    private void named(Kind kind, String name, String what) {
        if (name.strip().contains(" ")) {
            add(kind, name, Likeness.WORDS, what);
        } else {
            word(kind, name, what);
        }
    }

    private void acronym(List<String> words, boolean wanted, String what, Kind kind) {
        String letters = words.stream()
                .flatMap(word -> Arrays.stream(word.split("-")))
                .filter(word -> !word.isEmpty() && Character.isUpperCase(word.charAt(0)))
                .map(word -> word.substring(0, 1))
                .collect(Collectors.joining());
        if (wanted && letters.length() >= 3 && !Lexicon.isOrdinary(letters)) {
            add(kind, letters, Likeness.ACRONYM, what);
        }
        if (wanted && kind == Kind.PERSON && letters.length() <= MOST_INITIALS) {
            String ends = letters.substring(0, 1) + letters.substring(letters.length() - 1);
            String plainly = words.stream().map(word -> word.substring(0, 1)).collect(Collectors.joining());
            Stream.of(letters, plainly, ends)
                    .distinct()
                    .forEach(initials -> add(kind, initials, Likeness.INITIALS, what));
        }
    }

    private void contact(String contact) {
        add(Kind.CONTACT, contact, Likeness.CODE, contact.contains("@") ? "email address" : "contact of the applicant");
        int at = contact.indexOf('@');
        if (at >= SHORTEST_LOCAL_PART && !isOrdinaryRun(contact.substring(0, at))) {
            add(Kind.CONTACT, contact.substring(0, at), Likeness.CODE, "first half of an email address");
        }
    }

    /** Ordinary words, also words of the trade run together: "practicemanager" must not hide every practice manager. */
    private static boolean isOrdinaryRun(String local) {
        String squashed = SurfaceSearch.squash(Reading.foldSameLength(local));
        for (int at = 3; at <= squashed.length() - 3; at++) {
            String left = squashed.substring(0, at);
            String right = squashed.substring(at);
            boolean ordinary = Lexicon.isOrdinaryWord(left) && Lexicon.isOrdinaryWord(right);
            if (ordinary && (HintedNames.isNobodys(left) || HintedNames.isNobodys(right))) {
                return true;
            }
        }
        return Lexicon.isOrdinary(local);
    }

    private void add(Kind kind, String text, Likeness likeness, String what) {
        String stripped = text.strip();
        if (stripped.chars().filter(Character::isLetterOrDigit).count() >= 2) {
            String group = likeness == Likeness.INITIALS ? "initials " : "";
            found.putIfAbsent(
                    group + kind + stripped.toLowerCase(Locale.UK), new Surface(kind, stripped, likeness, what));
        }
    }
}
