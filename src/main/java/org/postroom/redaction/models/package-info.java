/**
 * Asks the trained models of CoreNLP for people, organisations and places.
 *
 * <p>In: a sheet, given to the models in sentences of tokens. Out: findings of the rank of a guess, a stronger one where
 * two models agree; and the kinds that the models have seen words as. Loaded once, in as little memory as they
 * need, from the lean file that the build makes of them.
 *
 * <p>Trouble: of a very long word the models see the beginning; without models ({@link Models#none()}) nothing is found
 * here and the other steps go on.
 *
 * <p>Not here: believing what they say.
 */
@NullMarked
package org.postroom.redaction.models;

import org.jspecify.annotations.NullMarked;
