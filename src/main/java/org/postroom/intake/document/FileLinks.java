package org.postroom.intake.document;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Links to files that lie with a file service instead of in the letter. They are recognised so that their sender can
 * be told, and never followed. Mail programs wrap links in links of their own, so that escapes are looked through.
 */
public final class FileLinks {
    private static final int MOST_CHARS = 400_000;
    private static final Map<String, Pattern> SERVICES = services();

    private FileLinks() {}

    private static Map<String, Pattern> services() {
        Map<String, Pattern> services = new LinkedHashMap<>();
        services.put(
                "OneDrive or SharePoint",
                host(
                        "1drv\\.ms/\\w|onedrive\\.live\\.com/|[\\w-]{1,60}-my\\.sharepoint\\.com/|"
                                + "[\\w-]{1,60}\\.sharepoint\\.com/(?::\\w:/|[^\\s\"<>]{0,200}(?:Doc\\.aspx|guestaccess|sourcedoc))"));
        services.put(
                "Google Drive",
                host("docs\\.google\\.com/(?:document|file|spreadsheets|forms|open)|"
                        + "drive\\.google\\.com/(?:file|open|drive|uc|folders)"));
        services.put(
                "iCloud",
                host("(?:www\\.)?icloud\\.com/(?:pages|iclouddrive|numbers|keynote|attachment)|share\\.icloud\\.com/"));
        services.put("Dropbox", host("(?:www\\.)?dropbox\\.com/(?:s|scl|sh|l|t|transfer)/|db\\.tt/"));
        services.put("WeTransfer", host("we\\.tl/|(?:[\\w-]{1,60}\\.)?wetransfer\\.com/downloads"));
        services.put("Box", host("(?:[\\w-]{1,60}\\.)?box\\.com/s/"));
        return services;
    }

    private static Pattern host(String hostAndPath) {
        return Pattern.compile("(?i)(?<![\\w.-])(?:" + hostAndPath + ")");
    }

    /** The service that a link in this text or page leads to; empty when there is no such link. */
    public static Optional<String> serviceIn(String text) {
        String plain = text.substring(0, Math.min(text.length(), MOST_CHARS))
                .replaceAll("(?i)%3A", ":")
                .replaceAll("(?i)%2F", "/");
        return SERVICES.entrySet().stream()
                .filter(service -> service.getValue().matcher(plain).find())
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
