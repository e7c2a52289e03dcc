package org.postroom.sample;

/**
 * A file that goes or came with a letter.
 *
 * @param name file name, decoded
 * @param mediaType for example {@code application/pdf}, lower case, without parameters
 */
public record Enclosure(String name, String mediaType, byte[] bytes) {
    /** Spreadsheets of Office Open XML (ECMA-376). */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A copy with these bytes. */
    public Enclosure with(byte[] others) {
        return new Enclosure(name, mediaType, others);
    }

    /** Whether the name ends so, for example {@code .xlsx}; case does not count. */
    public boolean isNamed(String ending) {
        return name.toLowerCase(java.util.Locale.ROOT).endsWith(ending.toLowerCase(java.util.Locale.ROOT));
    }
}
