package org.postroom.fees;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who issues invoices and where the money goes; the defaults are plainly fictional. Amounts and the VAT rate are the
 * scheme's.
 *
 * @param supplierName name on the invoice; the scheme's body when empty
 * @param vatNumber VAT registration number with its {@code GB} prefix
 * @param accountName name of the bank account
 * @param sortCode the bank's sort code, for example {@code 00-00-00}
 * @param accountNumber eight digits
 * @param paymentDays days from the invoice's date until it is due
 */
@ConfigurationProperties("postroom.fees")
record FeesSettings(
        @DefaultValue("") String supplierName,
        @DefaultValue("GB 000 0000 00") String vatNumber,
        @DefaultValue("Sample Accreditation Account") String accountName,
        @DefaultValue("00-00-00") String sortCode,
        @DefaultValue("00000000") String accountNumber,
        @DefaultValue("30") int paymentDays) {}
