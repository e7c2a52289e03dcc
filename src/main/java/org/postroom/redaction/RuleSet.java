package org.postroom.redaction;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A whole set of rules, fit for use: what to find, what to keep, and the word lists. */
public final class RuleSet {
    private final List<Rule> rules;
    private final List<KeepTerm> keeps;
    private final Map<String, Set<String>> lists;
    private final String hash;
    private final KeepList keepList;
    private final Details details;
    private final Recasing recasing;
    private final PlainCapitals plainCapitals;
    private final NameEdges nameEdges;
    private final List<Recogniser> recognisers = new ArrayList<>();

    RuleSet(List<Rule> rules, List<KeepTerm> keeps, Map<String, Set<String>> lists, String hash) {
        this.rules = List.copyOf(rules);
        this.keeps = List.copyOf(keeps);
        this.lists = lists.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, list -> folded(list.getValue())));
        this.hash = hash;
        this.plainCapitals = new PlainCapitals(this);
        this.nameEdges = new NameEdges(plainCapitals);
        this.keepList = new KeepList(this.keeps, plainCapitals);
        this.rules.forEach(rule -> recognisers.add(rule::findings));
        recognisers.add(new ListedPractices(this));
        recognisers.add(new PeopleByTitle(this));
        recognisers.add(new PeopleByRole(this));
        recognisers.add(new ListedNames(this));
        recognisers.add(new BodiesByHead(this));
        recognisers.add(new PlacesByContext(this));
        recognisers.add(new NamesByCapital(this));
        this.details = new Details(this);
        this.recasing = new Recasing(this);
    }

    /** In the order of the alphabet: where two lines of a list say the same, every process goes by the same of them. */
    private static Set<String> folded(Set<String> lines) {
        Set<String> ordered = new LinkedHashSet<>();
        lines.stream().map(Reading::foldSameLength).sorted().forEach(ordered::add);
        return Collections.unmodifiableSet(ordered);
    }

    /** SHA-256 over the names and contents of all files, in hexadecimal: kept with each redaction. */
    public String hash() {
        return hash;
    }

    /** The ids of all rules and keep entries, in the order of the files. */
    public List<String> ids() {
        return Stream.concat(rules.stream().map(Rule::id), keeps.stream().map(KeepTerm::id))
                .toList();
    }

    List<Rule> rules() {
        return rules;
    }

    /** The rules and the recognisers that live on the word lists. */
    List<Recogniser> recognisers() {
        return recognisers;
    }

    /** The words that bear a capital and name nobody. */
    PlainCapitals plainCapitals() {
        return plainCapitals;
    }

    /** What cuts off the days and pronouns that stand beside a name. */
    NameEdges nameEdges() {
        return nameEdges;
    }

    /** What gives a text without capitals its capitals. */
    Recasing recasing() {
        return recasing;
    }

    /** What looks for details of persons once the names are known. */
    Details details() {
        return details;
    }

    List<KeepTerm> keeps() {
        return keeps;
    }

    KeepList keepList() {
        return keepList;
    }

    /** The folded lines of a list file by its name without {@code .txt}; empty when there is none. */
    Set<String> list(String name) {
        return lists.getOrDefault(name, Set.of());
    }
}
