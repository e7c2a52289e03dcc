package org.postroom.intake.document;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents of Apple's Pages, Numbers and Keynote. Their format is not published. The preview that some of them hold
 * is of the first page only, so that it is never taken for the document.
 */
public final class AppleDocument {
    private static final Pattern BODY =
            Pattern.compile("Index/Document\\.iwa|Index\\.zip|index\\.(?:xml|apxl)(?:\\.gz)?");
    private static final Pattern IN_FOLDER =
            Pattern.compile("(?i)(?:.*/)?([^/]{1,200}\\.(?:pages|numbers|key))/(?:.+)");

    private AppleDocument() {}

    /** Whether an archive is such a document. */
    public static boolean isIn(ZipArchive zip) {
        boolean body = zip.files().stream()
                .anyMatch(entry -> BODY.matcher(entry.getName()).matches());
        return body
                && zip.files().stream().anyMatch(entry -> entry.getName()
                        .matches("Metadata/.*|preview.*\\.jpg|.*\\.iwa|buildVersion.*|QuickLook/.*"));
    }

    /** The name of the document that an archive's entry is a piece of: on a Mac it may be a folder. */
    public static Optional<String> folderOf(String path) {
        Matcher matcher = IN_FOLDER.matcher(path);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }
}
