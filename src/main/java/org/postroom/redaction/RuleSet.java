package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.postroom.redaction.capitals.Recasing;
import org.postroom.redaction.details.Details;
import org.postroom.redaction.learned.NameGround;
import org.postroom.redaction.names.BodiesByHead;
import org.postroom.redaction.names.HeadWords;
import org.postroom.redaction.names.ListedNames;
import org.postroom.redaction.names.ListedPractices;
import org.postroom.redaction.names.NamesByCapital;
import org.postroom.redaction.names.PeopleByRole;
import org.postroom.redaction.names.PeopleByTitle;
import org.postroom.redaction.names.PlacesByContext;
import org.postroom.redaction.rules.KeepList;
import org.postroom.redaction.rules.KeepTerm;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.rules.Rule;
import org.postroom.redaction.settling.NameEdges;
import org.postroom.redaction.text.Recogniser;

/** A whole set of rules, fit for use: what to find, what to keep, and the word lists. */
public final class RuleSet {
    private final List<Rule> rules;
    private final List<KeepTerm> keeps;
    private final Lists lists;
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
        this.lists = new Lists(lists);
        this.hash = hash;
        this.plainCapitals = new PlainCapitals(this.lists, this.keeps);
        this.nameEdges = new NameEdges(plainCapitals);
        this.keepList = new KeepList(this.keeps, plainCapitals);
        this.rules.forEach(rule -> recognisers.add(rule::findings));
        recognisers.add(new ListedPractices(this.lists));
        recognisers.add(new PeopleByTitle(this.lists));
        recognisers.add(new PeopleByRole(this.lists));
        recognisers.add(new ListedNames(this.lists));
        recognisers.add(new BodiesByHead(new HeadWords(this.lists, plainCapitals)));
        recognisers.add(new PlacesByContext(this.lists, plainCapitals));
        recognisers.add(new NamesByCapital(plainCapitals));
        this.details = new Details(this.lists);
        this.recasing = new Recasing(this.lists, this.keeps, plainCapitals);
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

    /** What words are known by when names are judged; {@code kinds} as the models have them. */
    NameGround ground(Map<String, String> kinds) {
        return new NameGround(lists, keepList, plainCapitals, kinds);
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
        return lists.list(name);
    }
}
