package org.postroom.award;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.postroom.outcome.Decision;
import org.postroom.panel.Assessor;
import org.postroom.panel.AssessorDesk;
import org.postroom.panel.Panels;
import org.postroom.panel.Sessions;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Redactor;
import org.postroom.redaction.Span;
import org.postroom.redaction.gate.Exposed;
import org.postroom.redaction.gate.Gate;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.known.KnownIdentity.Person;
import org.postroom.redaction.known.KnownIdentity.Role;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Passage;
import org.springframework.stereotype.Component;

/**
 * What assessors wrote passes here before an applicant may read it. A comment that names an assessor of the case or the
 * moderator is left out whole; anybody else who is named in one is hidden.
 */
@Component
class CommentGate {
    private static final Set<Kind> HIDDEN = EnumSet.of(Kind.PERSON, Kind.CONTACT, Kind.ID);

    private final Panels panels;
    private final AssessorDesk assessors;
    private final Sessions sessions;
    private final Redactor redactor;

    CommentGate(Panels panels, AssessorDesk assessors, Sessions sessions, Redactor redactor) {
        this.panels = panels;
        this.assessors = assessors;
        this.sessions = sessions;
        this.redactor = redactor;
    }

    /** The people of one case whom no comment on it may name. */
    KnownIdentity unnamed(Decision decision) {
        KnownIdentity.Builder known = KnownIdentity.builder();
        panels.everSeated(decision.caseReference()).stream()
                .map(seat -> assessors.find(seat.assessor()))
                .flatMap(Optional::stream)
                .forEach(assessor -> add(known, assessor));
        var session = sessions.of(decision.session());
        return known.person(colleague(session.moderatorName()))
                .contact(session.moderatorEmail())
                .build();
    }

    private static void add(KnownIdentity.Builder known, Assessor assessor) {
        known.person(colleague(assessor.name())).contact(assessor.email());
    }

    private static Person colleague(@Nullable String name) {
        return new Person(Role.COLLEAGUE, name, null, null, null, null);
    }

    /** The comment as the applicant may read it; empty when it may not be read at all. */
    Optional<String> passed(KnownIdentity unnamed, String comment) {
        String folded = comment.replaceAll("\\s+", " ").strip();
        if (folded.isEmpty() || leaks(unnamed, folded)) {
            return Optional.empty();
        }
        Passage passage = new Passage("comment", folded);
        RedactedPassage found = redactor.redact(KnownIdentity.none(), List.of(passage))
                .passages()
                .get(0);
        List<Span> hidden = found.spans().stream()
                .filter(span -> HIDDEN.contains(span.kind()))
                .toList();
        return Optional.of(Redactor.apply(passage, hidden).value());
    }

    private static boolean leaks(KnownIdentity unnamed, String text) {
        return !Gate.search(unnamed, List.of(new Exposed("comment", text))).isEmpty();
    }
}
