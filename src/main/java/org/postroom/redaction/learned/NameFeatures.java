package org.postroom.redaction.learned;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Sheet;

/**
 * By what each word of a sheet is judged to be part of a name: itself, its neighbours, the run of capitals it stands
 * in, and what recognisers say of it. A word in small letters that nobody found is not looked at closer.
 */
final class NameFeatures {
    /** Begins the names of features that tell what recognisers and lists of the rules say. */
    private static final String EVIDENCE = "by ";

    private static final int ENDING_LETTERS = 3;
    private static final int MOST_WORDS_TOLD = 4;

    private final NameLooks looks;
    private final NameEvidence evidence;
    private final Map<String, String> kinds;

    private NameFeatures(NameLooks looks, NameEvidence evidence, Map<String, String> kinds) {
        this.looks = looks;
        this.evidence = evidence;
        this.kinds = kinds;
    }

    /**
     * Looks at a sheet.
     *
     * @param raw what was found on it at first sight
     * @param ground what words are known by
     */
    static NameFeatures of(Sheet sheet, List<Finding> raw, NameEvidence.Elsewhere elsewhere, NameGround ground) {
        NameEvidence evidence = new NameEvidence(sheet, raw, ground.keepList(), elsewhere);
        return new NameFeatures(new NameLooks(sheet, ground.lists(), ground.plain()), evidence, ground.kinds());
    }

    /** Whether a feature tells what was found; learning does without it at times, so that it trusts the words too. */
    static boolean isEvidence(String feature) {
        return feature.startsWith(EVIDENCE);
    }

    /** What can be said of one word, each as a short name. */
    List<String> of(int at) {
        List<String> features = new ArrayList<>();
        if (!isWorthwhile(at)) {
            features.add("small " + looks.known(at) + looks.shape(at));
            return features;
        }
        String shape = looks.shape(at);
        String first = shape.substring(0, 1);
        features.add("always");
        features.add("word " + looks.word(at));
        features.add("shape " + shape);
        features.add("known " + looks.known(at));
        features.add("known shape " + shape + looks.known(at));
        features.add("kind " + kind(at) + first);
        features.add("kind known " + kind(at) + looks.known(at) + shape);
        ending(features, looks.word(at), first);
        neighbours(features, at, shape);
        if (looks.isCapital(at)) {
            run(features, at);
            features.add("times " + evidence.elsewhere().times(looks.word(at)) + (looks.opens(at) ? "^" : ""));
        }
        evidence(features, at, shape);
        return features;
    }

    private boolean isWorthwhile(int at) {
        return looks.isCapital(at)
                || !evidence.found(at).isEmpty()
                || looks.shape(at).startsWith("A")
                || looks.isLink(at) && looks.isCapital(at - 1) && looks.isCapital(at + 1);
    }

    private static void ending(List<String> features, String word, String first) {
        if (word.length() > ENDING_LETTERS + 1) {
            features.add("ends " + word.substring(word.length() - ENDING_LETTERS) + first);
            features.add("ends " + word.substring(word.length() - ENDING_LETTERS - 1) + first);
            features.add("begins " + word.substring(0, ENDING_LETTERS) + first);
        }
    }

    private void neighbours(List<String> features, int at, String shape) {
        String first = shape.substring(0, 1);
        String before = looks.gap(at - 1);
        String after = looks.gap(at);
        for (int d = -2; d <= 2; d++) {
            if (d != 0) {
                features.add(d + " word " + looks.word(at + d));
                features.add(d + " shape " + looks.shape(at + d));
                features.add(d + " known " + looks.known(at + d));
                features.add(d + " kind " + kind(at + d));
            }
        }
        features.add("gaps " + before + after);
        features.add("gaps known " + before + after + shape + looks.known(at));
        features.add("shapes -1 " + looks.shape(at - 1) + before + shape);
        features.add("shapes +1 " + shape + after + looks.shape(at + 1));
        features.add("shapes " + looks.shape(at - 1) + shape + looks.shape(at + 1));
        features.add("after " + looks.word(at - 1) + before + shape);
        features.add("after known " + looks.word(at - 1) + shape + looks.known(at));
        features.add("after kind " + looks.word(at - 1) + kind(at) + first);
        features.add("before " + shape + after + looks.word(at + 1));
        features.add("words -2 " + looks.word(at - 2) + ' ' + looks.word(at - 1) + first);
        features.add("words +2 " + looks.word(at + 1) + ' ' + looks.word(at + 2) + first);
        features.add("knowns -1 " + looks.known(at - 1) + looks.known(at) + first);
        features.add("knowns +1 " + looks.known(at) + looks.known(at + 1) + first);
    }

    private void run(List<String> features, int at) {
        int from = looks.runStart(at);
        int to = looks.runEnd(at);
        String last = looks.word(to - 1);
        String before = looks.word(from - 1);
        String length = String.valueOf(Math.min(MOST_WORDS_TOLD, to - from));
        boolean english = looks.isEnglish(from, to);
        features.add("run " + length + (at == from ? "first" : at == to - 1 ? "last" : "inside"));
        features.add("run first " + looks.word(from));
        features.add("run last " + last);
        features.add("run last two " + (to - from > 1 ? looks.word(to - 2) : "") + ' ' + last);
        features.add("run last kind " + kind(to - 1) + length);
        features.add("run last known " + looks.known(to - 1) + length);
        features.add("run first known " + looks.known(from) + length);
        features.add("run after " + before);
        features.add("run after two " + looks.word(from - 2) + ' ' + before);
        features.add("run after length " + before + length);
        features.add("run after kind " + kind(from - 1) + length);
        features.add("run between " + before + ' ' + kind(to - 1));
        features.add("run before " + looks.gap(to - 1) + looks.word(to));
        features.add("run before kind " + looks.gap(to - 1) + kind(to));
        features.add("run english " + english + length);
        features.add("run english after " + english + before);
        features.add("run opens " + looks.opens(from) + length);
    }

    private void evidence(List<String> features, int at, String shape) {
        for (String by : evidence.found(at)) {
            features.add(EVIDENCE + by);
            features.add(EVIDENCE + by + shape.charAt(0) + looks.known(at));
        }
        features.add(EVIDENCE + "all " + String.join("+", evidence.found(at)));
        for (int d = -1; d <= 1; d += 2) {
            for (String by : evidence.found(at + d)) {
                features.add(EVIDENCE + d + by);
            }
        }
        features.add(EVIDENCE + "keep " + evidence.kept(at) + shape.charAt(0));
        if (looks.isCapital(at)) {
            evidence.elsewhere().found(looks.word(at)).forEach(by -> features.add(EVIDENCE + "elsewhere " + by));
        }
    }

    private String kind(int at) {
        return kinds.get(looks.word(at));
    }
}
