package org.postroom.redaction.text;

import java.util.List;

/** Spots one sort of thing. Implementations are safe to use from several threads. */
public interface Recogniser {
    /** What it spots on a sheet, in any order; overlaps are settled later. */
    List<Finding> findings(Sheet sheet);
}
