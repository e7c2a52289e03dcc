package org.postroom.award;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A certificate as it was sent. */
@Table("certificate")
record KeptCertificate(@Id String number, byte[] pdf) {}
