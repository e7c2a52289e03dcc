package org.postroom.redaction.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.redaction.text.Sheet;

/**
 * Somebody's initials in a text: with stops between them (J.B., J. B.) they are taken at once, without (JB) only beside
 * a second sign: in brackets, signed with, possessive, or doing what people do; and never where they are a term (GP).
 */
public final class Initials {
    private static final Set<String> TERMS = Lexicon.words(
            "gp hr pm it cd pa ai er ph pc ms mr dr pt pr nd ed md ra rn bp bm ct mi mp pe ot sw lc dn hv ta fd ad am"
                    + " ok id eu uk us tv qi ig si ps cv ex oh iv im pd td");
    private static final Pattern BEFORE = Pattern.compile("(?:\\(|signed:? |initials |– |- )$");

    private Initials() {}

    /** The stretches of a text where these capitals stand for somebody; offsets of the even text. */
    public static List<int[]> in(Sheet sheet, String letters) {
        String text = sheet.text();
        String spread = letters.chars().mapToObj(c -> String.valueOf((char) c)).collect(Collectors.joining("\\.\\s?"));
        List<int[]> found = new ArrayList<>();
        Matcher stopped = Pattern.compile("(?<![\\p{L}.])" + spread + "(?:\\.|(?!\\p{L}))")
                .matcher(text);
        while (stopped.find()) {
            found.add(new int[] {stopped.start(), stopped.end()});
        }
        if (!TERMS.contains(letters.toLowerCase(Locale.UK))) {
            Matcher bare = Pattern.compile("(?<![\\p{L}\\d])" + letters + "(?![\\p{L}\\d])")
                    .matcher(text);
            while (bare.find()) {
                if (hasSecondSign(sheet, bare.start(), bare.end())) {
                    found.add(new int[] {bare.start(), bare.end()});
                }
            }
        }
        return found;
    }

    private static boolean hasSecondSign(Sheet sheet, int start, int end) {
        String text = sheet.text();
        boolean framed =
                BEFORE.matcher(text.substring(Math.max(0, start - 12), start)).find();
        boolean closes = end == text.length() || text.startsWith(")", end) || text.startsWith("\n", end);
        int next = sheet.wordAt(end);
        boolean acts = next < sheet.words().size()
                && sheet.words().get(next).start() == end + 1
                && NameSigns.isWhatPeopleDo(sheet.words().get(next).folded());
        return framed && closes || text.startsWith("'s ", end) || acts;
    }
}
