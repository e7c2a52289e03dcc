package org.postroom.panel.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.casebook.Json;
import org.postroom.casebook.Step;
import org.postroom.panel.rules.RuleSetRow.KeptFiles;
import org.postroom.redaction.RuleBook;
import org.postroom.redaction.RuleFiles;
import org.postroom.redaction.RuleFiles.Texts;
import org.postroom.redaction.RuleFiles.Usable;
import org.postroom.redaction.RuleFiles.Verdict;
import org.postroom.redaction.RuleSet;
import org.springframework.stereotype.Component;

/**
 * The redaction rules that packs are made by. They are kept whole in the database, so that what lies changed in the
 * folder comes into force by a person's word and not by a restart. A house that has none yet takes the folder's; so does
 * one whose kept rules can no longer be used by this release.
 */
@Component
public class RulesInForce {
    private final RuleSetRows rows;
    private final Clock clock;
    private final RuleBook book;
    private final String begunWith;
    private volatile Map<String, String> files = Map.of();

    RulesInForce(RuleFolder folder, RuleSetRows rows, RuleSettings settings, Clock clock) {
        this.rows = rows;
        this.clock = clock;
        Optional<RuleSetRow> kept = rows.newest();
        Texts here = folder.texts();
        this.begunWith = here.hash();
        boolean confirmed = settings.changes() == RuleSettings.Changes.CONFIRM;
        this.book = kept.isPresent() && (confirmed || kept.get().hash().equals(here.hash()))
                ? fromKept(kept.get(), here)
                : fromFolder(here, kept.isPresent() ? "The folder was changed." : "They are the first of this house.");
    }

    /**
     * A set that was once in force.
     *
     * @param putBy a person's sign-in name, or Postroom
     */
    public record Line(String hash, Instant putAt, String putBy, String because) {}

    private RuleBook fromKept(RuleSetRow kept, Texts here) {
        Texts texts = texts(kept);
        Verdict verdict = RuleFiles.read(texts);
        if (verdict instanceof Usable) {
            files = texts.files();
            return RuleBook.holding(verdict);
        }
        return fromFolder(here, "This release cannot use the rules that were in force before.");
    }

    private RuleBook fromFolder(Texts here, String because) {
        Verdict verdict = RuleFiles.read(here);
        if (verdict instanceof Usable) {
            keep(here, Step.POSTROOM, because);
        }
        return RuleBook.holding(verdict);
    }

    /** The book that the redactor reads. */
    RuleBook book() {
        return book;
    }

    /** The set in force; empty while there is none, and so no pack is made. */
    public Optional<RuleSet> rules() {
        return book.current();
    }

    /** Its hash; empty while there is none. */
    public String hash() {
        return book.current().map(RuleSet::hash).orElse("");
    }

    /** The hash of what lay in this copy's folder when the service started. */
    String begunWith() {
        return begunWith;
    }

    /** Its files by their names in the folder. */
    public Map<String, String> files() {
        return files;
    }

    /** The sets that were put in force last, the newest first. */
    public List<Line> newest(int most) {
        return rows.lines(most).stream()
                .map(line -> new Line(line.hash(), line.putAt(), line.putBy(), line.because()))
                .toList();
    }

    /** Puts a set in force. */
    void take(Texts texts, Usable usable, String person, String because) {
        keep(texts, person, because);
        book.take(usable);
    }

    private void keep(Texts texts, String person, String because) {
        rows.save(new RuleSetRow(
                null, texts.hash(), Json.write(new KeptFiles(texts.files())), clock.instant(), person, because));
        files = texts.files();
    }

    /** Takes over what another copy of the service put in force. */
    void sync() {
        rows.lines(1).stream()
                .filter(line -> !line.hash().equals(hash()))
                .flatMap(line -> rows.newest().stream())
                .forEach(row -> {
                    Texts texts = texts(row);
                    if (RuleFiles.read(texts) instanceof Usable usable) {
                        files = texts.files();
                        book.take(usable);
                    }
                });
    }

    private static Texts texts(RuleSetRow row) {
        return new Texts(Json.read(row.files(), KeptFiles.class).files(), List.of());
    }
}
