package org.postroom.redaction.rules;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Takes the texts of all rule files and lists out of a folder; what cannot be read is told by file and line. */
public final class FolderTexts {
    private static final long LARGEST_FILE_BYTES = 20_000_000;
    /** Tables saved from a spreadsheet are often in the old Windows alphabet. */
    private static final Charset OF_SPREADSHEETS = Charset.forName("windows-1252");

    private final Path folder;
    private final List<RuleFault> faults;

    public FolderTexts(Path folder, List<RuleFault> faults) {
        this.folder = folder;
        this.faults = faults;
    }

    /** The texts by their names in the folder, in the order of the names. */
    public Map<String, String> texts() {
        Map<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(FolderTexts::isRuleFile).toList()) {
                read(file, texts);
            }
        } catch (IOException | UncheckedIOException unreadable) { // while walking, the unchecked one
            faults.add(new RuleFault(
                    String.valueOf(folder.getFileName()),
                    1,
                    "The rules cannot be read; the folder and its files must exist and be open to this service."));
        }
        return texts;
    }

    private static boolean isRuleFile(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".txt") || name.endsWith(".csv"));
    }

    private void read(Path file, Map<String, String> texts) throws IOException {
        String name = folder.relativize(file).toString().replace('\\', '/');
        if (Files.size(file) > LARGEST_FILE_BYTES) {
            faults.add(new RuleFault(name, 1, "The file is larger than 20 MB; leave out what is not needed."));
            return;
        }
        byte[] bytes = Files.readAllBytes(file);
        int good = goodBytes(bytes);
        if (good == bytes.length) {
            texts.put(name, new String(bytes, StandardCharsets.UTF_8).replaceFirst("^\ufeff", ""));
        } else if (name.endsWith(".csv")) {
            texts.put(name, new String(bytes, OF_SPREADSHEETS));
        } else {
            faults.add(new RuleFault(
                    name, lineAt(bytes, good), "A character here is not UTF-8; save the file as UTF-8 text."));
        }
    }

    /** How many bytes are good UTF-8, counted from the first. */
    private static int goodBytes(byte[] bytes) throws CharacterCodingException {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = decoder.decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? in.position() : bytes.length;
    }

    private static int lineAt(byte[] bytes, int at) {
        int line = 1;
        for (int i = 0; i < at; i++) {
            line += bytes[i] == '\n' ? 1 : 0;
        }
        return line;
    }
}
