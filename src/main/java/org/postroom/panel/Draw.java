package org.postroom.panel;

import java.util.List;

/** What the drawing gave one case. */
public sealed interface Draw {
    /** The reference of the case. */
    String caseRef();

    /** One plain sentence for staff; it may name assessors and facts of the case. */
    String because();

    /** The case has its assessors, all different and without interest; ids in no telling order. */
    record Seated(String caseRef, List<String> assessors, String because) implements Draw {}

    /**
     * Too few assessors are free, so no pack of this case goes.
     *
     * @param free how many are
     */
    record Short(String caseRef, int free, String because) implements Draw {}
}
