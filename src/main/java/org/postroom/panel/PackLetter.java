package org.postroom.panel;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Correspondents;
import org.postroom.casebook.Step;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Draft.Enclosed;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.paper.Paper;
import org.postroom.paper.ScoreSheetPaper;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** Writes the letter that brings an assessor a pack: what to read, where to score, by when, and how to stand down. */
@Component
class PackLetter {
    private final Assessors assessors;
    private final Correspondents correspondents;
    private final AssessorPost post;
    private final Casebook casebook;
    private final Framework framework;
    private final Clock clock;

    PackLetter(
            Assessors assessors,
            Correspondents correspondents,
            AssessorPost post,
            Casebook casebook,
            Framework framework,
            Clock clock) {
        this.assessors = assessors;
        this.correspondents = correspondents;
        this.post = post;
        this.casebook = casebook;
        this.framework = framework;
        this.clock = clock;
    }

    /**
     * Posts the pack of a drawn seat. Nothing in the letter names the case: the alias is all it says. A seat whose
     * letter the last gate held stays drawn; the letter is written anew when the pack is released again.
     */
    Seat post(Seat seat, Pack pack) {
        Assessor assessor = assessors.findById(seat.assessor()).orElseThrow();
        String token = correspondents.assessor(seat.key(), assessor.email()).token();
        Draft draft = Draft.plain(
                        "seat/" + seat.key() + "/pack/" + pack.id(),
                        "pack",
                        assessor.email(),
                        values(seat, assessor),
                        token)
                .enclosing(enclosures(seat, pack))
                .filedUnder(seat.caseReference())
                .inSession(seat.session())
                .neededBy(seat.dueOn().atStartOfDay(ServiceClock.LONDON).toInstant());
        OutgoingLetter posted = post.write(draft, seat.caseReference());
        if (posted.heldBack()) {
            casebook.note(
                    seat.caseReference(),
                    Step.byPostroom("Letter with pack " + seat.alias() + " held", posted.because())
                            .sending(posted.key()));
            return seat.to(seat.state(), "The letter with the pack is held at the last gate.");
        }
        casebook.note(
                seat.caseReference(),
                Step.byPostroom(
                                "Pack " + seat.alias() + " posted to " + assessor.name(),
                                "The assessor was drawn for the panel.")
                        .sending(posted.key()));
        return seat.invited(token, clock.instant());
    }

    private Map<String, Object> values(Seat seat, Assessor assessor) {
        Map<String, Object> values = new HashMap<>();
        values.put("name", assessor.name());
        values.put("alias", seat.alias());
        values.put("session", AssessmentSession.of(seat.session()).name());
        values.put("due", SheetLetters.DAY.format(seat.dueOn()));
        values.put("domains", framework.domains().size());
        values.put("scale", SheetText.scale(framework));
        values.put("lines", SheetText.lines(framework, seat.packAlias()));
        return values;
    }

    private List<Enclosed> enclosures(Seat seat, Pack pack) {
        String name = "pack-" + pack.alias().value().toLowerCase(Locale.ROOT);
        Paper sheet = new ScoreSheetPaper(pack.alias().value(), framework, seat.dueOn()).xlsx();
        return List.of(
                new Enclosed(name + ".pdf", Paper.PDF, pack.pdf()),
                new Enclosed(name + ".docx", Paper.DOCX, pack.docx()),
                new Enclosed(sheet.fileName(), sheet.mediaType(), sheet.content()));
    }
}
