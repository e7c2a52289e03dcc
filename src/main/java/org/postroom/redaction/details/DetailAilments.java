package org.postroom.redaction.details;

import java.util.List;
import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;

/** Names of illnesses: those listed, and those told by how such names end ("glioma", "Still's disease"). */
final class DetailAilments {
    private static final List<String> ENDINGS = List.of(
            "oma",
            "omas",
            "itis",
            "aemia",
            "osis",
            "opathy",
            "algia",
            "ectomy",
            "plegia",
            "phobia",
            "ostomy",
            "uria",
            "rrhage",
            "aneurysm",
            "dystonia",
            "asthenia",
            "iectasis",
            "penia");
    private static final Set<String> NO_AILMENTS =
            Lexicon.words("diploma diplomas aroma aromas diagnosis prognosis hypnosis osmosis academia metamorphosis "
                    + "symbiosis idioma coma sodalitis apotheosis roma tacoma oklahoma sonoma paloma");
    private static final Set<String> HEADS =
            Lexicon.words("syndrome disease disorder cancer palsy sclerosis dystrophy tumour transplant dementia");
    private static final Set<String> NO_NAMES = Lexicon.words(
            "the a an of and or for with in on to our their his her my any new some by infectious long chronic"
                    + " early suspected child this that young your each every its from under");
    private static final int SHORTEST_LETTERS = 6;

    private final DetailList listed;

    DetailAilments(Set<String> lines) {
        this.listed = new DetailList(lines);
    }

    /** The index after the longest name of an illness that begins at a word; the same index when none does. */
    int end(Sheet sheet, int at) {
        if (at >= sheet.words().size()) {
            return at;
        }
        int end = listed.end(sheet, at);
        if (at + 1 < sheet.words().size()
                && end < at + 2
                && HEADS.contains(sheet.words().get(at + 1).folded())
                && sheet.words().get(at).length() > 2
                && !NO_NAMES.contains(sheet.words().get(at).folded())
                && NameLinks.close(sheet, at)) {
            return at + 2;
        }
        return end == at && endsLikeOne(sheet.words().get(at).folded()) ? at + 1 : end;
    }

    private static boolean endsLikeOne(String word) {
        return word.length() >= SHORTEST_LETTERS
                && !NO_AILMENTS.contains(word)
                && ENDINGS.stream().anyMatch(word::endsWith);
    }
}
