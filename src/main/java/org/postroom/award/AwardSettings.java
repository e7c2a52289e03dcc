package org.postroom.award;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How awards are numbered and who certifies them; the signatory's default is plainly fictional.
 *
 * @param numberPrefix what stands before the five digits of a certificate's number
 * @param signatoryName who certifies
 * @param signatoryOffice the office they hold
 */
@ConfigurationProperties("postroom.award")
record AwardSettings(
        @DefaultValue("MIGPM-") String numberPrefix,
        @DefaultValue("Sample Signatory") String signatoryName,
        @DefaultValue("Chair") String signatoryOffice) {}
