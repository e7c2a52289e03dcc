package org.postroom.outcome;

import java.util.List;
import java.util.Set;
import org.postroom.letter.OwnWords;
import org.postroom.panel.Alias;

/**
 * Reads the moderator's answer to a session's pack: AGREE, or the aliases to look at again. Whatever can be taken in
 * two ways is {@link Unclear}: an agreement read wrongly would send outcomes out.
 */
public sealed interface ModeratorReply {
    /** One plain sentence. */
    String because();

    /** The moderator agrees to every outcome of the session. */
    record Agree(String because) implements ModeratorReply {}

    /**
     * The moderator names packs that go back to their assessors.
     *
     * @param remarks in the order they were named, each alias once
     */
    record LookAgain(List<Remark> remarks, String because) implements ModeratorReply {}

    /** A person has to read the answer. */
    record Unclear(String because) implements ModeratorReply {}

    /** What the moderator says of one pack; {@code text} is empty when only the alias was named. */
    record Remark(Alias alias, String text) {}

    /**
     * Reads an answer; what is quoted in it does not count.
     *
     * @param ofSession the aliases the session's pack showed
     */
    static ModeratorReply read(String body, Set<Alias> ofSession) {
        return new ModeratorReading(OwnWords.of(body), ofSession).verdict();
    }
}
