package org.postroom.panel;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.letter.OwnWords;
import org.postroom.letter.OwnWords.Line;

/**
 * Scores typed in a letter's body. The writer's own lines count; when they hold none, the lines of the letter that is
 * answered, if the writer filled them in there or wrote scores between them.
 */
final class SheetLines {
    private static final Pattern DOMAIN_LINE =
            Pattern.compile("(?i)^[^\\p{L}\\d]*(?:domain|dom\\.?|d)\\s*(?:no\\.?\\s*)?#?(\\d{1,2})(?!\\.?\\d)(.*)$");
    private static final Pattern NUMBERED_LINE =
            Pattern.compile("^[\\s*•|]*(\\d{1,2})(?:\\s*(?:[):=|–—-]|\\.(?!\\d))\\s*|\\s+(?=\\d\\s*$))(.*)$");
    private static final Pattern BRACKET = Pattern.compile("^[^\\p{L}\\d\\[]*\\[([^\\[\\]]{0,300})\\](.*)$");
    private static final Pattern JOINT = Pattern.compile("^\\s*(?:\\([^()\\d]{1,100}\\))?\\s*(?:[:=.),|–—]|-)?\\s*");
    private static final Pattern SCORE_WORD =
            Pattern.compile("(?i)^(?:scored?|mark(?:ed)?|rating|rated)\\b\\s*[:=]?\\s*");
    private static final Pattern LATER_SCORE = Pattern.compile("[:=–—-]\\s*(-?\\d{1,3}(?:\\.\\d+)?(?!\\w).*)$");
    private static final Pattern NEXT_ON_LINE =
            Pattern.compile("(?i)(?:[,;|]\\s*|\\s+)(?=(?:domain|dom\\.?|d)\\s*\\d{1,2}\\s*[:=]\\s*\\d)");
    private static final Pattern PACK_LINE =
            Pattern.compile("(?i)^\\W*pack(?: alias)?\\s*[:#-]?\\s*([A-Z0-9]{4})\\W*$");
    private static final Pattern CLOSING =
            Pattern.compile("(?i)^(?:thanks|thank you|many thanks|cheers|best)\\b.{0,40}$");

    private static final int MOST_LINES = 3_000;

    private final Framework framework;
    private final List<Line> lines;
    private final DomainTitles titles;

    /** A line that names a domain, with those that belong to it. */
    private record Entry(int depth, int domain, boolean named, boolean jointed, boolean titled, ScoreText found) {
        boolean whole() {
            return found instanceof ScoreText.Whole;
        }

        /** "Domain 3 was weak" is prose; "Domain 3: weak" is a score gone wrong. */
        boolean counts() {
            return whole() || found instanceof ScoreText.Wrong wrong && (wrong.numeric() || jointed);
        }
    }

    SheetLines(Framework framework, OwnWords words) {
        this.framework = framework;
        this.lines = words.lines().stream()
                .limit(MOST_LINES)
                .flatMap(line ->
                        NEXT_ON_LINE.splitAsStream(folded(line.text())).map(part -> new Line(line.depth(), part)))
                .toList();
        this.titles = new DomainTitles(framework);
    }

    /** What the writer's own lines say. */
    SheetDraft own() {
        return draft(entries(0), 0);
    }

    /** What the own lines say or, when they say nothing, the lines that are answered. */
    SheetDraft all() {
        SheetDraft own = own();
        return own.isBlank() ? draft(entries(1), 1) : own;
    }

    private SheetDraft draft(List<Entry> entries, int depth) {
        SheetDraft draft = new SheetDraft(framework);
        long numbered = entries.stream()
                .filter(entry -> !entry.named() && entry.whole())
                .count();
        boolean numberedSheet = numbered * 2 >= framework.domains().size();
        for (Entry entry : entries) {
            if (entry.counts() && (entry.named() || entry.titled() || numberedSheet || standsAlone(entry))) {
                draft.mark(entry.domain(), entry.found(), null);
            }
        }
        aliases(depth).forEach(draft::alias);
        return draft;
    }

    /** The aliases that lines such as "Pack: K7F3" name, in the writer's own words. */
    List<Alias> aliases() {
        return aliases(0);
    }

    private List<Alias> aliases(int depth) {
        return lines.stream()
                .filter(line -> line.depth() <= depth)
                .map(line -> PACK_LINE.matcher(line.text()))
                .filter(Matcher::matches)
                .flatMap(pack -> Alias.read(pack.group(1)).stream())
                .toList();
    }

    /** "3. 2" alone is a score; with words behind it, it may begin any numbered list. */
    private static boolean standsAlone(Entry entry) {
        return entry.found() instanceof ScoreText.Whole whole && whole.comment() == null;
    }

    /** The entries at a depth; those of a quotation also with own lines written below them. */
    private List<Entry> entries(int depth) {
        List<Entry> entries = new ArrayList<>();
        for (int index = 0; index < lines.size(); index++) {
            Line line = lines.get(index);
            if (line.depth() == depth) {
                entry(line, index).ifPresent(entries::add);
            }
        }
        return entries;
    }

    private Optional<Entry> entry(Line line, int index) {
        Matcher named = DOMAIN_LINE.matcher(line.text());
        Matcher numbered = NUMBERED_LINE.matcher(line.text());
        if (named.matches()) {
            return Optional.of(entry(line.depth(), number(named), named.group(2), true, index));
        }
        return numbered.matches()
                ? Optional.of(entry(line.depth(), number(numbered), numbered.group(2), false, index))
                : titles.at(line.text())
                        .map(domain -> entry(line.depth(), domain, titles.behind(line.text(), domain), false, index));
    }

    private static int number(Matcher line) {
        return Integer.parseInt(line.group(1));
    }

    private Entry entry(int depth, int domain, String behind, boolean named, int index) {
        String text = behind + continued(index, depth);
        String bare = bare(text, domain);
        boolean titled = titles.at(JOINT.matcher(text).replaceFirst("")).isPresent();
        ScoreText found = score(bare, named || titled);
        if (found instanceof ScoreText.Blank && depth > 0) {
            found = ScoreText.read(answeredBelow(index), framework.scores());
        }
        return new Entry(depth, domain, named, jointed(behind), titled, found);
    }

    private ScoreText score(String text, boolean wordsAllowed) {
        String bare = SCORE_WORD.matcher(text).replaceFirst("");
        ScoreText found = ScoreText.read(bare, framework.scores());
        Matcher later = LATER_SCORE.matcher(bare);
        if (found instanceof ScoreText.Wrong wrong && !wrong.numeric() && later.find()) {
            return ScoreText.read(later.group(1), framework.scores());
        }
        return found instanceof ScoreText.Whole && !wordsAllowed && !bare.matches("(?s)^[\\W_]*\\d.*")
                ? new ScoreText.Blank()
                : found;
    }

    /** The text without joint and title; what is in a bracket comes first, then what stands behind it. */
    private String bare(String text, int domain) {
        Matcher bracket = BRACKET.matcher(text);
        if (!bracket.matches()) {
            return JOINT.matcher(titles.without(JOINT.matcher(text).replaceFirst(""), domain))
                    .replaceFirst("");
        }
        String behind = titles.without(bracket.group(2), domain).strip();
        return bracket.group(1).isBlank() ? behind : bracket.group(1) + (behind.isEmpty() ? "" : ", " + behind);
    }

    private static boolean jointed(String text) {
        return text.matches("^\\s*[:=\\[].*") || text.matches("^.*[:=]\\s*\\S{1,20}$");
    }

    /** White space folded, so that no pattern walks over long runs of it; a tab parts the cells of a pasted table. */
    private static String folded(String text) {
        return text.replace("\t", " | ").replaceAll("\\s++", " ").strip();
    }

    /** The lines below that belong to this one: up to a blank line, another domain or the close of the letter. */
    private String continued(int index, int depth) {
        StringBuilder more = new StringBuilder();
        for (int next = index + 1; next < lines.size() && belongs(lines.get(next), depth); next++) {
            more.append(' ').append(lines.get(next).text());
        }
        return more.toString();
    }

    private boolean belongs(Line line, int depth) {
        return line.depth() == depth
                && !line.text().isBlank()
                && !DOMAIN_LINE.matcher(line.text()).matches()
                && !NUMBERED_LINE.matcher(line.text()).matches()
                && titles.at(line.text()).isEmpty()
                && !PACK_LINE.matcher(line.text()).matches()
                && !CLOSING.matcher(line.text()).matches()
                && !OwnWords.closesLetter(line.text())
                && !line.text().toLowerCase(Locale.ROOT).startsWith(SheetText.READ_BACK_WORD);
    }

    /** Own lines between the quoted line and the next quoted one. */
    private String answeredBelow(int index) {
        int next = index + 1;
        while (next < lines.size()
                && lines.get(next).depth() > 0
                && belongs(lines.get(next), lines.get(index).depth())) {
            next++;
        }
        StringBuilder answer = new StringBuilder();
        while (next < lines.size() && lines.get(next).depth() == 0) {
            answer.append(lines.get(next).text()).append(' ');
            next++;
        }
        String text = answer.toString().strip();
        return text.matches("(?s)^[\\W_]*\\d.*") ? text : "";
    }
}
