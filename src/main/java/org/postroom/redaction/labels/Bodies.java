package org.postroom.redaction.labels;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.Labels;

/** Which practice, organisation or place is which: long and short forms of one name come to one entity. */
final class Bodies {
    private final List<Entity> entities = new ArrayList<>();

    /** A practice, organisation or place. */
    static final class Entity {
        private final Kind kind;
        private final Set<String> names = new HashSet<>();
        private final @Nullable String fixedLabel;
        private String longest;

        Entity(Kind kind, String name, @Nullable String fixedLabel) {
            this.kind = kind;
            this.fixedLabel = fixedLabel;
            this.longest = name;
            take(name);
        }

        private void take(String name) {
            names.add(core(name));
            longest = name.length() > longest.length() ? name : longest;
        }

        @Nullable
        String fixedLabel() {
            return fixedLabel;
        }

        Kind kind() {
            return kind;
        }

        String longest() {
            return longest;
        }
    }

    Bodies(KnownIdentity known) {
        Entity own = null;
        for (String name : known.practices()) {
            if (own == null) {
                own = new Entity(Kind.PRACTICE, name, "the practice");
                entities.add(own);
            }
            own.take(name);
            own.take(acronym(name));
        }
        known.networks().forEach(name -> entities.add(new Entity(Kind.ORG, name, "the " + network(name))));
    }

    private static String network(String name) {
        String word = Labels.organisation(name);
        return word.length() > 3 ? word.toLowerCase(java.util.Locale.UK) : word;
    }

    /** The entity of a name; a new one when none is called so. */
    Entity named(Kind kind, String name) {
        String core = core(name);
        for (Entity entity : entities) {
            if (family(entity.kind, kind) && (entity.names.contains(core) || shortOf(entity, core))) {
                entity.take(name);
                return entity;
            }
        }
        Entity entity = new Entity(kind, name, null);
        entities.add(entity);
        return entity;
    }

    private static boolean family(Kind one, Kind other) {
        return one == other;
    }

    private static boolean shortOf(Entity entity, String core) {
        return entity.names.stream().anyMatch(name -> isPart(name, core) || isPart(core, name));
    }

    /** Whether the short name is the beginning or the end of the long one, word for word. */
    private static boolean isPart(String whole, String part) {
        return part.length() >= 4 && (whole.startsWith(part + " ") || whole.endsWith(" " + part));
    }

    private static String core(String name) {
        String folded = Reading.foldSameLength(Reading.of(name).text()).replaceAll("'s\\b|'", "");
        String words = folded.replaceAll("[^a-z0-9]+", " ").strip().replaceFirst("^the ", "");
        return Heads.withoutHead(words);
    }

    private static String acronym(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.split("[\\s-]+")) {
            if (!word.isEmpty() && Character.isUpperCase(word.charAt(0))) {
                letters.append(word.charAt(0));
            }
        }
        return letters.length() >= 3 ? letters.toString() : name;
    }
}
