/**
 * Assessors and their interests, the drawing of panels, aliases, and the score sheets that come back.
 *
 * <p>Words: assessor, panel, interest, alias, pack, score sheet. Doors: none in the pure parts; letters and enclosures
 * arrive as text and bytes. Standards: RFC 4180 (the assessors' CSV), RFC 3676 §4.3 (signatures), Office Open XML and
 * OpenDocument tables. Trouble: whatever an assessor sends becomes a sealed verdict with one sentence; nothing thrown
 * by a file leaves the room.
 *
 * <p>Not here: opening the post (intake), hiding names (redaction), what the scores decide (outcome).
 */
@NullMarked
package org.postroom.panel;

import org.jspecify.annotations.NullMarked;
