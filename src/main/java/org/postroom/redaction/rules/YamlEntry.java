package org.postroom.redaction.rules;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** One entry of a YAML file, read key by key; what is wrong becomes a fault with its line. */
final class YamlEntry {
    private final String file;
    private final Node node;
    private final List<RuleFault> faults;
    private final Map<String, Node> values = new LinkedHashMap<>();

    YamlEntry(String file, Node node, List<RuleFault> faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        if (!(node instanceof MappingNode mapping)) {
            fault("", "An entry must have keys, such as id and says.");
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = scalar(tuple.getKeyNode());
            if (values.put(key, tuple.getValueNode()) != null) {
                fault(key, "The key %s stands twice in this entry.".formatted(key));
            }
        }
    }

    /** The entries of each section of a file; unknown sections are faults. */
    static Map<String, List<Node>> entries(String file, String text, Set<String> sections, List<RuleFault> faults) {
        Map<String, List<Node>> entries = new LinkedHashMap<>();
        try {
            Optional<Integer> tab = tabbed(text);
            if (tab.isPresent()) {
                faults.add(new RuleFault(
                        file, tab.get(), "A tab stands before the first word; YAML wants blanks: replace it."));
                return entries;
            }
            Node root = new Yaml(new SafeConstructor(new LoaderOptions())).compose(new java.io.StringReader(text));
            if (root == null) {
                return entries;
            }
            YamlEntry top = new YamlEntry(file, root, faults);
            top.allow(sections);
            top.values.forEach((section, node) -> {
                if (node instanceof SequenceNode list) {
                    entries.put(section, list.getValue());
                } else {
                    top.fault(section, "The section %s must be a list of entries.".formatted(section));
                }
            });
        } catch (MarkedYAMLException bad) {
            int line = bad.getProblemMark() == null ? 1 : bad.getProblemMark().getLine() + 1;
            faults.add(new RuleFault(
                    file,
                    line,
                    "This is not well-formed YAML (%s); look for a bracket, quotation mark or colon too many or too few."
                            .formatted(bad.getProblem())));
        } catch (YAMLException bad) {
            faults.add(new RuleFault(file, 1, "This is not well-formed YAML."));
        }
        return entries;
    }

    /** The first line that is indented with a tab, counted from 1. */
    private static Optional<Integer> tabbed(String text) {
        List<String> lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i).matches("\\s*\\t\\s*\\S.*")
                    && !lines.get(i).strip().startsWith("#")) {
                return Optional.of(i + 1);
            }
        }
        return Optional.empty();
    }

    void allow(Set<String> keys) {
        values.keySet().stream()
                .filter(key -> !keys.contains(key))
                .toList()
                .forEach(key -> fault(key, "The key %s is not known here%s".formatted(key, Nearest.hint(key, keys))));
    }

    boolean has(String key) {
        return values.containsKey(key);
    }

    RuleFault place() {
        return new RuleFault(file, line(node), "");
    }

    void fault(String key, String sentence) {
        faults.add(new RuleFault(file, line(values.getOrDefault(key, node)), sentence));
    }

    String text(String key) {
        Optional<String> text = optional(key);
        if (text.isEmpty()) {
            fault(key, "The entry needs the key %s.".formatted(key));
        }
        return text.orElse("");
    }

    Optional<String> optional(String key) {
        Node value = values.get(key);
        if (value != null && !(value instanceof ScalarNode)) {
            fault(key, "The value of %s must be one text.".formatted(key));
        }
        return Optional.ofNullable(value).map(YamlEntry::scalar).filter(text -> !text.isBlank());
    }

    double number(String key, double otherwise) {
        try {
            double number = optional(key).map(Double::parseDouble).orElse(otherwise);
            if (number > 0 && number <= 1) {
                return number;
            }
        } catch (NumberFormatException notANumber) {
            // told below with the same sentence
        }
        fault(key, "The value of %s must be a number above 0 and up to 1.".formatted(key));
        return otherwise;
    }

    /** True or false, and nothing else. */
    boolean truth(String key, boolean otherwise) {
        String written = optional(key).orElse(String.valueOf(otherwise));
        if (!written.equals("true") && !written.equals("false")) {
            fault(key, "The value of %s must be true or false.".formatted(key));
        }
        return written.equals("true");
    }

    Examples examples(String wanted) {
        Node value = values.get("examples");
        if (value == null) {
            fault("examples", "The entry needs examples, with %s and leave.".formatted(wanted));
            return Examples.NONE;
        }
        YamlEntry inner = new YamlEntry(file, value, faults);
        inner.allow(Set.of(wanted, "leave"));
        Examples examples = new Examples(inner.exampleTexts(wanted), inner.exampleTexts("leave"));
        if (examples.wanted().size() < Examples.LEAST || examples.left().size() < Examples.LEAST) {
            fault("examples", "The entry needs at least two examples under %s and two under leave.".formatted(wanted));
        }
        return examples;
    }

    private List<Example> exampleTexts(String key) {
        List<Example> examples = new ArrayList<>();
        List<Node> items = items(key);
        if (items.size() > Examples.MOST) {
            fault(
                    key,
                    "There are more than %d examples under %s; keep the telling ones.".formatted(Examples.MOST, key));
            return examples;
        }
        for (Node item : items) {
            Example example = Example.of(scalar(item), line(item));
            example.fault().ifPresent(sentence -> faults.add(new RuleFault(file, line(item), sentence)));
            examples.add(example);
        }
        return examples;
    }

    List<String> texts(String key) {
        List<String> texts = items(key).stream().map(YamlEntry::scalar).toList();
        if (texts.stream().anyMatch(String::isBlank)) {
            fault(
                    key,
                    "The list of %s holds something that is no text; put each text in quotation marks.".formatted(key));
        }
        return texts;
    }

    private List<Node> items(String key) {
        Node value = values.get(key);
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list)) {
            fault(key, "The value of %s must be a list, such as [one, two].".formatted(key));
            return List.of();
        }
        return list.getValue();
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
