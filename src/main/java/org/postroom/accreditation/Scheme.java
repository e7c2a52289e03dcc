package org.postroom.accreditation;

import java.math.BigDecimal;
import java.time.Period;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The scheme's policies. Amounts and dates are the institute's published ones unless the README says otherwise.
 *
 * @param body the body that runs the scheme
 * @param shortName its short name
 * @param address its postal address, a line each
 * @param website its website, as people type it
 * @param fee what applying costs, in pounds without VAT
 * @param resubmissionFee what resubmitting costs, in pounds without VAT
 * @param retainer what staying on the register costs a year, in pounds without VAT
 * @param vatPercent the rate of VAT on all of them
 * @param resubmitWithin how long after the outcome a resubmission may come
 * @param retainerGrace how long after its due day a retainer may be paid before the entry lapses
 * @param release when a person releases a pack: always, when doubtful, or never
 * @param pronouns what becomes of an applicant's "he" and "she" in references: keep, or they
 * @param reminderDays days of the session's month on which an assessor without a score sheet is reminded
 * @param incompleteNoticeDays days before the deadline on which an incomplete case is put to staff
 */
@ConfigurationProperties("postroom.scheme")
public record Scheme(
        @DefaultValue("Institute of General Practice Management") String body,
        @DefaultValue("IGPM") String shortName,
        @DefaultValue({"1 Sample Street", "Sampleton", "ZZ99 3WZ"}) List<String> address,
        @DefaultValue("www.postroom.example") String website,
        @DefaultValue("280.00") BigDecimal fee,
        @DefaultValue("120.00") BigDecimal resubmissionFee,
        @DefaultValue("85.00") BigDecimal retainer,
        @DefaultValue("20") BigDecimal vatPercent,
        @DefaultValue("P12M") Period resubmitWithin,
        @DefaultValue("P30D") Period retainerGrace,
        @DefaultValue("when-doubtful") Release release,
        @DefaultValue("keep") Pronouns pronouns,
        @DefaultValue({"14", "19", "22"}) List<Integer> reminderDays,
        @DefaultValue("3") int incompleteNoticeDays) {

    /** What becomes of the pronouns of an applicant in what referees write. */
    public enum Pronouns {
        /** They stay as the referee wrote them. */
        KEEP,
        /** "He" and "she" become "they" where they are plainly the applicant's; the others stay. */
        THEY
    }

    /** Whether a person looks at a pack before it may go to its panel. */
    public enum Release {
        /** Every pack waits for a person. */
        ALWAYS,
        /** Packs with a doubtful finding wait for a person. */
        WHEN_DOUBTFUL,
        /** No pack waits; the last gate still holds what must not leave. */
        NEVER
    }
}
