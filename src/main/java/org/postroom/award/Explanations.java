package org.postroom.award;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.postroom.accreditation.Framework;
import org.postroom.outcome.Decision;
import org.postroom.paper.OutcomePaper.DomainOutcome;
import org.postroom.redaction.known.KnownIdentity;
import org.springframework.stereotype.Component;

/** Puts a decision into the words that its applicant reads, domain by domain. */
@Component
class Explanations {
    private final Framework framework;
    private final CommentGate gate;

    Explanations(Framework framework, CommentGate gate) {
        this.framework = framework;
        this.gate = gate;
    }

    /** The explanation of a decision. */
    Explanation of(Decision decision) {
        KnownIdentity unnamed = gate.unnamed(decision);
        List<DomainOutcome> domains = decision.domains().stream()
                .sorted(Comparator.comparingInt(Decision.Domain::number))
                .map(domain -> explained(domain, unnamed))
                .toList();
        long written = decision.domains().stream()
                .flatMap(domain -> domain.comments().stream())
                .filter(comment -> !comment.isBlank())
                .count();
        long told =
                domains.stream().mapToLong(domain -> domain.comments().size()).sum();
        return new Explanation(domains, (int) (written - told));
    }

    /** Scores and comments in an order of their own, so that nobody can follow one assessor through the domains. */
    private DomainOutcome explained(Decision.Domain domain, KnownIdentity unnamed) {
        List<String> words = domain.scores().stream()
                .sorted(Comparator.reverseOrder())
                .map(framework.scores()::label)
                .toList();
        List<String> comments = domain.comments().stream()
                .map(comment -> gate.passed(unnamed, comment))
                .flatMap(Optional::stream)
                .sorted()
                .toList();
        return new DomainOutcome(domain.number(), domain.title(), domain.met(), words, comments);
    }
}
