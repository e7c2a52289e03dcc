package org.postroom.redaction;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.details.Details;
import org.postroom.redaction.gate.ResidualScan;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.known.KnownRecogniser;
import org.postroom.redaction.labels.People;
import org.postroom.redaction.learned.NameJudge;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.names.LeadIn;
import org.postroom.redaction.settling.OneKind;
import org.postroom.redaction.settling.Overlaps;
import org.postroom.redaction.settling.PlacesBeside;
import org.postroom.redaction.settling.PlausibleOnly;
import org.postroom.redaction.settling.Spread;
import org.postroom.redaction.settling.Tidy;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.NamesBeside;

/** All recognisers over all sheets of one call, settled: the work of one redaction. */
final class Search {
    private final RuleSet rules;
    private final KnownIdentity known;
    private final Models models;
    private final People people;
    private final List<Recogniser> recognisers = new ArrayList<>();

    Search(RuleSet rules, Models models, KnownIdentity known) {
        this.rules = rules;
        this.known = known;
        this.models = models;
        this.people = new People(known, rules.plainCapitals());
        recognisers.add(new KnownRecogniser(known));
        recognisers.addAll(rules.recognisers());
        recognisers.add(models);
    }

    People people() {
        return people;
    }

    /** Everything that was found on a sheet at first sight, before anything is settled or spared. */
    List<Finding> raw(Sheet sheet) {
        List<Finding> found = new ArrayList<>();
        recognisers.forEach(recogniser -> found.addAll(recogniser.findings(sheet)));
        return found;
    }

    /** Findings of all sheets, none overlapping. */
    List<Finding> findings(List<Sheet> sheets) {
        List<Finding> all = withPlacesBeside(sheets, judged(sheets, beforeDetailsAreJudged(sheets)));
        List<Finding> completed = ResidualScan.completed(sheets, all, known, rules.keepList());
        return Overlaps.apart(OneKind.of(sheets, completed, rules.list("places")));
    }

    /** The same with names judged, and before details are. */
    List<Finding> beforeDetailsAreJudged(List<Sheet> sheets) {
        List<List<Finding>> found = names(sheets);
        List<Finding> settled = settle(sheets, found, Set.of());
        Set<String> somebody = somebody(sheets, settled);
        Spread.of(sheets, settled, rules.keepList())
                .forEach(finding -> found.get(finding.sheet()).add(finding));
        List<Finding> named = settle(sheets, found, somebody);
        for (Sheet sheet : sheets) {
            found.get(sheet.number()).addAll(rules.details().on(sheet, named));
        }
        return settle(sheets, found, somebody);
    }

    /** What was found at first sight, with its names judged; without models there is no judgement. */
    List<List<Finding>> names(List<Sheet> sheets) {
        List<List<Finding>> raw = new ArrayList<>();
        for (Sheet sheet : sheets) {
            raw.add(raw(sheet));
        }
        Map<String, String> kinds = models.kindsOfWords();
        return kinds.isEmpty() ? raw : new NameJudge(rules.ground(kinds)).judged(sheets, raw);
    }

    /** Details as the learned judgement leaves them; without models there is none. */
    private List<Finding> judged(List<Sheet> sheets, List<Finding> settled) {
        Map<String, String> kinds = models.kindsOfWords();
        if (kinds.isEmpty()) {
            return settled;
        }
        List<Finding> judged = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<Finding> here = settled.stream()
                    .filter(finding -> finding.sheet() == sheet.number())
                    .toList();
            judged.addAll(rules.keepList().spare(sheet, rules.details().judge().judged(sheet, here, kinds)));
        }
        return judged;
    }

    private List<Finding> withPlacesBeside(List<Sheet> sheets, List<Finding> settled) {
        List<Finding> all = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<Finding> here = settled.stream()
                    .filter(finding -> finding.sheet() == sheet.number())
                    .toList();
            all.addAll(PlacesBeside.of(sheet, here));
        }
        return all;
    }

    /** The names, folded, that stand for somebody by themselves somewhere. */
    private Set<String> somebody(List<Sheet> sheets, List<Finding> settled) {
        Set<String> places = rules.list("places");
        return settled.stream()
                .filter(finding -> finding.kind() == Kind.PERSON
                        && finding.rank().compareTo(Finding.Rank.MODEL) >= 0
                        && finding.confidence() >= Finding.DOUBT)
                .map(finding ->
                        sheets.get(finding.sheet()).reading().folded().substring(finding.start(), finding.end()))
                .filter(name -> !places.contains(name))
                .collect(Collectors.toSet());
    }

    private List<Finding> settle(List<Sheet> sheets, List<List<Finding>> found, Set<String> somebody) {
        List<Finding> settled = new ArrayList<>();
        for (Sheet sheet : sheets) {
            List<Finding> cut = rules.nameEdges().trimmed(sheet, found.get(sheet.number()), somebody);
            List<Finding> spared = rules.keepList().spare(sheet, cut);
            List<Finding> apart = Overlaps.settle(
                    sheet, PlausibleOnly.of(sheet, spared, rules.plainCapitals()), new LeadIn(rules.plainCapitals()));
            List<Finding> trimmed = Tidy.edges(sheet, apart, rules.plainCapitals());
            settled.addAll(Details.joined(sheet, NamesBeside.of(sheet, trimmed)));
        }
        return settled;
    }
}
