package org.postroom.casebook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;

/**
 * Someone who may write to us about one thing: an applicant about a case, an assessor about one pack, a
 * moderator about a session.
 *
 * @param token what stands behind the plus in our address; says nothing
 * @param seat the assessor's seat on a panel
 * @param closedAt when the token ceased to be valid
 */
public record Correspondent(
        @Id String token,
        Role role,
        String address,
        @Nullable String caseReference,
        @Nullable String session,
        @Nullable Long seat,
        Instant openedAt,
        @Nullable Instant closedAt) {
    /** What a correspondent is to us. */
    public enum Role {
        APPLICANT,
        ASSESSOR,
        MODERATOR
    }
}
