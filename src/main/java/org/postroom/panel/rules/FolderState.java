package org.postroom.panel.rules;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.postroom.redaction.RuleFiles.Texts;
import org.postroom.redaction.RuleFiles.Usable;
import org.postroom.redaction.rules.RuleFault;

/** How the folder of rules stands to the set in force. */
public sealed interface FolderState {
    /** One plain sentence. */
    String because();

    /** The folder holds what is in force. */
    record Same() implements FolderState {
        @Override
        public String because() {
            return "The folder holds what is in force.";
        }
    }

    /** The folder cannot be used; what was in force stays. */
    record Faulty(List<RuleFault> faults) implements FolderState {
        @Override
        public String because() {
            return "The folder has faults, so it is not taken over: " + faults.get(0);
        }
    }

    /**
     * The folder was changed and waits for a director.
     *
     * @param changes each file that is not as in force, by name, with {@code new}, {@code changed} or {@code gone}
     */
    record Waiting(Texts texts, Usable usable, Map<String, String> changes) implements FolderState {
        @Override
        public String because() {
            return changes.size() == 1
                    ? "One rule file is not as in force: "
                            + changes.keySet().iterator().next() + "."
                    : changes.size() + " rule files are not as in force.";
        }

        /** The hash of the waiting set. */
        public String hash() {
            return usable.rules().hash();
        }
    }

    /** Which files differ, and how. */
    static Map<String, String> changes(Map<String, String> before, Map<String, String> now) {
        Map<String, String> changes = new TreeMap<>();
        now.forEach((name, text) -> {
            if (!before.containsKey(name)) {
                changes.put(name, "new");
            } else if (!text.equals(before.get(name))) {
                changes.put(name, "changed");
            }
        });
        before.keySet().stream().filter(name -> !now.containsKey(name)).forEach(name -> changes.put(name, "gone"));
        return changes;
    }
}
