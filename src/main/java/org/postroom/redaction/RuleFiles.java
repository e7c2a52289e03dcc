package org.postroom.redaction;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads a folder of rule files: {@code *.yaml} and {@code lists/*.txt}. Strict: every fault is told, none repaired. */
public final class RuleFiles {
    private static final long LARGEST_FILE_BYTES = 20_000_000;

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

    /** Reads and tries out a folder of rules. */
    public static Verdict read(Path folder) {
        return read(texts(folder));
    }

    /** Reads and tries out the files of a folder of rules. */
    public static Verdict read(Texts texts) {
        List<RuleFault> faults = new ArrayList<>(texts.faults());
        Map<String, String> files = texts.files();
        Map<String, Set<String>> lists = lists(files);
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

    /** The files of a folder of rules, unread. */
    public static Texts texts(Path folder) {
        Map<String, String> contents = new TreeMap<>();
        List<RuleFault> faults = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder, 2)) {
            for (Path file : files.filter(RuleFiles::isRuleFile).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                if (Files.size(file) > LARGEST_FILE_BYTES) {
                    faults.add(new RuleFault(name, 1, "The file is larger than 20 MB; split it."));
                } else {
                    contents.put(name, Files.readString(file, StandardCharsets.UTF_8));
                }
            }
        } catch (IOException unreadable) {
            faults.add(new RuleFault(
                    String.valueOf(folder.getFileName()),
                    1,
                    "The rules cannot be read; the folder must exist and its files must be UTF-8 text."));
        }
        return new Texts(contents, faults);
    }

    private static boolean isRuleFile(Path file) {
        String name = file.toString();
        return Files.isRegularFile(file) && (name.endsWith(".yaml") || name.endsWith(".txt") || name.endsWith(".csv"));
    }

    /** One phrase a line, remarks after #; a CSV file gives its second column, as the NHS ODS files have the name there. */
    private static Map<String, Set<String>> lists(Map<String, String> files) {
        Map<String, Set<String>> lists = new HashMap<>();
        files.forEach((name, text) -> {
            if (name.startsWith("lists/") && !name.endsWith(".yaml")) {
                boolean csv = name.endsWith(".csv");
                String key = name.substring("lists/".length(), name.lastIndexOf('.'));
                lists.put(
                        key,
                        text.lines()
                                .map(line -> csv ? column(line, 1) : line.replaceAll("#.*", ""))
                                .map(line -> Reading.of(line.strip()).text())
                                .filter(line -> !line.isEmpty())
                                .collect(Collectors.toUnmodifiableSet()));
            }
        });
        return lists;
    }

    private static String column(String line, int number) {
        String[] cells = line.split(",");
        return number < cells.length ? cells[number].replace("\"", "") : "";
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
