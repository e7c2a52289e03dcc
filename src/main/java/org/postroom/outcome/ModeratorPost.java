package org.postroom.outcome;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Correspondents;
import org.postroom.outbox.Draft;
import org.postroom.outbox.Draft.Enclosed;
import org.postroom.outbox.Grade;
import org.postroom.outbox.Outbox;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.panel.AssessorPost;
import org.postroom.panel.Session;
import org.postroom.paper.Paper;
import org.springframework.stereotype.Component;

/** Writes to a session's moderator, through the last gate: aliases and numbers are all the letters say. */
@Component
class ModeratorPost {
    private static final String UNCLEAR = "moderation-unclear";

    private final Correspondents correspondents;
    private final AssessorPost post;
    private final SessionScores scores;
    private final Framework framework;
    private final Outbox outbox;

    ModeratorPost(
            Correspondents correspondents,
            AssessorPost post,
            SessionScores scores,
            Framework framework,
            Outbox outbox) {
        this.correspondents = correspondents;
        this.post = post;
        this.scores = scores;
        this.framework = framework;
        this.outbox = outbox;
    }

    /** The session's pack: the workbook, and its summary in the letter itself. */
    OutgoingLetter pack(Session session, ModerationRound round, List<String> cases, List<String> lookedAgain) {
        SessionSheet sheet = new SessionSheet(name(session), framework, scores.figures(cases));
        Paper workbook = sheet.workbook();
        Map<String, Object> values = new HashMap<>();
        values.put("round", round.round());
        values.put("lookedAgain", String.join(", ", lookedAgain));
        values.put("cases", sheet.caseLines());
        values.put("flips", sheet.flipLines());
        values.put("assessors", sheet.assessorLines());
        values.put("passLevel", framework.passLevel());
        Letter letter = new Letter("moderation-pack", "round/" + round.round(), values, null);
        return write(
                session,
                cases,
                letter,
                List.of(new Enclosed(workbook.fileName(), workbook.mediaType(), workbook.content())));
    }

    /** Says what was understood: every outcome stands. */
    void agreed(Session session, List<String> cases, long folio) {
        Map<String, Object> values = Map.of("count", cases.size());
        write(session, cases, new Letter("moderation-agreed", "agreed/" + folio, values, folio), List.of());
    }

    /** Says what was understood: which packs went back. */
    void sentBack(Session session, List<String> cases, List<String> aliases, long folio) {
        Map<String, Object> values = Map.of("aliases", String.join(", ", aliases));
        write(session, cases, new Letter("moderation-sent-back", "sent-back/" + folio, values, folio), List.of());
    }

    /** Asks what was meant, unless it was asked often enough today: the tray has the letter in any case. */
    void unclear(Session session, List<String> cases, String because, long folio) {
        String moderator = Objects.requireNonNull(session.moderatorEmail(), "a moderator is named");
        if (!outbox.isToldEnough(moderator, UNCLEAR, Grade.ANSWER, null)) {
            Map<String, Object> values = Map.of("because", because);
            write(session, cases, new Letter(UNCLEAR, "unclear/" + folio, values, folio), List.of());
        }
    }

    private record Letter(String template, String owedFor, Map<String, Object> values, @Nullable Long answers) {}

    private OutgoingLetter write(Session session, List<String> cases, Letter letter, List<Enclosed> enclosures) {
        String address = Objects.requireNonNull(session.moderatorEmail(), "a moderator is named");
        Map<String, Object> values = new HashMap<>(letter.values());
        values.put("name", Objects.requireNonNullElse(session.moderatorName(), "moderator"));
        values.put("session", name(session));
        String token = correspondents.moderator(session.code(), address).token();
        Draft draft = Draft.plain(
                        "session/" + session.code() + "/" + address + "/" + letter.owedFor(),
                        letter.template(),
                        address,
                        values,
                        token)
                .enclosing(enclosures)
                .inSession(session.code())
                .answering(letter.answers())
                .graded(letter.template().equals(UNCLEAR) ? Grade.ANSWER : Grade.OWED);
        return post.write(draft, cases);
    }

    private static String name(Session session) {
        return AssessmentSession.of(session.code()).name();
    }
}
