package org.postroom.fees;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** An invoice's PDF as it was sent. */
@Table("invoice_paper")
record SentInvoice(@Id String number, byte[] pdf) {}
