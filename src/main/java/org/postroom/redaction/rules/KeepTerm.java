package org.postroom.redaction.rules;

import java.util.List;

/**
 * One entry of the keep list.
 *
 * @param phrases the terms, as written
 * @param firm whether they stand even where the words around make a name likely
 * @param examples texts in which the bracketed part must stay, and texts in which the entry must keep nothing
 */
public record KeepTerm(String id, String says, List<String> phrases, boolean firm, Examples examples) {}
