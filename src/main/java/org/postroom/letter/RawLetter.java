package org.postroom.letter;

import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/** A letter's bytes, as they were fetched. */
@Table("letter_bytes")
record RawLetter(@Id long folio, byte[] raw) {}
