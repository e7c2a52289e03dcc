package org.postroom.redaction.learned;

import java.util.Map;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PlainCapitals;

/**
 * What words are known by when they are judged.
 *
 * @param lists the word lists of the rule set
 * @param keepList the terms to keep
 * @param plain the words that bear a capital and name nobody
 * @param kinds the class of each word by the company it keeps in much running text, as the models have it
 */
public record NameGround(Lists lists, KeepList keepList, PlainCapitals plain, Map<String, String> kinds) {}
