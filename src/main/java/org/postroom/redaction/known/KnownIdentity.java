package org.postroom.redaction.known;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.text.Surface;

/**
 * Everything known beforehand that identifies the people of one application: what the form's own sections, the mail's
 * headers and the like say. Strings as they were written; what is null or blank is left out by the builder.
 *
 * @param people applicant, referees and others known by name
 * @param practices the applicant's own practice: its name, short names and acronyms
 * @param otherOrganisations practices and organisations of referees, former employers and the like
 * @param networks the applicant's PCN, ICB, health board, cluster or federation
 * @param places town, county and other places of the applicant
 * @param contacts emails, telephone numbers, postcodes, web addresses, lines of postal addresses
 * @param ids membership number, ODS code and the like
 * @param dates date of birth and other full dates, in any written form
 */
public record KnownIdentity(
        List<Person> people,
        List<String> practices,
        List<String> otherOrganisations,
        List<String> networks,
        List<String> places,
        List<String> contacts,
        List<String> ids,
        List<String> dates) {
    public KnownIdentity {
        people = List.copyOf(people);
        practices = List.copyOf(practices);
        otherOrganisations = List.copyOf(otherOrganisations);
        networks = List.copyOf(networks);
        places = List.copyOf(places);
        contacts = List.copyOf(contacts);
        ids = List.copyOf(ids);
        dates = List.copyOf(dates);
    }

    /** What somebody is in the application. */
    public enum Role {
        APPLICANT,
        REFEREE,
        COLLEAGUE,
        PATIENT
    }

    /**
     * Somebody known by name.
     *
     * @param fullName with or without title
     * @param jobTitle kept for callers; a job title alone does not identify and is not hidden
     * @param initials as they sign, where that is known
     */
    public record Person(
            Role role,
            @Nullable String fullName,
            @Nullable String knownAs,
            @Nullable String title,
            @Nullable String jobTitle,
            @Nullable String initials) {
        @Override
        public String toString() {
            return "Person[role=%s]".formatted(role);
        }
    }

    /** Nothing is known: the texts stand alone. */
    public static KnownIdentity none() {
        return builder().build();
    }

    /** Begins to tell what is known. */
    public static Builder builder() {
        return new Builder();
    }

    /** All strings to look for, the longest first. */
    public List<Surface> surfaces() {
        return Surfaces.of(this);
    }

    /** Says how much is known, never what. */
    @Override
    public String toString() {
        return "KnownIdentity[people=%d, practices=%d, contacts=%d, ids=%d]"
                .formatted(people.size(), practices.size(), contacts.size(), ids.size());
    }

    /** Collects what is known; every method takes null or blank for "not known". */
    public static final class Builder {
        /** Longest name, contact or other string that is looked for, in characters; a longer one is cut. */
        private static final int MOST_CHARACTERS = 200;

        private static final int MOST_LINES = 20;

        private final List<Person> people = new ArrayList<>();
        private final List<String> practices = new ArrayList<>();
        private final List<String> otherOrganisations = new ArrayList<>();
        private final List<String> networks = new ArrayList<>();
        private final List<String> places = new ArrayList<>();
        private final List<String> contacts = new ArrayList<>();
        private final List<String> ids = new ArrayList<>();
        private final List<String> dates = new ArrayList<>();
        private final List<Hint> hints = new ArrayList<>();

        private Builder() {}

        /** The applicant by full name, the name they go by, and title. */
        public Builder applicant(@Nullable String fullName, @Nullable String knownAs, @Nullable String title) {
            return person(new Person(Role.APPLICANT, fullName, knownAs, title, null, null));
        }

        /** A referee; the first given becomes Referee A. */
        public Builder referee(@Nullable String fullName) {
            return person(new Person(Role.REFEREE, fullName, null, null, null, null));
        }

        /** Somebody by all that is known of them; nobody when no name is. */
        public Builder person(Person person) {
            if (isKnown(person.fullName()) || isKnown(person.knownAs())) {
                people.add(new Person(
                        person.role(),
                        cut(person.fullName()),
                        cut(person.knownAs()),
                        person.title(),
                        person.jobTitle(),
                        cut(person.initials())));
            }
            return this;
        }

        /** The applicant's practice, its name or another name of it. */
        public Builder practice(@Nullable String name) {
            return add(practices, name);
        }

        /** Any other organisation or practice, such as a referee's. */
        public Builder organisation(@Nullable String name) {
            return add(otherOrganisations, name);
        }

        /** The applicant's PCN, ICB, health board, cluster or federation. */
        public Builder network(@Nullable String name) {
            return add(networks, name);
        }

        /** A place that tells who the applicant is, such as the town of the practice. */
        public Builder place(@Nullable String name) {
            return add(places, name);
        }

        /** A postal address, in lines or parts between commas. */
        public Builder address(@Nullable String address) {
            if (isKnown(address)) {
                for (String line : address.split("[,;\\n]", MOST_LINES)) {
                    add(line.matches(".*\\d.*") ? contacts : places, line);
                }
            }
            return this;
        }

        /** An email, telephone number, postcode or web address. */
        public Builder contact(@Nullable String contact) {
            return add(contacts, contact);
        }

        /** A number or code of the applicant's, such as a membership number. */
        public Builder id(@Nullable String id) {
            return add(ids, id);
        }

        /** A date of birth or another full date, for example {@code 14/06/1979} or {@code 14 June 1979}. */
        public Builder date(@Nullable String date) {
            return add(dates, date);
        }

        /** The names of people, practices and organisations told so far. */
        List<String> names() {
            return Stream.of(
                            people.stream().map(Person::fullName).filter(KnownIdentity.Builder::isKnown),
                            practices.stream(),
                            otherOrganisations.stream(),
                            networks.stream())
                    .flatMap(names -> names)
                    .toList();
        }

        /** Something around the application that may say more; it is weighed when all is told. */
        public Builder hint(Hint hint) {
            hints.add(hint);
            return this;
        }

        /** All that was told, the hints weighed. */
        public KnownIdentity build() {
            if (!hints.isEmpty()) {
                HintReading.into(this, hints, List.copyOf(people), List.copyOf(practices));
                hints.clear();
            }
            return new KnownIdentity(people, practices, otherOrganisations, networks, places, contacts, ids, dates);
        }

        private Builder add(List<String> list, @Nullable String value) {
            String known = isKnown(value) ? String.valueOf(cut(value.strip())) : "";
            if (!known.isEmpty() && !list.contains(known)) {
                list.add(known);
            }
            return this;
        }

        private static @Nullable String cut(@Nullable String value) {
            return value == null || value.length() <= MOST_CHARACTERS ? value : value.substring(0, MOST_CHARACTERS);
        }

        private static boolean isKnown(@Nullable String value) {
            return value != null && !value.isBlank();
        }
    }
}
