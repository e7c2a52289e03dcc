package org.postroom.redaction;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postroom.redaction.details.Details;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.learned.NameGround;
import org.postroom.redaction.models.Models;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Passage;
import org.postroom.redaction.text.Sheet;

/** An application as it is found before a judge is asked: what it is trained on. */
public final class Unlearned {
    private final Models models = Models.open();
    private final RuleSet rules =
            RuleBook.at(Path.of("redaction-rules")).current().orElseThrow();

    /** The texts laid out as they are searched, those without capitals given some. */
    public List<Sheet> sheets(KnownIdentity known, List<Passage> passages) {
        List<Sheet> written = new ArrayList<>();
        passages.forEach(passage -> written.add(Sheet.of(written.size(), passage)));
        return rules.recasing().of(known, written);
    }

    /** What was found on the sheets, with names judged and details not yet. */
    public List<Finding> findings(KnownIdentity known, List<Sheet> sheets) {
        return new Search(rules, models, known).beforeDetailsAreJudged(sheets);
    }

    /** What was found at first sight, by the number of the sheet: what the judge of names is trained on. */
    public List<List<Finding>> atFirstSight(KnownIdentity known, List<Sheet> sheets) {
        return sheets.stream().map(new Search(rules, models, known)::raw).toList();
    }

    /** What words are known by when names are judged; asked once the sheets were searched. */
    public NameGround ground() {
        return rules.ground(models.kindsOfWords());
    }

    /** What looks for details of persons. */
    public Details details() {
        return rules.details();
    }

    /** The kinds that the models have seen words as; asked once the sheets were searched. */
    public Map<String, String> kindsOfWords() {
        return models.kindsOfWords();
    }
}
