package org.postroom.redaction.capitals;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.known.KnownIdentity;
import org.postroom.redaction.names.HeadWords;
import org.postroom.redaction.rules.KeepTerm;
import org.postroom.redaction.rules.Lists;
import org.postroom.redaction.rules.PhraseList;
import org.postroom.redaction.rules.PlainCapitals;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.NameNeighbours;

/**
 * What is written without capitals (dictated, typed on a telephone) or in CAPITALS throughout is read again with capitals
 * where names and known terms have them, or else nothing that goes by capitals could find them. The offsets stay. A name
 * that is certain in one place of the application helps to read the others.
 */
public final class Recasing {
    private final PlainCapitals plain;
    private final NameLists names;
    private final KeepSpelling terms;
    private final WordsUncased uncased;
    private final BodiesUncased bodies;
    private final UnknownWords unknown;
    private final HeadWords heads;

    public Recasing(Lists lists, List<KeepTerm> keeps, PlainCapitals plain) {
        this.plain = plain;
        this.names = new NameLists(lists, plain);
        this.terms = new KeepSpelling(keeps);
        this.uncased = new WordsUncased(names, terms.acronyms());
        this.heads = new HeadWords(lists, plain);
        this.bodies = new BodiesUncased(heads, names);
        this.unknown = new UnknownWords(names, new PhraseList(lists.list("places")));
    }

    /** The sheets of one application, those words given capitals that have none to tell by. */
    public List<Sheet> of(KnownIdentity known, List<Sheet> sheets) {
        List<BitSet> free = sheets.stream().map(uncased::of).toList();
        if (free.stream().allMatch(BitSet::isEmpty)) {
            return sheets;
        }
        NamesUncased people = new NamesUncased(names);
        learn(known, people);
        Set<String> own = ownWords(known);
        for (int at = 0; at < sheets.size(); at++) {
            learn(sheets.get(at), free.get(at), people);
        }
        for (int at = 0; at < sheets.size(); at++) {
            drafted(sheets.get(at), free.get(at), people, own);
        }
        List<Sheet> recased = new ArrayList<>();
        for (int at = 0; at < sheets.size(); at++) {
            boolean asItIs = free.get(at).isEmpty();
            recased.add(
                    asItIs
                            ? sheets.get(at)
                            : drafted(sheets.get(at), free.get(at), people, own).done());
        }
        return recased;
    }

    private Draft drafted(Sheet sheet, BitSet free, NamesUncased people, Set<String> own) {
        Draft draft = new Draft(sheet, free);
        if (!free.isEmpty()) {
            terms.restore(draft, names);
            unknown.raise(draft, people::isKnown);
            people.signs(draft);
            bodies.raise(draft, own);
        }
        return draft;
    }

    /** The words of the names of practices on the form that are no heads: "the Marsh" of Marsh Lane Surgery. */
    private Set<String> ownWords(KnownIdentity known) {
        return known.practices().stream()
                .flatMap(name -> Word.in(Reading.of(Heads.withoutHead(name))).stream())
                .map(Word::folded)
                .filter(word -> word.length() > 2 && !HeadWords.isGeneric(word) && !NameNeighbours.NEVER.contains(word))
                .collect(Collectors.toSet());
    }

    private static void learn(KnownIdentity known, NamesUncased people) {
        for (KnownIdentity.Person person : known.people()) {
            String name = "%s %s".formatted(person.fullName(), person.knownAs());
            Word.in(Reading.of(name)).stream().map(Word::folded).forEach(people::learn);
        }
    }

    /** A capital inside a sentence of ordinary writing tells a listed name from the word. */
    private void learn(Sheet sheet, BitSet free, NamesUncased people) {
        for (int at = 0; at < sheet.words().size(); at++) {
            Word word = sheet.words().get(at);
            boolean told = word.capital() && !word.opens() && !free.get(at) && !word.allCapitals(sheet.text());
            if (told && names.isListed(word.folded()) && !plain.has(word.folded())) {
                people.learn(word.folded());
            }
        }
    }
}
