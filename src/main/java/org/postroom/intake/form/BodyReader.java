package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.intake.document.Block;
import org.postroom.intake.document.PlainText;

/** Reads the text of a letter as a form that was typed out, or as answers to single points. */
final class BodyReader {
    private static final Pattern ENDS_WITH_REFERENCE = Pattern.compile(
            "(?i)^.{0,120}?\\b(?:point|question|answer|section|for|to)\\s+(\\d{1,2}\\.\\d{1,2})\\s*(?:is|was|follows|below|here)?\\s*[:–—-]?\\s*$");
    private static final Pattern FAREWELL = Pattern.compile(
            "(?i)^(?:--\\s*|sent from my .*|get outlook for .*|(?:many |with |kind |best |warm )*(?:thanks|regards|wishes)\\b.{0,30}|yours (?:sincerely|faithfully|aye).{0,20}|cheers.{0,20}|diolch.{0,30})$");
    private static final Pattern ORIGINAL = Pattern.compile("(?i)^(?:-{2,}\\s*original message.*|_{20,})$");
    private static final Pattern WROTE = Pattern.compile("(?i)^on .{6,120} wrote:$");
    private static final Pattern FORWARDED =
            Pattern.compile("(?i)^(?:-{2,}\\s*forwarded message.*|begin forwarded message:?)$");
    private static final Pattern FROM = Pattern.compile("(?i)^\\*?from:\\*?\\s.{3,200}$");
    private static final Pattern OTHER_HEADER = Pattern.compile("(?i)^\\*?(?:sent|date|to|cc|subject):\\*?\\s.{1,300}$");

    private final Framework framework;
    private final FormReader forms;

    BodyReader(Framework framework, FormReader forms) {
        this.framework = framework;
        this.forms = forms;
    }

    /**
     * What the sender wrote, above a quotation or between its lines; what was forwarded counts as written, what was
     * answered does not.
     */
    List<Fragment> ownText(String text) {
        List<String> lines = Arrays.stream(text.split("\r\n|\r|\n", -1))
                .map(PlainText::fold)
                .toList();
        List<Block> own = new ArrayList<>();
        boolean forwarded = false;
        for (int at = 0; at < lines.size(); at++) {
            String line = lines.get(at);
            forwarded |= FORWARDED.matcher(line).matches();
            if (!forwarded && quotesTheRest(line, following(lines, at))) {
                break;
            }
            if (!line.startsWith(">")
                    && !WROTE.matcher(line).matches()
                    && !FORWARDED.matcher(line).matches()) {
                own.add(new Block.Line(Block.Kind.TEXT, line));
            }
        }
        return Fragment.of(own, Fragment.isWrapped(own));
    }

    /** Whether all that follows is the letter that is answered; where its lines are marked, there may be words between. */
    private static boolean quotesTheRest(String line, String next) {
        return ORIGINAL.matcher(line).matches()
                || WROTE.matcher(line).matches() && !next.startsWith(">")
                || FROM.matcher(line).matches() && OTHER_HEADER.matcher(next).matches();
    }

    private static String following(List<String> lines, int at) {
        return lines.subList(at + 1, lines.size()).stream()
                .filter(line -> !line.isBlank())
                .findFirst()
                .orElse("");
    }

    FormContent read(List<Fragment> body) {
        return forms.read(withoutFarewell(referencesAlone(body)));
    }

    /** {@code Here is my answer to 4.2:} becomes the reference alone, as the form would have it. */
    private List<Fragment> referencesAlone(List<Fragment> body) {
        List<Fragment> plain = new ArrayList<>();
        for (Fragment fragment : body) {
            Matcher matcher = ENDS_WITH_REFERENCE.matcher(fragment.text());
            boolean known = matcher.matches()
                    && framework.points().stream().anyMatch(point -> point.ref().equals(matcher.group(1)));
            plain.add(known ? new Fragment(matcher.group(1), fragment.kind(), -1, 0, fragment.wrapped()) : fragment);
        }
        return plain;
    }

    /** The last farewell and what follows it belong to no answer, unless the form goes on below. */
    private static List<Fragment> withoutFarewell(List<Fragment> body) {
        int last = body.size();
        for (int i = body.size() - 1; i >= 0 && i >= body.size() - 25; i--) {
            if (FAREWELL.matcher(body.get(i).text()).matches()) {
                last = i;
            }
        }
        return body.subList(0, last);
    }
}
