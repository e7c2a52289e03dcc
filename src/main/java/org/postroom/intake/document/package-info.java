/**
 * Opens documents of every format an applicant sends, and gives their text as one list of blocks.
 *
 * <p>Words: document, block (line or row), format, limits. Doors: {@link
 * org.postroom.intake.document.DocumentOpener#open}. Tables: none. Standards: ECMA-376 (DOCX), ISO/IEC 26300 (ODT),
 * ISO 32000 (PDF), MS-DOC, RTF 1.9.
 *
 * <p>Trouble: whatever the bytes, the opener answers with a document; what could not be read is one of its problems.
 * Macros are never run, nothing outside the bytes is fetched, no document type is parsed.
 *
 * <p>Not here: what the text means (form), letters and their parts (mail).
 */
@NullMarked
package org.postroom.intake.document;

import org.jspecify.annotations.NullMarked;
