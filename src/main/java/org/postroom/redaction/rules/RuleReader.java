package org.postroom.redaction.rules;

import com.google.re2j.Pattern;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Reading;
import org.yaml.snakeyaml.nodes.Node;

/** Reads rule entries out of YAML, collecting faults with their lines. */
public final class RuleReader {
    /** What may stand in a rule. */
    static final Set<String> RULE_KEYS = Set.of(
            "id",
            "says",
            "kind",
            "pattern",
            "phrases",
            "list",
            "validator",
            "raised-by",
            "near",
            "not-near",
            "doubt-near",
            "certainty",
            "operator",
            "examples");
    /** What may stand in an entry of the keep list. */
    static final Set<String> KEEP_KEYS = Set.of("id", "says", "phrases", "list", "firm", "examples");

    private static final int LONGEST_OPERATOR_CHARACTERS = 50;
    private static final String NO_LETTER = "[^\\pL\\pM\\pN_]";
    /** What a rule without phrases looks for: an empty list finds nothing. */
    private static final String NOTHING = "[^\\x00-\\x{10FFFF}]";

    private final Map<String, Set<String>> lists;
    private final List<RuleFault> faults;
    private final List<Rule> rules = new ArrayList<>();
    private final List<KeepTerm> keeps = new ArrayList<>();
    private final Map<String, RuleFault> places = new HashMap<>();

    public RuleReader(Map<String, Set<String>> lists, List<RuleFault> faults) {
        this.lists = lists;
        this.faults = faults;
    }

    /** The rules read so far, in the order of the files. */
    public List<Rule> rules() {
        return rules;
    }

    /** The entries of the keep list read so far. */
    public List<KeepTerm> keeps() {
        return keeps;
    }

    /** Where each rule stands, with an empty sentence. */
    public Map<String, RuleFault> places() {
        return places;
    }

    /** Reads the entries of one file. */
    public void read(String file, String text) {
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
        Optional<Check> validator = check(entry, "validator");
        Optional<Check> raisedBy = check(entry, "raised-by");
        Nearby nearby = new Nearby(words(entry, "near"), words(entry, "not-near"), words(entry, "doubt-near"));
        double certainty = entry.number("certainty", 0.9);
        Optional<String> operator = operator(entry, kind);
        Examples examples = entry.examples("hide");
        if (faults.size() == before && pattern.isPresent()) {
            rules.add(new Rule(
                    id,
                    says,
                    kind,
                    pattern.get(),
                    !entry.has("pattern"),
                    validator,
                    raisedBy,
                    nearby,
                    certainty,
                    operator,
                    examples));
        }
    }

    private Optional<String> operator(YamlEntry entry, Kind kind) {
        Optional<String> operator = entry.optional("operator");
        operator.filter(words -> words.matches(".*[\\[\\]].*") || words.length() > LONGEST_OPERATOR_CHARACTERS)
                .ifPresent(bad -> entry.fault(
                        "operator", "The operator is the replacement without brackets, at most 50 characters."));
        operator.map(words -> kind == Kind.DATE ? words.replace("{year}", "") : words)
                .filter(words -> words.matches(".*[{}].*"))
                .ifPresent(bad -> entry.fault(
                        "operator", "Of what was found the operator can give {year} alone, and that of a DATE only."));
        return operator;
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
        boolean firm = entry.truth("firm", true);
        Examples examples = entry.examples("keep");
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
        List<String> kinds = Arrays.stream(Kind.values()).map(Kind::name).toList();
        if (!name.isEmpty()) {
            entry.fault(
                    "kind",
                    "There is no kind %s; the kinds are %s%s"
                            .formatted(name, String.join(", ", kinds), Nearest.hint(name, kinds)));
        }
        return Kind.ID;
    }

    private Optional<Check> check(YamlEntry entry, String key) {
        Optional<String> name = entry.optional(key);
        Optional<Check> check = name.flatMap(Check::named);
        if (name.isPresent() && check.isEmpty()) {
            entry.fault(
                    key,
                    "There is no validator %s; the names are %s%s"
                            .formatted(
                                    name.get(),
                                    String.join(", ", Check.names()),
                                    Nearest.hint(name.get(), Check.names())));
        }
        return check;
    }

    private Optional<Pattern> pattern(YamlEntry entry) {
        int before = faults.size();
        List<String> phrases = phrases(entry);
        Optional<String> written = entry.optional("pattern");
        boolean listed = entry.has("phrases") || entry.has("list");
        if (written.isPresent() == listed) {
            entry.fault("pattern", "A rule needs either a pattern or phrases (or a list), and not both.");
        }
        written.flatMap(PatternFault::in).ifPresent(sentence -> entry.fault("pattern", sentence));
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(Pattern.compile(written.orElseGet(() -> anyOf(phrases))));
    }

    private List<String> phrases(YamlEntry entry) {
        List<String> phrases = new ArrayList<>(entry.texts("phrases"));
        entry.optional("list").ifPresent(name -> {
            String key = name.replaceAll("\\.(txt|csv)$", "");
            if (!lists.containsKey(key)) {
                entry.fault(
                        "list",
                        "There is no list %s in the folder lists%s".formatted(name, Nearest.hint(key, lists.keySet())));
            }
            lists.getOrDefault(key, Set.of()).stream().sorted().forEach(phrases::add);
        });
        return phrases;
    }

    /** RE2's {@code \b} knows the letters of ASCII alone: a word that ends in "ŵ" or "é" would have no edge. */
    private static String anyOf(List<String> phrases) {
        if (phrases.isEmpty()) {
            return NOTHING;
        }
        return phrases.stream()
                .sorted(Comparator.comparingInt(String::length).reversed())
                .map(phrase -> Pattern.quote(phrase).replace(" ", "\\s+"))
                .collect(Collectors.joining("|", "(?i)(?:^|" + NO_LETTER + ")(?P<hide>", ")(?:$|" + NO_LETTER + ")"));
    }

    private static List<String> words(YamlEntry entry, String key) {
        return entry.texts(key).stream().map(Reading::foldSameLength).toList();
    }
}
