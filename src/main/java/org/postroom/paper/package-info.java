/**
 * Makes the papers: PDF, DOCX, XLSX and images, each from a template and a record of values.
 *
 * <p>Words: paper, pack, certificate, e-signature, score sheet. Doors: each paper is a record whose methods
 * ({@code pdf()}, {@code docx()}, {@code xlsx()}) give a {@link org.postroom.paper.Paper}; {@link
 * org.postroom.paper.Proof} reads a finished paper back for a last gate. Tables: none. Templates:
 * {@code src/main/resources/papers}, colours and type in {@link org.postroom.paper.HouseStyle} alone.
 *
 * <p>Standards: PDF/A-3 (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) for what is rendered from XHTML, Office Open XML
 * (ECMA-376) for documents and sheets, VAT Notice 700 section 16 for invoices.
 *
 * <p>Promise: a paper holds what its values say and nothing else: no author, no company, no path, no time of making,
 * no time zone. The same values give the same bytes. Trouble: values that contradict each other are refused with one
 * sentence; characters that no font here can show are replaced, never dropped in silence.
 *
 * <p>Not here: what may be in a pack (redaction), which number an invoice gets (fees), statistics (outcome), reading
 * what correspondents send back (intake, panel), signatures (award).
 */
@NullMarked
package org.postroom.paper;

import org.jspecify.annotations.NullMarked;
