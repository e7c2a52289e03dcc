package org.postroom.sample;

import java.util.List;
import java.util.function.IntFunction;
import org.postroom.sample.Cast.Applicant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What assessors do with the packs that are in their mailboxes. They know each by its alias alone. */
final class Assessing {
    private static final Logger log = LoggerFactory.getLogger(Assessing.class);
    private static final String PACK = "pack";

    private final Office office;
    private final Correspondence post;
    private final Cast cast;
    private final String session;

    Assessing(Office office, Correspondence post, Cast cast, String session) {
        this.office = office;
        this.post = post;
        this.cast = cast;
        this.session = session;
    }

    /** One assessor of the panel declares an interest, unless one has. */
    void declareInterest(Applicant who) {
        PanelSeen panel = panelOf(who);
        if (panel.seats().stream().noneMatch(seat -> seat.state().equals("INTEREST"))) {
            awaited(panel).stream().findFirst().ifPresent(seat -> {
                MailPerson assessor = cast.assessor(seat.assessor());
                assessor.reply(letter(assessor, panel), "INTEREST\n\nI believe I have met the writer.\n");
                log.info("Sample: {} declares an interest in pack {}; a substitute is drawn", assessor, panel.alias());
                office.settle();
            });
        }
    }

    /**
     * Assessors whose sheets are awaited send them.
     *
     * @param opinion what the first, second … of them thinks
     * @param silent how many do not answer yet
     */
    void score(Applicant who, IntFunction<Scores> opinion, int silent) {
        PanelSeen panel = panelOf(who);
        List<SeatSeen> awaited = awaited(panel);
        for (int index = 0; index < awaited.size() - silent; index++) {
            MailPerson assessor = cast.assessor(awaited.get(index).assessor());
            assessor.reply(letter(assessor, panel), words(panel, opinion.apply(index), assessor));
            log.info("Sample: {} has scored pack {}", assessor, panel.alias());
        }
        if (awaited.size() > silent) {
            office.settle();
        }
    }

    /** The last letter that this assessor has about the pack. */
    private Received letter(MailPerson assessor, PanelSeen panel) {
        return post.letterTo(assessor, PACK, "Pack " + panel.alias() + " to assess");
    }

    private PanelSeen panelOf(Applicant who) {
        String reference = office.caseOf(who.address())
                .map(CaseSeen::reference)
                .orElseThrow(() -> new IllegalStateException("The office has no case of " + who.shortName() + "."));
        return office.panels(session).stream()
                .filter(panel -> panel.reference().equals(reference))
                .findFirst()
                .orElseGet(() -> new PanelSeen(reference, "", List.of()));
    }

    private static List<SeatSeen> awaited(PanelSeen panel) {
        return panel.seats().stream().filter(SeatSeen::awaited).toList();
    }

    private static String words(PanelSeen panel, Scores scores, MailPerson assessor) {
        return "Thank you, here are my scores.\n\nPack: " + panel.alias() + "\n" + scores.typed() + "\nBest wishes\n"
                + assessor.name() + "\n";
    }
}
