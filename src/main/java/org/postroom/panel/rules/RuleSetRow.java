package org.postroom.panel.rules;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * A rule set that was put in force, kept whole: a restart must not let in what nobody confirmed.
 *
 * @param hash as {@code RuleSet.hash}
 * @param files {@link KeptFiles} as JSON
 * @param putBy a person's sign-in name, or Postroom
 * @param because one plain sentence
 */
@Table("rule_set")
record RuleSetRow(@Nullable @Id Long id, String hash, String files, Instant putAt, String putBy, String because) {

    /** The rule files by their names in the folder. */
    record KeptFiles(java.util.Map<String, String> files) {}
}
