package org.postroom.console.cases;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Stage;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A case, as one line of a list. */
@Table("application")
public record CaseLine(
        @Id String reference,
        @Nullable String fullName,
        String email,
        @Nullable String practiceName,
        Stage stage,
        Instant stageSince,
        @Nullable String session,
        Instant openedAt) {

    /** Their full name, or their address before a form told us. */
    public String display() {
        return fullName == null ? email : fullName;
    }

    /** The stage in words. */
    public String stageWords() {
        return stage.words();
    }

    /** Who or what moves it on. */
    public String waitsFor() {
        return stage.waitsFor();
    }

    /** Whether a person on the staff is needed. */
    public boolean needsPerson() {
        return stage.needsPerson();
    }
}
