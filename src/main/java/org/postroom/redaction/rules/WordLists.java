package org.postroom.redaction.rules;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.postroom.redaction.text.Reading;

/** The files in {@code lists/}: one phrase a line in {@code *.txt}, practices in {@code *.csv}. */
public final class WordLists {
    private static final String FOLDER = "lists/";
    private static final int LONGEST_PHRASE_CHARACTERS = 1_000;
    private static final int MOST_PHRASES = 100_000;

    private final List<RuleFault> faults;
    private final Map<String, Set<String>> lists = new HashMap<>();

    private WordLists(List<RuleFault> faults) {
        this.faults = faults;
    }

    /** All lists by their names; the practices of all tables come together under {@link PracticeTable}'s names. */
    public static Map<String, Set<String>> of(Map<String, String> files, List<RuleFault> faults) {
        WordLists read = new WordLists(faults);
        files.forEach((name, text) -> {
            if (name.startsWith(FOLDER) && name.endsWith(".txt")) {
                read.phrases(name, text);
            } else if (name.startsWith(FOLDER) && name.endsWith(".csv")) {
                new PracticeTable(name, text, faults).lists().forEach((list, lines) -> read.list(list)
                        .addAll(lines));
            }
        });
        return Map.copyOf(read.lists);
    }

    private Set<String> list(String name) {
        return lists.computeIfAbsent(name, unknown -> new HashSet<>());
    }

    /** One phrase a line, remarks after #. */
    private void phrases(String file, String text) {
        Set<String> list = list(file.substring(FOLDER.length(), file.length() - ".txt".length()));
        List<String> lines = text.lines().toList();
        if (lines.size() > MOST_PHRASES) {
            faults.add(new RuleFault(
                    file, MOST_PHRASES, "The list has more than %d lines; shorten it.".formatted(MOST_PHRASES)));
            return;
        }
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i);
            int remark = line.indexOf('#');
            String phrase = Reading.of((remark < 0 ? line : line.substring(0, remark)).strip())
                    .text();
            if (phrase.length() > LONGEST_PHRASE_CHARACTERS) {
                faults.add(new RuleFault(
                        file, i + 1, "A phrase has at most 1,000 characters; write one phrase in each line."));
            } else if (!phrase.isEmpty()) {
                list.add(phrase);
            }
        }
    }
}
