package org.postroom.console.cases;

import org.postroom.award.Register;
import org.postroom.award.RegisterEntry;
import org.postroom.fees.FeeLedger;
import org.postroom.outcome.Decisions;
import org.postroom.panel.Pack;
import org.postroom.panel.Packs;
import org.springframework.stereotype.Component;

/** Asks the other rooms what they hold about a case. */
@Component
class Neighbours {
    private final FeeLedger fees;
    private final Packs packs;
    private final Decisions decisions;
    private final Register register;

    Neighbours(FeeLedger fees, Packs packs, Decisions decisions, Register register) {
        this.fees = fees;
        this.packs = packs;
        this.decisions = decisions;
        this.register = register;
    }

    CaseView.Beside beside(String reference) {
        return new CaseView.Beside(
                fees.ofCase(reference),
                packs.newest(reference).map(Pack::state).orElse(null),
                decisions.of(reference).orElse(null),
                register.ofCase(reference).map(RegisterEntry::number).orElse(null));
    }
}
