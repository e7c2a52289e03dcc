package org.postroom.redaction.names;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Finding.Rank;
import org.postroom.redaction.text.Kind;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;
import org.postroom.redaction.words.NameRun;

/** Practices, organisations and places told by a head word: "… Surgery", "… PCN", "University of …", "… Road". */
public final class BodiesByHead implements Recogniser {
    private static final int LONGEST_NAME_BEFORE_SMALL_HEAD = 3;
    /** Weak heads that two telling words make a name, though both be ordinary: "Three Rivers Federation". */
    private static final Set<String> NAMING_HEADS = Lexicon.words(
            "federation alliance cluster academy college nursery arms inn lodge farm mill church brook burn beck");

    private final HeadWords heads;
    private final BodyEdges edges;

    public BodiesByHead(HeadWords heads) {
        this.heads = heads;
        this.edges = new BodyEdges(heads);
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < sheet.words().size(); at++) {
            int front = heads.frontEnd(sheet, at);
            if (front > at && sheet.words().get(at).capital()) {
                front(sheet, at, front, findings);
            }
            int end = at > 0 ? heads.tailEnd(sheet, at) : at;
            if (end > at) {
                tail(sheet, at, end, findings);
            }
        }
        return findings;
    }

    private void tail(Sheet sheet, int head, int end, List<Finding> findings) {
        String name = phrase(sheet, head, end);
        boolean capital = sheet.words().get(head).capital();
        int first = edges.left(sheet, head);
        if (first == head || !capital && !maySmall(sheet, first, head, name)) {
            return;
        }
        List<Word> before = sheet.words().subList(first, head);
        boolean rare = heads.anyRare(before, heads.kindOfTail(name) == Kind.PRACTICE);
        boolean onlyGeneric = !HeadWords.anySpecific(before)
                || HeadWords.isGeneric(sheet.words().get(head - 1).folded());
        boolean named = NAMING_HEADS.contains(name)
                && HeadWords.specific(before) > 1
                && !before.get(0).opens();
        if (!rare && (onlyGeneric || heads.isWeak(name) && !named || !capital)) {
            return;
        }
        int last = capital ? BodyEdges.right(sheet, end, name) : end;
        int start = BodyEdges.withArticle(sheet, first);
        findings.add(finding(sheet, start, last, heads.kindOfTail(name), capital ? 0.9 : 0.7));
    }

    /** A head in small letters counts after a rare name only: "Belgrave library", "the Pilmuir estate". */
    private boolean maySmall(Sheet sheet, int first, int head, String name) {
        return heads.maySmall(name)
                && head - first <= LONGEST_NAME_BEFORE_SMALL_HEAD
                && (sheet.joined(head - 1) || saints(sheet, head - 1));
    }

    /** "St Thorn's parish hall" is a hall of its own; "Thorn's hall" is a hall of somebody's. */
    private static boolean saints(Sheet sheet, int at) {
        return at > 0
                && NameLinks.close(sheet, at)
                && sheet.words().get(at - 1).folded().matches("st|saint|all|holy");
    }

    private static void front(Sheet sheet, int at, int end, List<Finding> findings) {
        int next = BodyEdges.afterLinks(sheet, end);
        if (next >= sheet.words().size()
                || !NameLinks.close(sheet, next - 1)
                || !sheet.words().get(next).capital()) {
            return;
        }
        int last = NameRun.end(sheet, next);
        if (last > next && HeadWords.anySpecific(sheet.words().subList(next, last)) && !startsKept(sheet, next)) {
            Kind kind = HeadWords.kindOfFront(phrase(sheet, at, end));
            Finding found = finding(sheet, BodyEdges.withArticle(sheet, at), last, kind, 0.85);
            boolean saint = sheet.words().subList(next, last).stream()
                    .anyMatch(word -> word.folded().equals("st"));
            boolean owns = saint && sheet.text().startsWith("'s", found.end());
            findings.add(owns ? found.over(found.start(), found.end() + 2) : found);
        }
    }

    private static boolean startsKept(Sheet sheet, int at) {
        String word = sheet.words().get(at).folded();
        return Lexicon.isOrdinaryWord(word) && HeadWords.isGeneric(word);
    }

    private static String phrase(Sheet sheet, int from, int to) {
        return sheet.words().subList(from, to).stream().map(Word::folded).collect(Collectors.joining(" "));
    }

    private static Finding finding(Sheet sheet, int from, int end, Kind kind, double confidence) {
        String because = "A head word makes this the name of a %s."
                .formatted(kind == Kind.PRACTICE ? "practice" : kind == Kind.ORG ? "local organisation" : "place");
        return new Finding(
                sheet.number(),
                sheet.words().get(from).start(),
                sheet.words().get(end - 1).end(),
                kind,
                null,
                "bodies/head-word",
                because,
                confidence,
                Rank.CONTEXT);
    }
}
