package org.postroom.sample;

import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The play, act by act. Every step looks at what is there and does what is missing, so that a play which was broken off
 * goes on from wherever it stood.
 */
final class Play {
    private static final Logger log = LoggerFactory.getLogger(Play.class);
    private static final Duration LAST_DAYS = Duration.ofDays(5);

    private final Office office;
    private final Cast cast;
    private final PlayedSession session;
    private final Correspondence post;
    private final Applying applying;
    private final Assessing assessing;
    private final Deciding deciding;

    Play(Office office, Cast cast, PlayedSession session, String address) {
        this.office = office;
        this.cast = cast;
        this.session = session;
        this.post = new Correspondence(office, address);
        this.applying = new Applying(office, post);
        this.assessing = new Assessing(office, post, cast, session.code());
        this.deciding = new Deciding(office, post, cast, session.code());
    }

    /** Plays all that is not played yet. */
    void play() {
        office.settle();
        staffPrepare();
        firstApplications();
        firstRound();
        secondRound();
        lastDays();
        office.waitUntil(Instant.now());
    }

    private void staffPrepare() {
        if (!office.knowsAssessor(cast.assessors.get(0).address())) {
            office.importAssessors(Cast.firstAssessors());
            log.info("Sample: the officer has imported the list of assessors");
        }
        office.nameModerator(session.code(), cast.moderator);
    }

    private void firstApplications() {
        applying.enquire(cast.grace);
        office.waitUntil(session.start().plus(Duration.ofDays(2)));
        applying.pay(cast.grace);
        office.waitUntil(session.start().plus(Duration.ofDays(12)));
        applying.submit(cast.grace);
        applying.submitWithout(cast.referee, cast.anil);
        applying.submit(cast.eilidh);
        office.waitUntil(session.start().plus(Duration.ofDays(15)));
        applying.bringToPanel(cast.grace);
        applying.bringToPanel(cast.anil);
        applying.bringToPanel(cast.eilidh);
        if (office.instant().isBefore(session.day(1))) {
            applying.submit(cast.mark);
            applying.leavePackForReview(cast.mark);
        }
    }

    /** Ends with a certificate in Grace's mailbox and an explanation in Anil's. */
    private void firstRound() {
        office.waitUntil(session.day(1));
        office.waitUntil(session.day(3));
        if (office.caseOf(cast.anil.address())
                .filter(one -> one.isAt("WITH_PANEL"))
                .isPresent()) {
            assessing.declareInterest(cast.anil);
        }
        office.waitUntil(session.day(8));
        assessing.score(cast.grace, Scores::favourable, 0);
        office.waitUntil(session.day(11));
        assessing.score(cast.anil, index -> Scores.favourable(index).exceptIn(7, 8), 0);
        office.waitUntil(session.day(13));
        deciding.agree(cast.grace, "for moderation");
        office.waitUntil(session.day(14));
        deciding.release(cast.grace);
        Received certificate = post.letterTo(cast.grace.person(), "awarded", "Congratulations");
        log.info("Sample: Grace has her certificate (\"{}\")", certificate.subject());
        office.waitUntil(session.day(17));
        applying.pay(cast.grace);
    }

    /** Ends with Eilidh's outcome in a batch that nobody has released. */
    private void secondRound() {
        Instant begin = session.secondRound(Instant.now());
        office.waitUntil(begin);
        if (!office.knowsAssessor(cast.assessors.get(cast.assessors.size() - 1).address())) {
            office.importAssessors(Cast.lateAssessor());
            log.info("Sample: one more assessor joins, so that the panel of Eilidh's case is complete");
            office.settle();
        }
        office.waitUntil(begin.plus(Duration.ofDays(4)));
        assessing.score(cast.eilidh, Scores::favourable, 0);
        office.waitUntil(begin.plus(Duration.ofDays(6)));
        deciding.agree(cast.eilidh, "round 2");
        office.waitUntil(begin.plus(Duration.ofDays(7)));
        deciding.prepare(cast.eilidh);
    }

    /** Ends with Mark's pack at one assessor; one case waits for the fee, one for a supplement, one for review. */
    private void lastDays() {
        Instant begin = PlayedSession.morningOf(Instant.now().minus(LAST_DAYS));
        office.waitUntil(begin);
        applying.bringToPanel(cast.mark);
        applying.submit(cast.roisin);
        applying.submit(cast.angharad);
        applying.submit(cast.weiling);
        applying.pay(cast.angharad);
        applying.leavePackForReview(cast.weiling);
        office.waitUntil(begin.plus(Duration.ofDays(3)));
        assessing.score(cast.mark, Scores::favourable, 1);
    }
}
