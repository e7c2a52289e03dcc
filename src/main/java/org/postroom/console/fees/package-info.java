/**
 * The console's fees: invoices, payments a person records, and bank statements.
 */
@NullMarked
package org.postroom.console.fees;

import org.jspecify.annotations.NullMarked;
