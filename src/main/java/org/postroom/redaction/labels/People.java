package org.postroom.redaction.labels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.known.KnownIdentity.Person;
import org.postroom.redaction.known.KnownIdentity.Role;
import org.postroom.redaction.known.Surfaces;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.words.Labels;
import org.postroom.redaction.words.Misspelling;
import org.postroom.redaction.words.Nicknames;

/** Who is who: brings full names, surnames and given names alone, initials and nicknames to one entity each. */
public final class People {
    /** "Geth bach": a name, and a small word that means well by it. */
    private static final Pattern PET_NAME = Pattern.compile("^\\p{Lu}\\S+\\s\\p{Ll}+$");

    private final CalledBy calledBy;
    private final List<Entity> entities = new ArrayList<>();
    /** Whom a name standing alone was taken for at first: it stays so through the application. */
    private final Map<String, Entity> alone = new HashMap<>();

    /** Somebody, under every name seen so far. */
    static final class Entity {
        private final List<String> given = new ArrayList<>();
        private String surname = "";
        private @Nullable Role role;
        private int lastSeen = -1;
        private int patient;
        private int colleague;

        boolean isNamed(String word) {
            return surname.equals(word)
                    || given.contains(word)
                    || surname.contains("-") && List.of(surname.split("-")).contains(word)
                    || given.stream().anyMatch(name -> Nicknames.alike(name, word));
        }

        @Nullable
        Role role() {
            return role;
        }

        /** Counts what the words around one mention say. */
        void seenAmong(String words) {
            patient += Labels.PATIENT_SIGNS.stream().anyMatch(words::contains) ? 1 : 0;
            colleague += Labels.COLLEAGUE_SIGNS.stream().anyMatch(words::contains) ? 1 : 0;
        }

        /** The word before the letter: Colleague, Patient or Person. */
        String roleWord() {
            if (role != null) {
                return role == Role.REFEREE ? "Referee" : role == Role.PATIENT ? "Patient" : "Colleague";
            }
            if (patient == colleague) {
                return "Person";
            }
            return patient > colleague ? "Patient" : "Colleague";
        }
    }

    public People(KnownIdentity known, PlainCapitals plain) {
        this.calledBy = new CalledBy(plain);
        for (Person person : known.people()) {
            Entity entity = new Entity();
            entity.role = person.role();
            take(entity, Surfaces.folded(Surfaces.nameWords(person.fullName())));
            Surfaces.folded(Surfaces.nameWords(person.knownAs())).forEach(name -> addOnce(entity.given, name));
            if (person.initials() != null) {
                addOnce(entity.given, Reading.foldSameLength(person.initials()).replaceAll("[^a-z]", ""));
            }
            addOnce(entity.given, initials(Surfaces.folded(Surfaces.nameWords(person.fullName()))));
            entities.add(entity);
        }
    }

    /** Makes the full names known before the single names are looked up; the longest names come first. */
    void introduce(List<String> names) {
        calledBy.see(names);
        names.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(calledBy::words)
                .forEach(this::introduceAs);
    }

    private void introduceAs(List<String> words) {
        if (words.size() > 1 && byFullName(words) == null) {
            Entity entity = new Entity();
            take(entity, words);
            entities.add(entity);
        }
    }

    /** The entity that a name belongs to; a new one when nobody is called so. */
    Entity named(String name, int mention) {
        List<String> all = calledBy.words(name);
        boolean petName = all.size() == 2 && PET_NAME.matcher(name).find();
        List<String> words = petName ? all.subList(0, 1) : all;
        Entity entity = words.size() > 1
                ? byFullName(words)
                : alone.computeIfAbsent(words.isEmpty() ? name : words.get(0), this::bySingleName);
        if (entity == null) {
            entity = new Entity();
            take(entity, words.isEmpty() ? List.of(Reading.foldSameLength(name)) : words);
            entities.add(entity);
            if (words.size() == 1) {
                alone.put(words.get(0), entity);
            }
        }
        entity.lastSeen = mention;
        return entity;
    }

    private @Nullable Entity byFullName(List<String> words) {
        String surname = words.get(words.size() - 1);
        if (surname.length() == 1) {
            Entity shortened = byGivenNames(words);
            if (shortened != null) {
                return shortened;
            }
        }
        for (Entity entity : entities) {
            if (sameSurname(entity.surname, surname) && givenFits(entity, words.subList(0, words.size() - 1))) {
                return entity;
            }
        }
        return byGivenNames(words);
    }

    /** "Wing Yan" of Wing Yan Thorn, "Olwen T." of Olwen Thorn. */
    private @Nullable Entity byGivenNames(List<String> words) {
        String last = words.get(words.size() - 1);
        for (Entity entity : entities) {
            boolean initial = last.length() == 1 && entity.surname.startsWith(last);
            List<String> given = initial ? words.subList(0, words.size() - 1) : words;
            if (entity.surname.length() > 1 && entity.given.containsAll(given)) {
                return entity;
            }
        }
        return null;
    }

    private static boolean sameSurname(String one, String other) {
        return one.equals(other)
                || one.replace("-", "").equals(other.replace("-", ""))
                || Misspelling.isLikely(one, other);
    }

    private static boolean givenFits(Entity entity, List<String> given) {
        if (entity.given.isEmpty()) {
            given.forEach(name -> addOnce(entity.given, name));
            return true;
        }
        return given.stream().anyMatch(name -> entity.given.stream().anyMatch(own -> fits(own, name)));
    }

    private static boolean fits(String one, String other) {
        boolean initial = one.length() == 1 || other.length() == 1;
        return one.equals(other)
                || initial && one.charAt(0) == other.charAt(0)
                || Nicknames.alike(one, other)
                || Misspelling.isLikely(one, other);
    }

    private @Nullable Entity bySingleName(String word) {
        Entity called = lastSeen(entity -> entity.isNamed(word));
        return called != null ? called : lastSeen(entity -> isMisspelt(entity, word));
    }

    private static boolean isMisspelt(Entity entity, String word) {
        return Misspelling.isLikely(entity.surname, word)
                || Stream.of(entity.surname.split("-")).anyMatch(part -> Misspelling.isLikely(part, word));
    }

    private @Nullable Entity lastSeen(Predicate<Entity> fits) {
        Entity last = null;
        for (Entity entity : entities) {
            if (fits.test(entity) && (last == null || entity.lastSeen > last.lastSeen)) {
                last = entity;
            }
        }
        return last;
    }

    private static void take(Entity entity, List<String> words) {
        if (words.isEmpty()) {
            return;
        }
        entity.surname = words.get(words.size() - 1);
        words.subList(0, words.size() - 1).forEach(word -> addOnce(entity.given, word));
    }

    private static String initials(List<String> words) {
        StringBuilder initials = new StringBuilder();
        words.forEach(word -> List.of(word.split("-")).forEach(part -> initials.append(part.charAt(0))));
        return initials.toString();
    }

    private static void addOnce(List<String> list, String value) {
        if (!value.isEmpty() && !list.contains(value)) {
            list.add(value);
        }
    }

    /** All single names by which somebody may be meant elsewhere, with the person's role if known. */
    Map<String, Entity> singleNames() {
        Map<String, Entity> names = new TreeMap<>();
        for (Entity entity : entities) {
            if (!entity.surname.isEmpty()) {
                names.putIfAbsent(entity.surname, entity);
            }
            entity.given.stream().filter(name -> name.length() > 1).forEach(name -> names.putIfAbsent(name, entity));
        }
        return names;
    }
}
