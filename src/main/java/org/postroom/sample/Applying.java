package org.postroom.sample;

import org.postroom.sample.Cast.Applicant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The way of an application to its pack: what applicants and referees write, what officer and director do about it. */
final class Applying {
    private static final Logger log = LoggerFactory.getLogger(Applying.class);
    /** A case moves on at most so often before its pack is released. */
    private static final int MOST_MOVES = 8;

    private final Office office;
    private final Correspondence post;

    Applying(Office office, Correspondence post) {
        this.office = office;
        this.post = post;
    }

    /** Somebody asks how to apply. */
    void enquire(Applicant who) {
        if (office.caseOf(who.address()).isEmpty()) {
            log.info("Sample: {} asks how to become an accredited manager", who.shortName());
        }
        post.write(
                who.person(),
                "Accreditation",
                "Hello,\n\n"
                        + "I manage a practice and I would like to apply for accreditation. Could you please send me the"
                        + " application pack and tell me what it costs?\n\n"
                        + "Kind regards\n"
                        + who.person().name() + "\n");
    }

    /** Somebody sends form and references. */
    void submit(Applicant who) {
        if (!wasSubmitted(who)) {
            log.info("Sample: {} has sent an application", who.shortName());
        }
        post.send(who.person(), who.letter());
    }

    /**
     * Somebody sends all but what one referee writes, and passes the office's answer on to that referee, who answers
     * it; as the letter is not from the one it was written to, an officer says what it is.
     */
    void submitWithout(MailPerson referee, Applicant who) {
        if (!wasSubmitted(who)) {
            log.info("Sample: {} has sent an application, and a referee writes separately", who.shortName());
        }
        Received letter = who.letter().opened();
        post.write(who.person(), letter.subject(), letter.text(), theirs(letter, referee, false));
        if (!office.hasLetterFrom(referee.address())) {
            Received checklist = post.letterTo(who.person(), "checklist", "what is missing");
            referee.reply(
                    checklist,
                    "Dear colleagues\n\n" + who.shortName() + " passed this on to me. My reference is enclosed.\n\n"
                            + referee.name() + "\n",
                    theirs(letter, referee, true));
            office.settle();
        }
        office.fileAsSubmission(referee.address(), caseOf(who));
        office.settle();
    }

    private static Enclosure[] theirs(Received letter, MailPerson referee, boolean wanted) {
        String familyName = referee.name().substring(referee.name().lastIndexOf(' ') + 1);
        return letter.enclosures().stream()
                .filter(file -> file.name().contains(familyName) == wanted)
                .toArray(Enclosure[]::new);
    }

    private boolean wasSubmitted(Applicant who) {
        return office.caseOf(who.address()).filter(CaseSeen::submitted).isPresent();
    }

    /** What somebody owes arrives, and the officer records it. */
    void pay(Applicant who) {
        office.unpaidInvoice(caseOf(who)).ifPresent(invoice -> {
            office.recordPayment(invoice);
            log.info("Sample: {} has paid £{}", who.shortName(), invoice.pounds());
            office.settle();
        });
    }

    /** Officer and director do what is theirs until the pack is released; a case further on is left alone. */
    void bringToPanel(Applicant who) {
        for (int move = 0; move < MOST_MOVES; move++) {
            CaseSeen one = caseOf(who);
            switch (one.stage()) {
                case "ENQUIRED", "FEE_AWAITED" -> pay(who);
                case "INCOMPLETE" -> office.acceptAsIs(one, "Read by the officer: enough is there to be assessed.");
                case "ELIGIBILITY_QUERIED" -> office.acceptEligibility(one, "Confirmed by telephone.");
                case "ANSWERS_QUERIED" -> office.confirmAnswers(one);
                case "PACK_HELD" -> release(who, one);
                default -> {
                    return;
                }
            }
            office.settle();
        }
    }

    /** The director has looked through the pack and releases it. */
    void release(Applicant who, CaseSeen one) {
        office.releasePack(one);
        log.info("Sample: the director has looked through the pack of {} and releases it", who.shortName());
    }

    /** The fee is paid, and the pack is left with the office: one that nothing was doubtful in is taken back. */
    void leavePackForReview(Applicant who) {
        pay(who);
        CaseSeen one = caseOf(who);
        if (one.stage().equals("READY")) {
            office.recallPack(one, "To be looked through once more.");
        }
    }

    CaseSeen caseOf(Applicant who) {
        return office.caseOf(who.address())
                .orElseThrow(() -> new IllegalStateException("The office has no case of " + who.shortName() + "."));
    }
}
