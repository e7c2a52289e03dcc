package org.postroom.award;

import java.util.List;
import java.util.Map;
import org.postroom.accreditation.Framework;
import org.postroom.outcome.Decision;
import org.postroom.outcome.OutcomePlan;
import org.springframework.stereotype.Component;

/** Says for the dry run of a batch which letter each decision sends; numbers are given only on release. */
@Component
class AwardPlan implements OutcomePlan {
    private final LetterForms forms;
    private final Framework framework;

    AwardPlan(LetterForms forms, Framework framework) {
        this.forms = forms;
        this.framework = framework;
    }

    @Override
    public List<Planned> planned(Decision decision) {
        Map<String, Object> values = Map.of(
                "reference", decision.caseReference(), "postNominals", framework.postNominals(), "met", List.of());
        return List.of(
                decision.award()
                        ? new Planned(
                                forms.subject(OutcomeLetters.AWARDED, values),
                                List.of("certificate (PDF)", "badge (PNG)", "e-signature.html", "invoice (PDF)"))
                        : new Planned(forms.subject(OutcomeLetters.NOT_YET_MET, values), List.of("outcome.pdf")));
    }
}
