package org.postroom.intake.mail;

/**
 * A file that the malware scanner held back; it was never opened.
 *
 * @param name the file's name as its sender gave it
 * @param finding what the scanner calls it; for staff, never for the sender
 */
public record Infection(String name, String finding) {}
