package org.postroom.intake;

import java.util.Optional;
import java.util.function.Function;

/**
 * One rule of sorting: adding a rule adds one of these to the list in {@link SortingRules}.
 *
 * @param name what it is called in the log
 * @param verdict the sorting, or nothing when the rule has no say
 */
record SortingRule(String name, Function<Post, Optional<Sorting>> verdict) {}
