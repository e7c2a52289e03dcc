package org.postroom.redaction;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yaml.snakeyaml.nodes.Node;

/** Reads rule entries out of YAML, collecting faults with their lines. */
final class RuleReader {
    private static final Set<String> RULE_KEYS = Set.of(
            "id",
            "says",
            "kind",
            "pattern",
            "phrases",
            "list",
            "validator",
            "near",
            "not-near",
            "certainty",
            "operator",
            "examples");
    private static final Set<String> KEEP_KEYS = Set.of("id", "says", "phrases", "list", "firm", "examples");

    private final Map<String, Set<String>> lists;
    private final List<RuleFault> faults;
    private final List<Rule> rules = new ArrayList<>();
    private final List<KeepTerm> keeps = new ArrayList<>();
    private final Map<String, RuleFault> places = new HashMap<>();

    RuleReader(Map<String, Set<String>> lists, List<RuleFault> faults) {
        this.lists = lists;
        this.faults = faults;
    }

    List<Rule> rules() {
        return rules;
    }

    List<KeepTerm> keeps() {
        return keeps;
    }

    /** Where each rule stands, with an empty sentence. */
    Map<String, RuleFault> places() {
        return places;
    }

    void read(String file, String text) {
        YamlEntry.entries(file, text, Set.of("rules", "keep"), faults).forEach((section, entries) -> {
            for (Node node : entries) {
                YamlEntry entry = new YamlEntry(file, node, faults);
                if (section.equals("rules")) {
                    rule(entry);
                } else {
                    keep(entry);
                }
            }
        });
    }

    private void rule(YamlEntry entry) {
        int before = faults.size();
        entry.allow(RULE_KEYS);
        String id = id(entry);
        String says = entry.text("says");
        Kind kind = kind(entry);
        Optional<Pattern> pattern = pattern(entry);
        Optional<Check> validator = entry.optional("validator").flatMap(name -> check(entry, name));
        double certainty = entry.number("certainty", 0.9);
        Rule.Examples examples = entry.examples("hide");
        Optional<String> operator = entry.optional("operator");
        operator.filter(words -> words.matches(".*[\\[\\]].*") || words.length() > 50)
                .ifPresent(bad -> entry.fault(
                        "operator", "The operator is the replacement without brackets, at most 50 characters."));
        if (faults.size() == before && pattern.isPresent()) {
            rules.add(new Rule(
                    id,
                    says,
                    kind,
                    pattern.get(),
                    validator,
                    folded(entry.texts("near")),
                    folded(entry.texts("not-near")),
                    certainty,
                    operator,
                    examples));
        }
    }

    private void keep(YamlEntry entry) {
        int before = faults.size();
        entry.allow(KEEP_KEYS);
        String id = id(entry);
        String says = entry.text("says");
        List<String> phrases = phrases(entry);
        if (phrases.isEmpty()) {
            entry.fault("phrases", "A keep entry needs phrases or a list.");
        }
        boolean firm = entry.optional("firm").map(Boolean::parseBoolean).orElse(true);
        Rule.Examples examples = entry.examples("keep");
        if (faults.size() == before) {
            keeps.add(new KeepTerm(id, says, phrases, firm, examples));
        }
    }

    private String id(YamlEntry entry) {
        String id = entry.text("id");
        RuleFault first = places.putIfAbsent(id, entry.place());
        if (first != null && !id.isEmpty()) {
            entry.fault(
                    "id",
                    "The id %s is taken already in %s, line %d; give this one another."
                            .formatted(id, first.file(), first.line()));
        }
        return id;
    }

    private Kind kind(YamlEntry entry) {
        String name = entry.text("kind");
        for (Kind kind : Kind.values()) {
            if (kind.name().equals(name)) {
                return kind;
            }
        }
        entry.fault("kind", "The kind must be one of PERSON PRACTICE ORG PLACE CONTACT ID DATE DEMOG.");
        return Kind.ID;
    }

    private Optional<Check> check(YamlEntry entry, String name) {
        Optional<Check> check = Check.named(name);
        if (check.isEmpty()) {
            entry.fault(
                    "validator",
                    "There is no validator %s; the names are %s."
                            .formatted(
                                    name,
                                    Stream.of(Check.values())
                                            .map(Check::fileName)
                                            .collect(Collectors.joining(", "))));
        }
        return check;
    }

    private Optional<Pattern> pattern(YamlEntry entry) {
        List<String> phrases = phrases(entry);
        Optional<String> written = entry.optional("pattern");
        if (written.isPresent() == !phrases.isEmpty()) {
            entry.fault("pattern", "A rule needs either a pattern or phrases (or a list), and not both.");
            return Optional.empty();
        }
        try {
            return Optional.of(Pattern.compile(written.orElseGet(() -> anyOf(phrases))));
        } catch (PatternSyntaxException bad) {
            entry.fault("pattern", "The pattern is no RE2 expression (%s).".formatted(bad.getDescription()));
            return Optional.empty();
        }
    }

    private List<String> phrases(YamlEntry entry) {
        List<String> phrases = new ArrayList<>(entry.texts("phrases"));
        entry.optional("list").ifPresent(name -> {
            String key = name.replaceAll("\\.(txt|csv)$", "");
            if (!lists.containsKey(key)) {
                entry.fault("list", "There is no list %s in the folder lists.".formatted(name));
            }
            phrases.addAll(lists.getOrDefault(key, Set.of()));
        });
        return phrases;
    }

    private static String anyOf(List<String> phrases) {
        return phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\s+"))
                .collect(Collectors.joining("|", "(?i)\\b(?:", ")\\b"));
    }

    private static List<String> folded(List<String> words) {
        return words.stream().map(Reading::foldSameLength).toList();
    }
}
