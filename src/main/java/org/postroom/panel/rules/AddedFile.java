package org.postroom.panel.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.casebook.Json;
import org.postroom.panel.rules.ProposedRule.Wish;

/**
 * A rule file that the console writes, as text: entries are put at its end and taken out whole, whatever a person wrote
 * between them stays. It names the day alone: words of an applicant beside the alias of their pack would be a key to it,
 * in clear. The history of the case holds the rule's id.
 */
final class AddedFile {
    private static final Pattern ENTRY = Pattern.compile("(?m)^  - id: (added/\\S+)");

    private AddedFile() {}

    /** An entry of such a file. */
    record Entry(String id, String text) {}

    /** The file that holds what such wishes come to. */
    static String nameOf(Wish wish) {
        return wish == Wish.HIDE ? "added-hide.yaml" : "added-keep.yaml";
    }

    /** The entries of a file. */
    static List<Entry> entries(String text) {
        List<Entry> entries = new ArrayList<>();
        Matcher entry = ENTRY.matcher(text);
        while (entry.find()) {
            int next = text.indexOf("\n  #", entry.end());
            int other = text.indexOf("\n  - id:", entry.end());
            int end = Math.min(next < 0 ? text.length() : next + 1, other < 0 ? text.length() : other + 1);
            entries.add(new Entry(entry.group(1), text.substring(entry.start(), end)));
        }
        return entries;
    }

    /** The text with one more entry. */
    static String with(String text, ProposedRule rule, String id, LocalDate day) {
        String head = text.isBlank() ? head(rule.wish()) : text.endsWith("\n") ? text : text + "\n";
        return head + entry(rule, id, day);
    }

    /** The text without that entry and the remark above it; empty when none is left, and no text when there is none. */
    static Optional<String> without(String text, String id) {
        return entries(text).stream()
                .filter(entry -> entry.id().equals(id))
                .findFirst()
                .map(entry -> {
                    int start = text.indexOf(entry.text());
                    int remark = text.lastIndexOf("\n  # ", start);
                    boolean own = remark >= 0 && text.indexOf('\n', remark + 1) == start - 1;
                    String left = text.substring(0, own ? remark + 1 : start)
                            + text.substring(start + entry.text().length());
                    return entries(left).isEmpty() && !left.contains("- id:") ? "" : left;
                });
    }

    private static String head(Wish wish) {
        return """
                # What officers proposed on the review page (%s). A director put it in force. It may be edited by hand.
                %s:
                """
                .formatted(
                        wish == Wish.HIDE ? "Always hide" : "Add to the keep list",
                        wish == Wish.HIDE ? "rules" : "keep");
    }

    private static String entry(ProposedRule rule, String id, LocalDate day) {
        boolean hide = rule.wish() == Wish.HIDE;
        return "  # " + day + "\n"
                + "  - id: " + id + "\n"
                + "    says: "
                + (hide ? "An officer asked for it to be hidden always." : "An officer put it on the keep list.")
                + "\n"
                + (hide ? "    kind: " + rule.kind() + "\n    certainty: 0.95\n" : "    firm: " + rule.firm() + "\n")
                + "    phrases: [" + Json.write(rule.phrase()) + "]\n"
                + "    examples:\n"
                + "      " + (hide ? "hide" : "keep") + ": [" + quoted(rule.matching()) + "]\n"
                + "      leave: [" + quoted(rule.leaving()) + "]\n";
    }

    /** A JSON string is a double-quoted scalar of YAML 1.2 (§1.3). */
    private static String quoted(List<String> texts) {
        return texts.stream().map(Json::write).collect(Collectors.joining(", "));
    }
}
