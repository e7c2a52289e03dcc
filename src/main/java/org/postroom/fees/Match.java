package org.postroom.fees;

import org.jspecify.annotations.Nullable;

/** Which invoice a bank line pays, or why nobody can be sure. */
sealed interface Match {
    /** Why, one plain sentence. */
    String because();

    /** One unpaid invoice has this reference and this amount. */
    record Sure(Invoice invoice, String because) implements Match {}

    /** A person must look. */
    record Doubt(@Nullable Invoice nearest, String because) implements Match {}
}
