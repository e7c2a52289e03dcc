package org.postroom.outcome;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Stage;
import org.postroom.casebook.Step;
import org.postroom.letter.Address;
import org.postroom.outbox.OutgoingLetter;
import org.postroom.outcome.ModerationRound.Answer;
import org.postroom.outcome.ModerationRound.Word;
import org.postroom.outcome.ModeratorReply.Remark;
import org.postroom.panel.Alias;
import org.postroom.panel.SecondLook;
import org.postroom.panel.Session;
import org.postroom.panel.Sessions;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings a scored session before its moderator, round after round, until AGREE covers every case of it. */
@Component("moderationDesk")
public class ModerationDesk {
    private static final String NOTHING_OPEN = "No pack of the session is with the moderator now.";

    private final Sessions sessions;
    private final ModerationRounds rounds;
    private final ModeratorPost post;
    private final ModerationTray tray;
    private final ModeratedCases cases;
    private final SecondLook secondLook;
    private final DecisionDesk decisions;
    private final Casebook casebook;
    private final Clock clock;

    ModerationDesk(
            Sessions sessions,
            ModerationRounds rounds,
            ModeratorPost post,
            ModerationTray tray,
            ModeratedCases cases,
            SecondLook secondLook,
            DecisionDesk decisions,
            Casebook casebook,
            Clock clock) {
        this.sessions = sessions;
        this.rounds = rounds;
        this.post = post;
        this.tray = tray;
        this.cases = cases;
        this.secondLook = secondLook;
        this.decisions = decisions;
        this.casebook = casebook;
        this.clock = clock;
    }

    /** Opens the next round of a session and sends its pack; without a moderator it waits on the tray. */
    @Transactional
    public void sendPack(String sessionCode) {
        Session session = sessions.locked(sessionCode);
        sessions.moderationPackTaken(sessionCode);
        List<String> scored = cases.at(sessionCode, Stage.SCORED);
        if (scored.isEmpty() || !cases.at(sessionCode, Stage.WITH_PANEL).isEmpty()) {
            return;
        }
        int number = rounds.latest(sessionCode).map(ModerationRound::round).orElse(0) + 1;
        scored.forEach(reference -> casebook.move(
                reference,
                Stage.IN_MODERATION,
                Step.byPostroom("Before the moderator, round " + number, "Every panel of the session has scored.")));
        sessions.move(sessionCode, Session.State.IN_MODERATION);
        List<String> before = cases.at(sessionCode, Stage.IN_MODERATION);
        ModerationRound round =
                rounds.save(ModerationRound.opened(sessionCode, number, cases.aliases(before), clock.instant()));
        send(session, round, before, number == 1 ? List.of() : cases.aliases(scored));
    }

    /** Names a session's moderator, or nobody when {@code email} is blank; a pack that is open goes to them at once. */
    @Transactional
    public Verdict nameModerator(String sessionCode, @Nullable String name, @Nullable String email) {
        if (email != null && !email.isBlank() && !Address.isOne(email)) {
            return new Verdict.Refused("\"" + email.strip() + "\" is no email address.");
        }
        sessions.locked(sessionCode);
        Session session = sessions.nameModerator(sessionCode, name, email);
        openRound(sessionCode)
                .filter(round -> round.answer() == null)
                .ifPresent(round -> send(session, round, cases.at(sessionCode, Stage.IN_MODERATION), List.of()));
        return new Verdict.Done(
                session.moderatorEmail() == null
                        ? "Nobody is named to moderate the session."
                        : session.moderatorEmail() + " moderates the session.");
    }

    /** Takes the letter at {@code folio}, which was sorted as the moderator's answer. */
    @Transactional
    public void take(long folio) {
        tray.moderatorsLetter(folio).ifPresent(letter -> {
            Session session = sessions.locked(letter.session());
            Optional<ModerationRound> open = openRound(session.code());
            if (!letter.sender().equalsIgnoreCase(session.moderatorEmail())) {
                tray.notTheirs(folio, session.code());
            } else if (open.isEmpty()) {
                tray.message(folio, session.code(), NOTHING_OPEN);
            } else {
                answer(session, open.get(), letter);
            }
        });
    }

    /** A person agrees in the moderator's stead, for example after a telephone call. */
    @Transactional
    public Verdict agree(String sessionCode, String person, String because) {
        Session session = sessions.locked(sessionCode);
        Optional<ModerationRound> open = openRound(sessionCode);
        Optional<String> obstacle = open.isEmpty() ? Optional.of(NOTHING_OPEN) : obstacle(session, open.get());
        if (obstacle.isPresent()) {
            return new Verdict.Refused(obstacle.get());
        }
        agreed(session, open.orElseThrow(), because, new Word(person, null));
        return new Verdict.Done("Moderation of the session is closed; prepare the batch.");
    }

    /** A person sends a pack back to its assessors in the moderator's stead. */
    @Transactional
    public Verdict lookAgain(String sessionCode, Alias alias, String remark, String person) {
        Session session = sessions.locked(sessionCode);
        Optional<ModerationRound> open = openRound(sessionCode);
        if (open.isEmpty()) {
            return new Verdict.Refused(NOTHING_OPEN);
        }
        List<String> back = sendBack(
                session,
                open.get(),
                List.of(new Remark(alias, remark)),
                "A person asked for it.",
                new Word(person, null));
        return back.isEmpty()
                ? new Verdict.Refused("Pack " + alias + " is not before the moderator now.")
                : new Verdict.Done("Pack " + alias + " is back with its assessors.");
    }

    private void answer(Session session, ModerationRound round, ModerationTray.FromModerator letter) {
        List<String> before = cases.at(session.code(), Stage.IN_MODERATION);
        Set<Alias> known = new HashSet<>();
        round.aliasList().forEach(alias -> known.add(new Alias(alias)));
        ModeratorReply reply = ModeratorReply.read(letter.body(), known);
        Word word = new Word(ModerationRound.MODERATOR, letter.folio());
        Optional<String> obstacle = tooEarly(letter, round).or(() -> obstacle(session, round));
        if (reply instanceof ModeratorReply.Agree agree && obstacle.isEmpty()) {
            agreed(session, round, agree.because(), word);
            post.agreed(session, before, letter.folio());
        } else if (reply instanceof ModeratorReply.LookAgain again) {
            List<String> back = sendBack(session, round, again.remarks(), again.because(), word);
            if (back.isEmpty()) {
                unclear(session, before, letter, "The packs it names are with their assessors already.");
            } else {
                post.sentBack(session, before, back, letter.folio());
            }
        } else {
            unclear(session, before, letter, obstacle.orElse(reply.because()));
        }
    }

    private void unclear(Session session, List<String> before, ModerationTray.FromModerator letter, String because) {
        post.unclear(session, before, because, letter.folio());
        tray.message(letter.folio(), session.code(), because);
    }

    /** An answer that was on its way when the pack went again speaks of the pack before. */
    private static Optional<String> tooEarly(ModerationTray.FromModerator letter, ModerationRound round) {
        return round.sentAt() != null
                        && letter.receivedAt().isBefore(round.sentAt().truncatedTo(ChronoUnit.SECONDS))
                ? Optional.of("The answer came before the pack of round " + round.round() + " was sent.")
                : Optional.empty();
    }

    /** What stands against an agreement to every case. */
    private Optional<String> obstacle(Session session, ModerationRound round) {
        List<String> away = round.aliasList().stream()
                .filter(alias -> cases.find(
                                session.code(), new Alias(alias), Stage.WITH_PANEL, Stage.PANEL_SHORT, Stage.SCORED)
                        .isPresent())
                .toList();
        return away.isEmpty()
                ? Optional.empty()
                : Optional.of("Pack " + String.join(", ", away)
                        + " is with its assessors again; the session's pack comes once more when they have answered.");
    }

    private void agreed(Session session, ModerationRound round, String because, Word word) {
        rounds.save(round.answered(Answer.AGREED, because, clock.instant(), word));
        cases.at(session.code(), Stage.IN_MODERATION).forEach(reference -> decisions.decide(reference, because, word));
        boolean others =
                !cases.at(session.code(), Stage.WITH_PANEL, Stage.SCORED).isEmpty();
        sessions.move(session.code(), others ? Session.State.OPEN : Session.State.CLOSED);
        tray.agreed(session.code(), because, word);
    }

    private List<String> sendBack(
            Session session, ModerationRound round, List<Remark> remarks, String because, Word word) {
        List<String> back = new ArrayList<>();
        for (Remark remark : remarks) {
            cases.find(session.code(), remark.alias(), Stage.IN_MODERATION).ifPresent(reference -> {
                Step step = new Step(word.person(), "Another look asked for", because, word.folio(), null);
                secondLook.ask(session.code(), reference, remark.text(), round.round(), step);
                back.add(remark.alias().value());
            });
        }
        if (!back.isEmpty()) {
            rounds.save(round.answered(Answer.LOOK_AGAIN, because, clock.instant(), word));
        }
        return back;
    }

    private void send(Session session, ModerationRound round, List<String> before, List<String> lookedAgain) {
        if (session.moderatorEmail() == null) {
            tray.nobodyNamed(session.code());
            return;
        }
        OutgoingLetter letter = post.pack(session, round, before, lookedAgain);
        if (letter.heldBack()) {
            before.forEach(reference -> casebook.note(
                    reference,
                    Step.byPostroom("Session pack for the moderator held", letter.because())
                            .sending(letter.key())));
            return;
        }
        rounds.save(round.sent(letter.key(), clock.instant()));
        before.forEach(reference -> casebook.note(
                reference,
                Step.byPostroom("Session pack sent to the moderator", "Round " + round.round() + " of moderation.")
                        .sending(letter.key())));
        tray.named(session.code());
    }

    /** The round that AGREE has not closed: one that sent packs back stays open for more of them. */
    private Optional<ModerationRound> openRound(String session) {
        return rounds.latest(session).filter(round -> round.answer() != Answer.AGREED);
    }
}
