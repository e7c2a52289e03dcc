package org.postroom.paper;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A letter's words as HTML, made from its plain text so that both say the same: tables and inline styles only, legible
 * from 320 pixels of width. A line of capitals is a heading, lines that begin with a hyphen or a number are lists.
 *
 * @param text the letter's plain text
 * @param fragments HTML of ours to put in place of a paragraph that is its key alone
 * @param strong lines that are minor headings
 * @param ours the beginning of addresses that become links; no other address does
 */
public record MailSheet(Body body, String text, Map<String, String> fragments, List<String> strong, String ours) {
    private static final Pattern HEADING = Pattern.compile("[\\p{Lu}\\d][\\p{Lu}\\d ,:’'-]{3,60}");
    private static final Pattern BULLET = Pattern.compile("- +(.*)");
    private static final Pattern STEP = Pattern.compile("(\\d{1,2})\\. +(.*)");

    /** What a stretch of the letter is. */
    enum Kind {
        HEADING,
        STRONG,
        WORDS,
        BULLETS,
        STEPS,
        FRAGMENT
    }

    /**
     * A stretch of the letter.
     *
     * @param html of a fragment, else empty
     */
    record Block(Kind kind, List<List<Run>> lines, String html) {}

    /** Some words of a line; {@code link} where they are an address of ours. */
    record Run(String words, @Nullable String link) {}

    /** The whole page. */
    public String html() {
        return "<!DOCTYPE html>\n" + Templates.filled("mail.html", Map.of("body", body, "blocks", blocks()));
    }

    private List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (String paragraph : text.strip().split("\\n{2,}")) {
            String fragment = fragments.get(paragraph.strip());
            if (fragment == null) {
                addParagraph(blocks, paragraph);
            } else {
                blocks.add(new Block(Kind.FRAGMENT, List.of(), fragment));
            }
        }
        return blocks;
    }

    /** Lines of one kind that follow each other are one block. */
    private void addParagraph(List<Block> blocks, String paragraph) {
        @Nullable Kind last = null;
        for (String line : paragraph.lines().map(String::strip).toList()) {
            Kind kind = kind(line);
            if (kind != last || kind == Kind.HEADING) {
                blocks.add(new Block(kind, new ArrayList<>(), ""));
            }
            blocks.get(blocks.size() - 1).lines().add(runs(withoutMark(line, kind)));
            last = kind;
        }
    }

    private Kind kind(String line) {
        if (strong.contains(line)) {
            return Kind.STRONG;
        }
        if (BULLET.matcher(line).matches()) {
            return Kind.BULLETS;
        }
        if (STEP.matcher(line).matches()) {
            return Kind.STEPS;
        }
        return HEADING.matcher(line).matches() ? Kind.HEADING : Kind.WORDS;
    }

    private static String withoutMark(String line, Kind kind) {
        return switch (kind) {
            case BULLETS -> line.replaceFirst("^- +", "");
            case STEPS -> line.replaceFirst("^\\d{1,2}\\. +", "");
            default -> line;
        };
    }

    private List<Run> runs(String line) {
        List<Run> runs = new ArrayList<>();
        Matcher address = Pattern.compile(Pattern.quote(ours) + "[^\\s<>\"]*").matcher(line);
        int at = 0;
        while (!ours.isEmpty() && address.find()) {
            runs.add(new Run(line.substring(at, address.start()), null));
            runs.add(new Run(address.group(), address.group()));
            at = address.end();
        }
        runs.add(new Run(line.substring(at), null));
        return runs.stream().filter(run -> !run.words().isEmpty()).toList();
    }
}
