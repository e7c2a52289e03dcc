package org.postroom.redaction;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.postroom.redaction.rules.FolderTexts;
import org.postroom.redaction.rules.RuleFault;
import org.postroom.redaction.rules.RuleReader;
import org.postroom.redaction.rules.WordLists;

/**
 * Reads a folder of rule files: {@code *.yaml}, {@code lists/*.txt} and tables of practices, {@code lists/*.csv}.
 * Strict: every fault is told, none repaired.
 */
public final class RuleFiles {
    private RuleFiles() {}

    /** What a folder of rules turned out to be. */
    public sealed interface Verdict {
        String because();
    }

    /** The set can be used. */
    public record Usable(RuleSet rules) implements Verdict {
        @Override
        public String because() {
            return "%d rules were read and all their examples hold."
                    .formatted(rules.ids().size());
        }
    }

    /** The set cannot be used; all faults are told together. */
    public record Faulty(List<RuleFault> faults) implements Verdict {
        @Override
        public String because() {
            return "%d faults stand in the rule files; the first: %s".formatted(faults.size(), faults.get(0));
        }
    }

    /**
     * The files of a folder of rules, unread.
     *
     * @param files their texts by their names in the folder, {@code people.yaml}, {@code lists/places.txt}
     * @param faults what kept a file from being taken
     */
    public record Texts(Map<String, String> files, List<RuleFault> faults) {
        public Texts {
            files = Collections.unmodifiableMap(new TreeMap<>(files));
            faults = List.copyOf(faults);
        }

        /** SHA-256 over the names and contents of all files, in hexadecimal: that of the set they make. */
        public String hash() {
            return RuleFiles.hash(files);
        }
    }

    /** The files of a folder of rules, unread. */
    public static Texts texts(Path folder) {
        List<RuleFault> faults = new ArrayList<>();
        return new Texts(new FolderTexts(folder, faults).texts(), faults);
    }

    /** Reads and tries out a folder of rules. */
    public static Verdict read(Path folder) {
        return read(texts(folder));
    }

    /** Reads and tries out the files of a folder of rules. */
    public static Verdict read(Texts texts) {
        List<RuleFault> faults = new ArrayList<>(texts.faults());
        Map<String, String> files = texts.files();
        Map<String, Set<String>> lists = WordLists.of(files, faults);
        RuleReader reader = new RuleReader(lists, faults);
        files.forEach((name, text) -> {
            if (name.endsWith(".yaml")) {
                reader.read(name, text);
            }
        });
        if (faults.isEmpty() && reader.rules().isEmpty()) {
            faults.add(new RuleFault(
                    "redaction-rules",
                    1,
                    "No rule stands in this folder; point to the folder that holds the .yaml files."));
        }
        if (!faults.isEmpty()) {
            return new Faulty(List.copyOf(faults));
        }
        RuleSet rules = new RuleSet(reader.rules(), reader.keeps(), lists, hash(files));
        List<RuleFault> broken = new RuleTrial(rules, reader.places()).faults();
        return broken.isEmpty() ? new Usable(rules) : new Faulty(broken);
    }

    private static String hash(Map<String, String> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new LinkedHashMap<>(files).forEach((name, text) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
                digest.update(text.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) 0);
            });
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
