package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.postroom.accreditation.Framework;
import org.postroom.letter.OwnWords;
import org.postroom.panel.SheetReading.Faulty;
import org.postroom.panel.SheetReading.NoSheet;
import org.postroom.panel.SheetReading.Read;
import org.postroom.panel.SheetReading.Scored;

/**
 * Reads a returned score sheet: a spreadsheet, a document with a table, or lines in the reply itself. Whose sheet it is
 * the caller knows from the letter; what is read here has to fit. Never throws for anything an assessor can send.
 */
public final class SheetReader {
    private final Framework framework;

    /** A reader for the framework's domains and scale. */
    public SheetReader(Framework framework) {
        this.framework = framework;
    }

    /**
     * Reads a whole reply. An enclosed sheet counts before the body; where both are there they have to agree. Sheets
     * for other packs are passed over when one for this pack is there.
     *
     * @param body the reply's plain text, quotations included
     * @param enclosures the enclosures as they were opened; those that are no sheet are passed over
     * @param expected the pack the reply answers
     */
    SheetReading readOpened(String body, List<SheetFile.Opened> enclosures, Alias expected) {
        List<SheetReading> enclosed = enclosures.stream()
                .map(opened -> readOpened(opened, expected))
                .filter(reading -> !(reading instanceof NoSheet))
                .toList();
        List<Read> sheets = enclosed.stream()
                .filter(Read.class::isInstance)
                .map(Read.class::cast)
                .toList();
        if (!sheets.isEmpty()) {
            return agreed(sheets, ownScores(body), expected);
        }
        SheetReading typed = readBody(body, expected);
        if (typed instanceof Read || enclosed.isEmpty()) {
            return typed instanceof NoSheet ? nothing(typed, enclosures, expected) : typed;
        }
        return enclosed.stream()
                .filter(reading -> reading instanceof Faulty faulty && !forOtherPack(faulty, expected))
                .findFirst()
                .orElse(typed instanceof Faulty ? typed : enclosed.get(0));
    }

    /** Reads a whole reply, opening its enclosures in this process. */
    public SheetReading read(String body, List<byte[]> enclosures, Alias expected) {
        return readOpened(body, enclosures.stream().map(SheetFile::open).toList(), expected);
    }

    /** Reads one enclosure: XLSX, XLS, ODS, DOCX, ODT or text. */
    public SheetReading readEnclosure(byte[] bytes, Alias expected) {
        return readOpened(SheetFile.open(bytes), expected);
    }

    private SheetReading readOpened(SheetFile.Opened opened, Alias expected) {
        if (opened instanceof SheetFile.Refused refused) {
            return new Faulty(null, Map.of(), List.of(), List.of(refused.sentence()), refused.sentence());
        }
        if (opened instanceof SheetFile.Other other) {
            return new NoSheet(other.sentence());
        }
        return readContent((SheetFile.Content) opened).verdict(expected, "The enclosed sheet");
    }

    /** Reads the scores typed in a reply's body. */
    public SheetReading readBody(String body, Alias expected) {
        return new SheetLines(framework, OwnWords.of(body)).all().verdict(expected, "The reply");
    }

    private SheetDraft readContent(SheetFile.Content content) {
        SheetDraft draft = new SheetDraft(framework);
        boolean headed = content.tables().stream().anyMatch(SheetTable::hasHeading);
        for (SheetTable table : content.tables()) {
            if (headed) {
                table.readInto(draft);
            } else {
                table.readWithoutHeading(draft);
            }
        }
        SheetLines lines = new SheetLines(framework, OwnWords.of(content.text()));
        if (draft.isBlank()) {
            return content.tables().isEmpty() ? lines.all() : lines.own();
        }
        lines.aliases().forEach(draft::alias);
        return draft;
    }

    private Map<Integer, Scored> ownScores(String body) {
        return new SheetLines(framework, OwnWords.of(body)).own().scores();
    }

    /** The enclosed sheet, when every other sheet and the own lines of the body give the same scores. */
    private static SheetReading agreed(List<Read> sheets, Map<Integer, Scored> typed, Alias expected) {
        Read first = sheets.get(0);
        List<String> faults = new ArrayList<>();
        for (Read other : sheets.subList(1, sheets.size())) {
            differing(first.scores(), other.scores())
                    .ifPresent(domain -> faults.add("Two sheets are enclosed for pack " + expected
                            + " and they differ in domain " + domain + "; send the right one alone."));
        }
        differing(first.scores(), typed)
                .ifPresent(domain -> faults.add("Domain " + domain + " has "
                        + first.scores().get(domain).score() + " in the enclosed sheet and "
                        + typed.get(domain).score() + " in the reply; send the right one alone."));
        return faults.isEmpty() ? first : new Faulty(expected, Map.of(), List.of(), faults, faults.get(0));
    }

    private static Optional<Integer> differing(Map<Integer, Scored> one, Map<Integer, Scored> other) {
        return one.keySet().stream()
                .filter(domain -> other.containsKey(domain)
                        && other.get(domain).score() != one.get(domain).score())
                .findFirst();
    }

    private static boolean forOtherPack(Faulty faulty, Alias expected) {
        return faulty.alias() != null && !faulty.alias().equals(expected);
    }

    /** Of all that was enclosed and is no sheet, a word on the first helps more than one on the body. */
    private SheetReading nothing(SheetReading typed, List<SheetFile.Opened> enclosures, Alias expected) {
        return enclosures.isEmpty() ? typed : readOpened(enclosures.get(0), expected);
    }
}
