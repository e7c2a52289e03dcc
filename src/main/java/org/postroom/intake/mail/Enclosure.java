package org.postroom.intake.mail;

/**
 * One file that came with a letter, from whatever depth of letters and archives.
 *
 * @param name the file's name as its sender gave it, without any path
 * @param mediaType the media type its part declares, lower case; a label and never trusted
 * @param bytes its content, decoded from the transfer encoding
 */
public record Enclosure(String name, String mediaType, byte[] bytes) {
    /** Says the name and the size only: the content is personal data. */
    @Override
    public String toString() {
        return "Enclosure[" + name + ", " + mediaType + ", " + bytes.length + " bytes]";
    }
}
