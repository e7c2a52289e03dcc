package org.postroom.intake.mail;

/**
 * One file that came with a letter, from whatever depth of letters and archives.
 *
 * @param name the file's name as its sender gave it, without any path
 * @param mediaType the media type its part declares, lower case; a label and never trusted
 * @param bytes its content, decoded from the transfer encoding; none where only its label is carried on
 * @param sizeBytes how large the content is, or was
 */
public record Enclosure(String name, String mediaType, byte[] bytes, int sizeBytes) {
    /** A file with its content. */
    public Enclosure(String name, String mediaType, byte[] bytes) {
        this(name, mediaType, bytes, bytes.length);
    }

    /** Its label alone. */
    Enclosure withoutContent() {
        return new Enclosure(name, mediaType, new byte[0], sizeBytes);
    }

    /** Says the name and the size only: the content is personal data. */
    @Override
    public String toString() {
        return "Enclosure[" + name + ", " + mediaType + ", " + sizeBytes + " bytes]";
    }
}
