package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.intake.document.Block;
import org.postroom.intake.document.PlainText;
import org.postroom.intake.document.ReadingLimits;

/**
 * Parts a letter's own words from those it quotes. Quoted lines are left out, but for the references and prompts under
 * which the sender wrote an answer between them: those are kept as the form would have them, and nothing else of them.
 */
final class OwnLines {
    private static final Pattern CUT = Pattern.compile("(?i)^(?:-{2,}\\s*original message.*|_{20,})$");
    private static final Pattern FORWARDED =
            Pattern.compile("(?i)^(?:-{2,}\\s*forwarded message.*|begin forwarded message:?)$");
    private static final Pattern FROM = Pattern.compile("(?i)^\\*?from:\\*?\\s.{3,200}$");
    private static final Pattern OTHER_HEADER =
            Pattern.compile("(?i)^\\*?(?:sent|date|to|cc|subject):\\*?\\s.{1,300}$");
    private static final Pattern WROTE = Pattern.compile("(?i)^on .{6,160} wrote:$");
    private static final Pattern WROTE_BEGINS = Pattern.compile("(?i)^on .{4,150}$");
    private static final Pattern QUOTED = Pattern.compile("^>[>\\s]*");
    private static final Pattern TYPED_BEHIND = Pattern.compile("^\\d{1,2}\\.\\d{1,2}\\s*:\\s*\\S.*");

    private final Prompts prompts;
    private final ReadingLimits limits;
    private final List<Block> own = new ArrayList<>();
    private @Nullable String waiting;

    OwnLines(Prompts prompts, ReadingLimits limits) {
        this.limits = limits;
        this.prompts = prompts;
    }

    /**
     * The lines that the sender wrote, with the references of the quoted prompts they answer. What was forwarded counts
     * as written, what was answered does not.
     */
    List<Block> of(String text) {
        List<String> lines =
                PlainText.blocks(text, limits).stream().map(Block::text).toList();
        int lastQuoted = lastQuoted(lines);
        boolean forwarded = false;
        int at = 0;
        while (at < lines.size()) {
            String line = lines.get(at);
            String next = at + 1 < lines.size() ? lines.get(at + 1) : "";
            int heading = headingLines(line, next);
            forwarded |= FORWARDED.matcher(line).matches();
            boolean quotes = heading > 0 ? lastQuoted < at + heading : headsQuotation(line, next);
            if (quotes && !forwarded) {
                break;
            }
            if (heading == 0 && !FORWARDED.matcher(line).matches()) {
                take(line);
            }
            at += Math.max(1, heading);
        }
        return own;
    }

    /** Outlook marks no quoted line, so that all below its heading is quotation. */
    private static boolean headsQuotation(String line, String next) {
        return CUT.matcher(line).matches()
                || FROM.matcher(line).matches() && OTHER_HEADER.matcher(next).matches();
    }

    /** How many lines say who wrote what follows; mail programs wrap them. */
    private static int headingLines(String line, String next) {
        if (WROTE.matcher(line).matches()) {
            return 1;
        }
        boolean wrapped = WROTE_BEGINS.matcher(line).matches()
                && WROTE.matcher(line + " " + next).matches();
        return wrapped ? 2 : 0;
    }

    private static int lastQuoted(List<String> lines) {
        int last = lines.size() - 1;
        while (last >= 0 && !lines.get(last).startsWith(">")) {
            last--;
        }
        return last;
    }

    private void take(String line) {
        Matcher quoted = QUOTED.matcher(line);
        if (quoted.find()) {
            quoted(line.substring(quoted.end()).strip());
            return;
        }
        if (waiting != null && !line.isBlank()) {
            own.add(new Block.Line(Block.Kind.TEXT, waiting));
            waiting = null;
        }
        own.add(new Block.Line(Block.Kind.TEXT, line));
    }

    /** A quoted prompt waits for an answer below it; what was typed on its own line is the answer. */
    private void quoted(String line) {
        if (line.isBlank()) {
            return;
        }
        Fragment fragment = new Fragment(line, Block.Kind.TEXT, -1, 0, false);
        Optional<Anchor> found = prompts.point(List.of(fragment), 0, Run.from(List.of(fragment), 0, 1));
        found.ifPresent(anchor -> {
            boolean prompt = anchor.trust() == Anchor.Trust.WHOLE || anchor.trust() == Anchor.Trust.WORDING;
            boolean behind = prompt
                    ? !anchor.rest().isEmpty()
                    : TYPED_BEHIND.matcher(line).matches();
            if (behind && !prompts.begins(line)) {
                own.add(new Block.Line(Block.Kind.TEXT, anchor.key()));
                own.add(new Block.Line(Block.Kind.TEXT, anchor.rest()));
                waiting = null;
            } else {
                waiting = anchor.key();
            }
        });
    }
}
