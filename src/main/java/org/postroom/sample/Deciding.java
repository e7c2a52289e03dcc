package org.postroom.sample;

import java.util.Optional;
import org.postroom.sample.Cast.Applicant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What comes after the score sheets: the moderator's word, the batch of one person, the release of another. */
final class Deciding {
    private static final Logger log = LoggerFactory.getLogger(Deciding.class);

    private final Office office;
    private final Correspondence post;
    private final Cast cast;
    private final String session;

    Deciding(Office office, Correspondence post, Cast cast, String session) {
        this.office = office;
        this.post = post;
        this.cast = cast;
        this.session = session;
    }

    /**
     * The moderator agrees, if this case is before them.
     *
     * @param subject words of the subject of the pack that is answered
     */
    void agree(Applicant who, String subject) {
        if (isAt(who, "IN_MODERATION")) {
            Received pack = post.letterTo(cast.moderator, "moderation-pack", subject);
            cast.moderator.reply(pack, "AGREE\n\n" + cast.moderator.name() + "\n");
            log.info("Sample: the moderator agrees to the outcomes of session {}", session);
            office.settle();
        }
    }

    /** The officer prepares the batch that holds this case, if it is decided and in none; its number. */
    Optional<Long> prepare(Applicant who) {
        if (!isAt(who, "DECIDED")) {
            return Optional.empty();
        }
        if (office.preparedBatch(session).isEmpty()) {
            office.prepareBatch(session);
            log.info("Sample: the officer has prepared a batch of outcomes");
        }
        return office.preparedBatch(session);
    }

    /** The director releases the batch that holds this case. */
    void release(Applicant who) {
        prepare(who).ifPresent(batch -> {
            office.releaseBatch(batch);
            log.info("Sample: the director has released batch {}", batch);
            office.settle();
        });
    }

    private boolean isAt(Applicant who, String stage) {
        return office.caseOf(who.address()).filter(one -> one.isAt(stage)).isPresent();
    }
}
