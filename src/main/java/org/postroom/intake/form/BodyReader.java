package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.accreditation.Framework;
import org.postroom.intake.document.Block;
import org.postroom.intake.document.ReadingLimits;
import org.postroom.intake.document.WebPage;
import org.postroom.intake.mail.OpenedMail;

/** Reads the text of a letter as a form that was typed out, or as answers to single points. */
final class BodyReader {
    private static final Pattern ENDS_WITH_REFERENCE = Pattern.compile(
            "(?i)^.{0,120}?\\b(?:point|question|answer|section|for|to)\\s+(\\d{1,2}\\.\\d{1,2})\\s*(?:is|was|follows|below|here)?\\s*[:–—-]?\\s*$");
    private static final Pattern FAREWELL =
            Pattern.compile("(?i)^(?:--\\s*|sent from my .*|get outlook for .*|(?:many |with |kind |best |warm"
                    + " )*(?:thanks|regards|wishes)\\b.{0,30}|yours"
                    + " (?:sincerely|faithfully|aye).{0,20}|cheers.{0,20}|diolch.{0,30})$");

    private final Framework framework;
    private final FormReader forms;
    private final Prompts prompts;
    private final ReadingLimits limits;

    BodyReader(Framework framework, FormReader forms, ReadingLimits limits) {
        this.framework = framework;
        this.forms = forms;
        this.prompts = new Prompts(framework);
        this.limits = limits;
    }

    /**
     * What the sender wrote, without what the letter quotes. Where the letter came as a page too, that is read when it
     * answers no fewer points: its tables and paragraphs are whole where plain text has them wrapped.
     */
    List<Fragment> ownText(OpenedMail mail) {
        List<Fragment> plain = ownText(mail.text());
        if (mail.html() == null) {
            return plain;
        }
        List<Block> page = WebPage.withoutQuotation(mail.html(), limits);
        List<Fragment> shown = Fragment.of(page, false);
        int answers = read(shown).answerCount();
        return answers > 0 && answers >= read(plain).answerCount() ? shown : plain;
    }

    private List<Fragment> ownText(String text) {
        List<Block> own = new OwnLines(prompts, limits).of(text);
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
