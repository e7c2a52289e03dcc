package org.postroom.redaction.models;

import java.util.List;
import org.postroom.redaction.text.Finding;

/** What the models make of what each of them found, without loading one. */
public final class Agreement {
    private Agreement() {}

    /** The findings of all models, those that agree a rank higher. */
    public static List<Finding> of(List<Finding> findings) {
        return Models.agreed(findings);
    }
}
