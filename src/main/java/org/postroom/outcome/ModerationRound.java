package org.postroom.outcome;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * One time that a session's pack was with its moderator.
 *
 * @param round from 1 in each session
 * @param aliases of the cases in it, parted by blanks
 * @param sentAt when the pack was posted; null while nobody is named to send it to
 * @param outgoing the letter it went out with
 * @param answer null while it is awaited
 * @param because the answer in one plain sentence
 * @param answeredBy the person in the console, or {@link #MODERATOR}
 * @param folio the letter that brought the answer
 */
@Table("moderation_round")
public record ModerationRound(
        @Nullable @Id Long id,
        String session,
        int round,
        String aliases,
        Instant openedAt,
        @Nullable Instant sentAt,
        @Nullable Long outgoing,
        @Nullable Answer answer,
        @Nullable String because,
        @Nullable Instant answeredAt,
        @Nullable String answeredBy,
        @Nullable Long folio) {

    /** The external moderator, who answers by mail. */
    public static final String MODERATOR = "Moderator";

    /** What the moderator made of the pack. */
    public enum Answer {
        /** Every outcome stands. */
        AGREED,
        /** Some packs go back to their assessors. */
        LOOK_AGAIN
    }

    static ModerationRound opened(String session, int round, List<String> aliases, Instant at) {
        return new ModerationRound(
                null, session, round, String.join(" ", aliases), at, null, null, null, null, null, null, null);
    }

    /** The aliases, one by one. */
    public List<String> aliasList() {
        return List.of(aliases.split(" "));
    }

    ModerationRound sent(long letter, Instant at) {
        return new ModerationRound(
                id, session, round, aliases, openedAt, at, letter, answer, because, null, null, null);
    }

    ModerationRound answered(Answer what, String why, Instant at, Word word) {
        return new ModerationRound(
                id, session, round, aliases, openedAt, sentAt, outgoing, what, why, at, word.person(), word.folio());
    }

    /** Whose word it is: the moderator's by letter, or a person's in the console. */
    record Word(String person, @Nullable Long folio) {}
}
