package org.postroom.intake.apart;

import org.postroom.intake.form.Reading;
import org.postroom.intake.mail.OpenedMail;

/**
 * A letter as it was read.
 *
 * @param mail what sorting needs of it; files are there by name, type and size only
 * @param reading what it holds of an application
 * @param opened whether it could be opened; when not, there are no more than its headers, and a person has to look
 */
public record LetterRead(OpenedMail mail, Reading reading, boolean opened) {}
