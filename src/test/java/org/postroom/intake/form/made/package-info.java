/**
 * Applications of invented people, rendered in every format and spoilt in every way, with the texts that must come out.
 *
 * <p>A {@link org.postroom.intake.form.made.MadeApplication} is what a person wrote; {@link
 * org.postroom.intake.form.made.Layout} lays it out as a form with its {@link org.postroom.intake.form.made.Spoiling}s;
 * the writers turn the layout into files; {@link org.postroom.intake.form.made.Score} tells what came out right.
 */
package org.postroom.intake.form.made;
