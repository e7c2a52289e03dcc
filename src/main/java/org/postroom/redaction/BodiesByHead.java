package org.postroom.redaction;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.Finding.Rank;

/** Practices, organisations and places told by a head word: "… Surgery", "… PCN", "University of …", "… Road". */
final class BodiesByHead implements Recogniser {
    private static final int LONGEST_HEAD_WORDS = 6;
    private static final int LONGEST_NAME_WORDS = 6;
    private static final Set<String> BEFORE_OF = Set.of(
            "university",
            "royal",
            "borough",
            "city",
            "college",
            "school",
            "friends",
            "isle",
            "bank",
            "church",
            "diocese",
            "county",
            "faculty",
            "institute",
            "association",
            "society",
            "centre",
            "hospital",
            "parish",
            "archdiocese",
            "academy",
            "house",
            "order",
            "sisters",
            "council",
            "laich",
            "firth",
            "vale",
            "mull");
    private static final Set<String> LINKS =
            Set.of("and", "of", "the", "for", "on", "upon", "under", "le", "y", "yr", "an", "na");
    private static final Set<String> GENERIC = Lexicon.read("generic-words.txt");

    private final Set<String> practiceHeads;
    private final Set<String> organisationHeads;
    private final Set<String> placeHeads;
    private final Set<String> weakHeads;
    private final Set<String> fronts;
    private final Set<String> places;
    private final Set<String> allHeads = new HashSet<>();

    BodiesByHead(RuleSet rules) {
        this.practiceHeads = words(rules.list("heads-practice"));
        this.organisationHeads = words(rules.list("heads-organisation"));
        this.placeHeads = words(rules.list("heads-place"));
        this.weakHeads = words(rules.list("heads-weak"));
        this.fronts = words(rules.list("heads-front"));
        this.places = rules.list("places");
        allHeads.addAll(practiceHeads);
        allHeads.addAll(organisationHeads);
        allHeads.addAll(placeHeads);
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        List<Finding> findings = new ArrayList<>();
        for (int at = 0; at < sheet.words().size(); at++) {
            int front = longest(sheet, at, fronts);
            if (front > at && sheet.words().get(at).capital()) {
                front(sheet, at, front, findings);
            }
            int end = at > 0 ? longest(sheet, at, allHeads) : at;
            if (end > at) {
                tail(sheet, at, end, findings);
            }
        }
        return findings;
    }

    /** The end of the longest listed head that begins at a word, or the word itself. */
    private static int longest(Sheet sheet, int at, Set<String> heads) {
        StringBuilder phrase = new StringBuilder();
        int best = at;
        for (int i = at; i < Math.min(sheet.words().size(), at + LONGEST_HEAD_WORDS); i++) {
            if (i > at && !close(sheet, i - 1)) {
                break;
            }
            phrase.append(i > at ? " " : "").append(sheet.words().get(i).folded());
            if (heads.contains(phrase.toString())) {
                best = i + 1;
            }
        }
        return best;
    }

    private void tail(Sheet sheet, int head, int end, List<Finding> findings) {
        String name = phrase(sheet, head, end);
        boolean capitalHead = sheet.words().get(head).capital();
        int first = leftEdge(sheet, head);
        if (first == head || !capitalHead && !mayBeSmall(sheet, first, head, name)) {
            return;
        }
        boolean rare = anyRare(sheet, first, head);
        boolean specific = rare || anySpecific(sheet, first, head);
        if (!specific || !rare && (weakHeads.contains(name) || !capitalHead)) {
            return;
        }
        if (GENERIC.contains(sheet.words().get(head - 1).folded()) && !rare) {
            return;
        }
        Kind kind =
                practiceHeads.contains(name) ? Kind.PRACTICE : organisationHeads.contains(name) ? Kind.ORG : Kind.PLACE;
        int last = capitalHead ? rightEdge(sheet, end, name) : end;
        add(sheet, withArticle(sheet, first), last, kind, capitalHead ? 0.9 : 0.7, findings);
    }

    /** A head in small letters counts after a rare name only: "Belgrave library", "the Pilmuir estate". */
    private static boolean mayBeSmall(Sheet sheet, int first, int head, String name) {
        Set<String> small = Set.of(
                "estate",
                "library",
                "medical school",
                "tea room",
                "road",
                "surgery",
                "hospital",
                "mosque",
                "church",
                "school",
                "college",
                "pub",
                "hotel",
                "health centre",
                "medical centre",
                "hospice",
                "market",
                "site",
                "practice network",
                "office",
                "tea rooms",
                "branch surgery",
                "group practice",
                "business park");
        return small.contains(name) && head - first <= 3 && sheet.joined(head - 1);
    }

    private int leftEdge(Sheet sheet, int head) {
        int first = head;
        int at = head - 1;
        while (at >= 0 && head - at <= LONGEST_NAME_WORDS && close(sheet, at)) {
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
        while (first < head && isDropped(sheet.words().get(first))) {
            first++;
        }
        while (first < head && !isNamePart(sheet, sheet.words().get(first))) {
            first++;
        }
        return first;
    }

    /** Whether a small word holds the names on both sides together: "Leicester and Rutland LMC", "Friends of …". */
    private boolean links(Sheet sheet, int at, int head) {
        String word = sheet.words().get(at).folded();
        if (at == 0 || at == head - 1 || !LINKS.contains(word) || !close(sheet, at - 1)) {
            return false;
        }
        String before = sheet.words().get(at - 1).folded();
        return switch (word) {
            case "of" -> BEFORE_OF.contains(before);
            case "the" ->
                at > 1
                        && (before.equals("of")
                                        && BEFORE_OF.contains(
                                                sheet.words().get(at - 2).folded())
                                || before.equals("on"));
            case "and" -> !allHeads.contains(before);
            default -> true;
        };
    }

    private static boolean isNamePart(Sheet sheet, Word word) {
        return word.capital() && Character.isLetter(sheet.text().charAt(word.start()));
    }

    /** A small word with a capital that only opens the sentence. */
    private static boolean isDropped(Word word) {
        return GENERIC.contains("-" + word.folded()) || NameSigns.isMonth(word.folded());
    }

    private boolean anyRare(Sheet sheet, int from, int to) {
        return sheet.words().subList(from, to).stream()
                .anyMatch(word -> word.capital()
                        && word.length() > 1
                        && (places.contains(word.folded()) || !Lexicon.isOrdinaryWord(word.folded()))
                        && !GENERIC.contains(word.folded()));
    }

    private static boolean anySpecific(Sheet sheet, int from, int to) {
        return sheet.words().subList(from, to).stream()
                .anyMatch(word -> word.capital() && !GENERIC.contains(word.folded()) && !LINKS.contains(word.folded()));
    }

    private static int rightEdge(Sheet sheet, int end, String head) {
        boolean takesOf = end + 1 < sheet.words().size()
                && sheet.words().get(end).folded().equals("of")
                && sheet.words().get(end + 1).capital()
                && close(sheet, end - 1)
                && close(sheet, end);
        return takesOf && !head.equals("practice") ? NameRun.end(sheet, end + 1) : end;
    }

    private void front(Sheet sheet, int at, int end, List<Finding> findings) {
        int next = end;
        while (next < sheet.words().size()
                && next - end < 2
                && close(sheet, next - 1)
                && LINKS.contains(sheet.words().get(next).folded())) {
            next++;
        }
        if (next >= sheet.words().size()
                || !close(sheet, next - 1)
                || !sheet.words().get(next).capital()) {
            return;
        }
        int last = NameRun.end(sheet, next);
        if (last > next && anySpecific(sheet, next, last) && !startsKept(sheet, next)) {
            String name = phrase(sheet, at, end);
            Kind kind = name.equals("meddygfa")
                    ? Kind.PRACTICE
                    : Labels.organisation(name).equals("Organisation") && !name.startsWith("cyf")
                            ? Kind.PLACE
                            : Kind.ORG;
            add(sheet, withArticle(sheet, at), last, kind, 0.85, findings);
        }
    }

    private static boolean startsKept(Sheet sheet, int at) {
        Word word = sheet.words().get(at);
        return Lexicon.isOrdinaryWord(word.folded()) && GENERIC.contains(word.folded());
    }

    private static int withArticle(Sheet sheet, int first) {
        boolean article = first > 0 && sheet.words().get(first - 1).folded().equals("the") && close(sheet, first - 1);
        return article ? first - 1 : first;
    }

    private static boolean close(Sheet sheet, int left) {
        String gap = sheet.between(
                sheet.words().get(left).end(), sheet.words().get(left + 1).start());
        boolean initial = sheet.words().get(left).length() <= 2;
        String bare = gap.replace("'s", "").replace("'", "").replace("&", "").replace(initial ? "." : "&", "");
        return gap.length() <= 4
                && bare.chars().allMatch(c -> c == ' ' || c == '-' || c == '\n')
                && bare.chars().filter(c -> c == '\n').count() < 2;
    }

    private static String phrase(Sheet sheet, int from, int to) {
        StringBuilder phrase = new StringBuilder();
        sheet.words().subList(from, to).forEach(word -> phrase.append(phrase.isEmpty() ? "" : " ")
                .append(word.folded()));
        return phrase.toString();
    }

    private static Set<String> words(Set<String> lines) {
        Set<String> phrases = new HashSet<>();
        lines.forEach(line -> phrases.add(String.join(
                " ", Word.in(Reading.of(line)).stream().map(Word::folded).toList())));
        return phrases;
    }

    private static void add(Sheet sheet, int from, int end, Kind kind, double confidence, List<Finding> findings) {
        String because = "A head word makes this the name of a %s."
                .formatted(kind == Kind.PRACTICE ? "practice" : kind == Kind.ORG ? "local organisation" : "place");
        findings.add(new Finding(
                sheet.number(),
                sheet.words().get(from).start(),
                sheet.words().get(end - 1).end(),
                kind,
                null,
                "bodies/head-word",
                because,
                confidence,
                Rank.CONTEXT));
    }
}
