package org.postroom.award;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.postroom.accreditation.AssessmentSession;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.fees.Supplier;
import org.postroom.paper.OutcomePaper;
import org.postroom.paper.Paper;
import org.postroom.time.ServiceClock;
import org.springframework.stereotype.Component;

/** Makes the explanation as a paper to keep, with every domain and every comment. */
@Component
class OutcomeSheet {
    private static final String WORDS = "not-yet-met-paper";
    /** In the template: what stands before it opens the paper, what stands behind it closes it. */
    private static final String DOMAINS = "* * *";

    private final LetterForms forms;
    private final Casebook casebook;
    private final Supplier supplier;
    private final Clock clock;

    OutcomeSheet(LetterForms forms, Casebook casebook, Supplier supplier, Clock clock) {
        this.forms = forms;
        this.casebook = casebook;
        this.supplier = supplier;
        this.clock = clock;
    }

    Paper of(Case one, Explanation explanation, Map<String, Object> values) {
        String words = forms.text(WORDS, values);
        int middle = words.indexOf(DOMAINS);
        return new OutcomePaper(
                        supplier.body(),
                        casebook.applicant(one).display(),
                        AssessmentSession.of(Objects.requireNonNull(one.session()))
                                .name(),
                        LocalDate.ofInstant(clock.instant(), ServiceClock.LONDON),
                        paragraphs(words.substring(0, middle)),
                        explanation.domains(),
                        paragraphs(words.substring(middle + DOMAINS.length())))
                .pdf();
    }

    private static List<String> paragraphs(String words) {
        return Stream.of(words.strip().split("\\n{2,}"))
                .map(paragraph -> paragraph.replace('\n', ' '))
                .toList();
    }
}
