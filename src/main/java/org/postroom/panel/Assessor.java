package org.postroom.panel;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.MappedCollection;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Someone who scores packs.
 *
 * @param active whether they are drawn; a retired assessor keeps the packs they have
 * @param mostPacks packs they take in one session at most
 */
@Table("assessor")
public record Assessor(
        @Nullable @Id Long id,
        String name,
        String email,
        boolean active,
        int mostPacks,
        @MappedCollection(idColumn = "assessor") Set<Interest> interests) {

    /** The id, once kept. */
    public long key() {
        return Objects.requireNonNull(id, "not kept yet");
    }

    /** As the drawing sees them, with the packs they carry already. */
    FreeAssessor free(int load) {
        return new FreeAssessor(String.valueOf(key()), name, email, List.copyOf(interests), load);
    }

    Assessor described(String newName, String newEmail, int newMost) {
        return new Assessor(id, newName, newEmail, active, newMost, interests);
    }

    Assessor retired(boolean nowRetired) {
        return new Assessor(id, name, email, !nowRetired, mostPacks, interests);
    }

    Assessor interested(Set<Interest> all) {
        return new Assessor(id, name, email, active, mostPacks, all);
    }
}
