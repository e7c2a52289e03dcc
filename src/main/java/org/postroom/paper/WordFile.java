package org.postroom.paper;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Makes a Word document (ECMA-376 part 1) from a WordprocessingML template: only the parts written here are in it, so
 * nothing of a writing program or a source document can be.
 */
final class WordFile {
    private WordFile() {}

    /**
     * The document.
     *
     * @param template of {@code word/document.xml}, under {@code /papers}; {@code footLine} stands in its footer
     */
    static byte[] of(String template, Imprint imprint, Map<String, ?> values) {
        Map<String, Object> all = new HashMap<>(values);
        all.put("imprint", imprint);
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("[Content_Types].xml", Templates.fixed("word/content-types.xml"));
        parts.put("_rels/.rels", Templates.fixed("word/package.rels"));
        parts.put("docProps/core.xml", Templates.filled("word/core.xml", all));
        parts.put("docProps/app.xml", Templates.fixed("word/app.xml"));
        parts.put("word/document.xml", Templates.filled(template, all));
        parts.put("word/footer1.xml", Templates.filled("word/footer.xml", all));
        parts.put("word/styles.xml", Templates.fixed("word/styles.xml"));
        parts.put("word/settings.xml", Templates.fixed("word/settings.xml"));
        parts.put("word/_rels/document.xml.rels", Templates.fixed("word/document.rels"));
        return Archive.of(parts);
    }
}
