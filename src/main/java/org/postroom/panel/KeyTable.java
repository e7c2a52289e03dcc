package org.postroom.panel;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.postroom.access.Seal;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Json;
import org.postroom.casebook.PostroomSecret;
import org.postroom.casebook.Step;
import org.postroom.redaction.Redaction.KeyEntry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps which label stands for whom, apart from the packs and sealed: each case has a data key of its own, which is
 * sealed under the house's secret. Nothing of it is logged or written into the history in clear.
 */
@Component("keyTable")
public class KeyTable {
    /** What the history says when somebody looked. */
    public static final String LOOKED = "Looked at the key";

    private static final Logger LOG = LoggerFactory.getLogger(KeyTable.class);
    private static final String PURPOSE = "key tables of cases";

    private final KeyRows rows;
    private final PackRows packs;
    private final Casebook casebook;
    private final PostroomSecret secret;

    KeyTable(KeyRows rows, PackRows packs, Casebook casebook, PostroomSecret secret) {
        this.rows = rows;
        this.packs = packs;
        this.casebook = casebook;
        this.secret = secret;
    }

    /** What became of a wish to see a key. */
    public sealed interface Look {
        /** One plain sentence. */
        String because();

        /** The lines of the key. */
        record Seen(List<Line> lines, String because) implements Look {}

        /** There is nothing to see. */
        record Nothing(String because) implements Look {}
    }

    /** One line: a label as it stands in the pack, and whom or what it stands for. */
    public record Line(String label, String standsFor) {
        @Override
        public String toString() {
            return label;
        }
    }

    private record Lines(List<Line> lines) {}

    /** Keeps the key of a pack that was just made. */
    @Transactional
    void keep(Pack pack, List<KeyEntry> key) {
        List<Line> lines = key.stream()
                .map(entry -> new Line(entry.label(), entry.standsFor()))
                .toList();
        byte[] clear = Json.write(new Lines(lines)).getBytes(StandardCharsets.UTF_8);
        String reference = pack.caseReference();
        String alias = pack.alias().value();
        var kept = rows.keyOf(reference);
        Optional<byte[]> dataKey = kept.isEmpty() ? Optional.of(newKey(reference, alias)) : opened(kept.get(), alias);
        if (dataKey.isEmpty()) {
            // an older table opens with this key once the right secret is back: it is never written over
            LOG.warn("The key of a pack of {} is not kept: its case's key was sealed under another secret.", reference);
            return;
        }
        rows.keepTable(pack.id(), reference, Seal.seal(dataKey.get(), alias, clear));
    }

    private byte[] newKey(String reference, String alias) {
        byte[] dataKey = Seal.newKey();
        rows.keepKey(reference, Seal.seal(secret.derived(PURPOSE), alias, dataKey));
        return dataKey;
    }

    /** Shows the key of a case's newest pack to a person, and writes into the history who looked and why. */
    @Transactional
    public Look look(String caseReference, String person, String because) {
        casebook.locked(caseReference);
        Optional<KeyRows.Sealed> table = rows.newestTable(caseReference);
        if (table.isEmpty()) {
            return new Look.Nothing("There is no key of " + caseReference
                    + ": no pack was made yet, or the key was destroyed with the case.");
        }
        Optional<Lines> lines = packs.aliasOf(caseReference).flatMap(alias -> lines(table.get(), alias));
        if (lines.isEmpty()) {
            return new Look.Nothing("The key of " + caseReference
                    + " was sealed under another secret; give that one as POSTROOM_PREVIOUS_SECRET and start again.");
        }
        casebook.note(caseReference, Step.by(person, LOOKED, because));
        return new Look.Seen(lines.get().lines(), "This look is in the history of " + caseReference + ".");
    }

    private Optional<Lines> lines(KeyRows.Sealed table, String alias) {
        return rows.keyOf(table.caseReference())
                .flatMap(kept -> opened(kept, alias))
                .flatMap(dataKey -> Seal.open(dataKey, alias, table.sealed()))
                .map(clear -> Json.read(new String(clear, StandardCharsets.UTF_8), Lines.class));
    }

    /** Destroys the key of a case that was withdrawn or is erased: what it sealed can never be read again. */
    @Transactional
    public void destroy(String caseReference) {
        rows.deleteTables(caseReference);
        if (rows.deleteKey(caseReference) > 0) {
            casebook.note(
                    caseReference,
                    Step.byPostroom("Key destroyed", "The case has ended without an assessment to come."));
        }
    }

    /** After a change of the secret every data key is sealed anew, so that the previous secret can go. */
    @EventListener(ApplicationReadyEvent.class)
    @Transactional
    public void sealAnew() {
        byte[] current = secret.derived(PURPOSE);
        int lost = 0;
        for (CaseKey kept : rows.keys()) {
            String alias = packs.aliasOf(kept.caseReference()).orElse("");
            if (Seal.open(current, alias, kept.sealed()).isPresent()) {
                continue;
            }
            Optional<byte[]> dataKey = opened(kept, alias);
            dataKey.ifPresent(key -> rows.keepKey(kept.caseReference(), Seal.seal(current, alias, key)));
            lost += dataKey.isEmpty() ? 1 : 0;
        }
        if (lost > 0) {
            LOG.warn(
                    "{} key tables were sealed under a secret that is not set: give it as POSTROOM_PREVIOUS_SECRET.",
                    lost);
        }
    }

    private Optional<byte[]> opened(CaseKey kept, String alias) {
        return Seal.open(secret.derived(PURPOSE), alias, kept.sealed()).or(() -> secret.previous()
                .flatMap(before -> Seal.open(before.derived(PURPOSE), alias, kept.sealed())));
    }
}
