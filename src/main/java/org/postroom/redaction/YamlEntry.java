package org.postroom.redaction;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
            faults.add(new RuleFault(file, line, "This is not well-formed YAML: %s.".formatted(bad.getProblem())));
        } catch (YAMLException bad) {
            faults.add(new RuleFault(file, 1, "This is not well-formed YAML."));
        }
        return entries;
    }

    void allow(Set<String> keys) {
        values.keySet().stream()
                .filter(key -> !keys.contains(key))
                .toList()
                .forEach(key -> fault(key, "The key %s is not known here.".formatted(key)));
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

    List<String> texts(String key) {
        return texts(key, values.get(key));
    }

    Rule.Examples examples(String wanted) {
        Node value = values.get("examples");
        if (value == null) {
            fault("examples", "The entry needs examples, with %s and leave.".formatted(wanted));
            return new Rule.Examples(List.of(), List.of(), line(node));
        }
        YamlEntry inner = new YamlEntry(file, value, faults);
        inner.allow(Set.of(wanted, "leave"));
        Rule.Examples examples = new Rule.Examples(inner.texts(wanted), inner.texts("leave"), line(value));
        if (examples.hide().size() < 2 || examples.leave().size() < 2) {
            fault("examples", "The entry needs at least two examples under %s and two under leave.".formatted(wanted));
        }
        return examples;
    }

    private List<String> texts(String key, @Nullable Node value) {
        if (value == null) {
            return List.of();
        }
        if (!(value instanceof SequenceNode list)) {
            fault(key, "The value of %s must be a list.".formatted(key));
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        list.getValue().forEach(item -> texts.add(scalar(item)));
        return texts;
    }

    private static String scalar(Node node) {
        return node instanceof ScalarNode scalar ? scalar.getValue() : "";
    }

    private static int line(Node node) {
        return node.getStartMark() == null ? 1 : node.getStartMark().getLine() + 1;
    }
}
