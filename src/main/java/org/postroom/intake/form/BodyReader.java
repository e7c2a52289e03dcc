package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.intake.document.Block;
import org.postroom.intake.document.PlainText;
import org.postroom.intake.document.ReadingLimits;

/** Reads the text of a letter as a form that was typed out, or as answers to single points. */
final class BodyReader {
    private static final Pattern ENDS_WITH_REFERENCE = Pattern.compile(
            "(?i)^.{0,120}?\\b(?:point|question|answer|section|for|to)\\s+(\\d{1,2}\\.\\d{1,2})\\s*(?:is|was|follows|below|here)?\\s*[:–—-]?\\s*$");
    private static final Pattern FAREWELL =
            Pattern.compile("(?i)^(?:--\\s*|sent from my .*|get outlook for .*|(?:many |with |kind |best |warm"
                    + " )*(?:thanks|regards|wishes)\\b.{0,30}|yours"
                    + " (?:sincerely|faithfully|aye).{0,20}|cheers.{0,20}|diolch.{0,30})$");
    private static final Pattern QUOTATION =
            Pattern.compile("(?i)^(?:-{2,}\\s*(?:original|forwarded) message.*|on .{6,120} wrote:|_{20,})$");

    private final Framework framework;
    private final FormReader forms;
    private final ReadingLimits limits;

    BodyReader(Framework framework, FormReader forms, ReadingLimits limits) {
        this.limits = limits;
        this.framework = framework;
        this.forms = forms;
    }

    /** What the sender wrote: quoted lines and what follows a quotation's heading are left out. */
    List<Fragment> ownText(String text) {
        List<Block> own = new ArrayList<>();
        for (Block line : PlainText.blocks(text, limits)) {
            String folded = line.text();
            if (QUOTATION.matcher(folded).matches()) {
                break;
            }
            if (!folded.startsWith(">")) {
                own.add(new Block.Line(Block.Kind.TEXT, folded));
            }
        }
        return Fragment.of(own, Fragment.isWrapped(own));
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
