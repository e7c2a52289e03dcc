package org.postroom.health;

import java.util.Map;

/** What one look found. Facts are named values for people, in the order in which they are shown. */
public sealed interface Finding {
    /** One plain sentence. */
    String because();

    /** What else there is to know, such as how full a mailbox is. */
    Map<String, String> facts();

    /** All is well. */
    record Well(String because, Map<String, String> facts) implements Finding {}

    /** It works, but somebody should look before it does not. */
    record Worrying(String because, Map<String, String> facts) implements Finding {}

    /** It did not work; it may be a moment's. */
    record Failed(String because, Map<String, String> facts) implements Finding {}

    /** It does not work, and waiting does not help. */
    record Broken(String because, Map<String, String> facts) implements Finding {}
}
