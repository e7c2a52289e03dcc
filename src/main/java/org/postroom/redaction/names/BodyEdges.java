package org.postroom.redaction.names;

import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.NameLinks;
import org.postroom.redaction.words.NameRun;

/** How far the name of a body reaches to the left and right of its head word. */
final class BodyEdges {
    private static final int LONGEST_NAME_WORDS = 6;
    private static final Set<String> LEAD_ON = Set.of("west", "east", "north", "south", "heart", "pride", "spirit");

    /** Heads that "of" goes on from; "Solicitors of Thorn" are two names. */
    private static final Set<String> TAKE_OF = Lexicon.words(
            "university college school faculty institute institution academy church friends house hospital society"
                    + " guild federation court parish council borough city county diocese trust bank sisters order union"
                    + " bros brothers");

    private final HeadWords heads;

    BodyEdges(HeadWords heads) {
        this.heads = heads;
    }

    /** The first word of the name that ends in the head; the head itself when no name stands before it. */
    int left(Sheet sheet, int head) {
        int first = head;
        int at = head - 1;
        while (at >= 0 && head - at <= LONGEST_NAME_WORDS && NameLinks.close(sheet, at)) {
            Word word = sheet.words().get(at);
            if (isNamePart(sheet, word)) {
                first = at;
                if (word.opens()) {
                    break;
                }
            } else if (!links(sheet, at, head)) {
                break;
            }
            at--;
        }
        return trimmed(sheet, first, head);
    }

    private int trimmed(Sheet sheet, int from, int head) {
        int first = from;
        while (first < head && HeadWords.isDropped(sheet.words().get(first))) {
            first++;
        }
        while (first < head && (!isNamePart(sheet, sheet.words().get(first)) || leadsUpTo(sheet, first, head))) {
            first++;
        }
        return first;
    }

    /** "Meets Thorn Harbour Mission", "HR Partner for Thorn Ltd": what stands before a name that tells without it. */
    private boolean leadsUpTo(Sheet sheet, int at, int head) {
        return heads.isFront(sheet, at) && heads.anyNamed(sheet.words().subList(at + 1, head));
    }

    /** Whether a small word holds the names on both sides together: "Leicester and Rutland LMC", "Friends of …". */
    private boolean links(Sheet sheet, int at, int head) {
        String word = sheet.words().get(at).folded();
        if (at == 0 || at == head - 1 || !NameLinks.isLink(word) || !NameLinks.close(sheet, at - 1)) {
            return false;
        }
        String before = sheet.words().get(at - 1).folded();
        return switch (word) {
            case "of" -> heads.leadsOn(before) || LEAD_ON.contains(before);
            case "the" -> at > 1 && (before.equals("on") || before.equals("of") && leadsOn(sheet, at - 2));
            case "and" ->
                (!heads.isTail(before) || heads.isPlaceTail(before) && !namedBefore(sheet, at - 1))
                        && !heads.isNoName(sheet, at - 1)
                        && !(heads.isPlaceTail(headWord(sheet, head)) && heads.isGivenName(before));
            case "under" -> !heads.isTail(before);
            case "on" -> !heads.isPlaceTail(headWord(sheet, head)) && !heads.isTail(before);
            default -> true;
        };
    }

    /** Whether the head has a name of its own before it: "Thorn Valley and …", not "the Valley and …". */
    private static boolean namedBefore(Sheet sheet, int at) {
        return sheet.words().get(at).opens()
                || at > 0
                        && NameLinks.close(sheet, at - 1)
                        && isNamePart(sheet, sheet.words().get(at - 1));
    }

    private static String headWord(Sheet sheet, int head) {
        return sheet.words().get(head).folded();
    }

    private boolean leadsOn(Sheet sheet, int at) {
        return heads.leadsOn(sheet.words().get(at).folded());
    }

    private static boolean isNamePart(Sheet sheet, Word word) {
        return word.capital() && Character.isLetter(sheet.text().charAt(word.start()));
    }

    /** One past the last word: "Royal College of Emlyn" reaches over the head. */
    static int right(Sheet sheet, int end, String head) {
        boolean takesOf = end + 1 < sheet.words().size()
                && sheet.words().get(end).folded().equals("of")
                && sheet.words().get(end + 1).capital()
                && NameLinks.close(sheet, end - 1)
                && NameLinks.close(sheet, end);
        return takesOf && TAKE_OF.stream().anyMatch(head::endsWith) ? NameRun.end(sheet, end + 1) : end;
    }

    /** The word after a head that opens a name, articles between them left out. */
    static int afterLinks(Sheet sheet, int end) {
        int next = end;
        while (next < sheet.words().size()
                && next - end < 2
                && NameLinks.close(sheet, next - 1)
                && NameLinks.isLink(sheet.words().get(next).folded())) {
            next++;
        }
        return next;
    }

    static int withArticle(Sheet sheet, int first) {
        boolean article =
                first > 0 && sheet.words().get(first - 1).folded().equals("the") && NameLinks.close(sheet, first - 1);
        return article ? first - 1 : first;
    }
}
