package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.postroom.redaction.words.Lexicon;

/** By what each word of a sheet is judged: itself, its neighbours, the stretch and sentence it stands in. */
final class DetailFeatures {
    /** Classes whose words tell something of somebody. */
    private static final Set<String> TELLING = Lexicon.words("condition state family faith origin calling country"
            + " relatives age kids body hurt raised moved treat lesion falls drug garb aid crime prison decade ordinal"
            + " sense illkin bad union ended split device flew");

    private static final int REACH_WORDS = 5;
    private static final int ENDING_LETTERS = 3;
    private static final int SHORT_SENTENCE_WORDS = 4;
    private static final String OUTSIDE = "#";

    private final DetailSurroundings around;
    private final Map<String, String> kinds;
    private final List<String> sentences = new ArrayList<>();
    private final List<List<String>> told = new ArrayList<>();

    /**
     * Looks at a sheet.
     *
     * @param kinds the class of each word by the company it keeps in much running text, as the models have it
     */
    DetailFeatures(DetailSurroundings around, Map<String, String> kinds) {
        this.around = around;
        this.kinds = kinds;
        int end = 0;
        for (int i = 0; i < around.size(); i++) {
            if (i == end) {
                end = sentenceEnd(i);
                sentences.add(sentence(i, end));
            } else {
                sentences.add(sentences.get(i - 1));
            }
            told.add(around.stretchStart(i) == i ? told(i, around.stretchEnd(i)) : told.get(i - 1));
        }
    }

    /** What can be said of one word, each as a short name. */
    List<String> of(int at) {
        List<String> features = new ArrayList<>();
        String word = around.word(at);
        features.add("always");
        features.add("word " + word);
        features.add("of " + around.speaker(at));
        features.add("breaks " + around.breakBefore(at) + around.breakBefore(at + 1));
        features.add(
                "ending " + (word.length() > ENDING_LETTERS + 1 ? word.substring(word.length() - ENDING_LETTERS) : ""));
        neighbours(features, at);
        classes(features, at);
        kinds(features, at);
        stretch(features, at);
        telling(features, at);
        return features;
    }

    private void neighbours(List<String> features, int at) {
        for (int d = -3; d <= 3; d++) {
            if (d != 0) {
                features.add(d + " word " + word(at + d, at));
                for (String name : classes(at + d, at)) {
                    features.add(d + " class " + name);
                }
            }
        }
        features.add("words -1 " + word(at - 1, at) + ' ' + around.word(at));
        features.add("words +1 " + around.word(at) + ' ' + word(at + 1, at));
        features.add("words -2 " + word(at - 2, at) + ' ' + word(at - 1, at));
        features.add("words +2 " + word(at + 1, at) + ' ' + word(at + 2, at));
    }

    private void classes(List<String> features, int at) {
        for (String name : around.classes(at)) {
            features.add("class " + name);
            features.add("class of " + name + ' ' + around.speaker(at));
            features.add("class after " + name + ' ' + word(at - 1, at));
            features.add("class before " + name + ' ' + word(at + 1, at));
            features.add("class breaks " + name + around.breakBefore(at) + around.breakBefore(at + 1));
            if (TELLING.contains(name)) {
                features.add("class in " + sentences.get(at) + ' ' + name);
            }
            for (String before : classes(at - 1, at)) {
                features.add("classes -1 " + before + ' ' + name);
            }
            for (String after : classes(at + 1, at)) {
                features.add("classes +1 " + name + ' ' + after);
            }
        }
    }

    private void kinds(List<String> features, int at) {
        String own = kinds.get(around.word(at));
        for (int d = -2; d <= 2; d++) {
            features.add(d + " kind " + kinds.get(word(at + d, at)));
        }
        features.add("kind of " + own + ' ' + around.speaker(at));
        features.add("kind after " + own + ' ' + word(at - 1, at));
        features.add("kinds " + kinds.get(word(at - 1, at)) + ' ' + own);
    }

    private void stretch(List<String> features, int at) {
        int from = around.stretchStart(at);
        int to = around.stretchEnd(at);
        String first = around.word(from);
        String open = around.breakBefore(from);
        String shape = open + length(to - from) + around.breakBefore(to);
        features.add("stretch " + shape);
        features.add("stretch of " + shape + around.speaker(at));
        features.add("first " + first);
        features.add("first after " + first + open);
        features.add("place " + Math.min(at - from, 4));
        if (from > 0) {
            features.add("before " + open + around.word(from - 1));
            for (String name : around.classes(from - 1)) {
                features.add("before class " + open + name);
                features.add("before class " + name + shape);
            }
        }
        for (String name : told.get(at)) {
            features.add("tells " + name);
            features.add("tells of " + name + ' ' + around.speaker(at));
            features.add("tells in " + name + shape);
            features.add("tells word " + name + ' ' + around.word(at));
            features.add("tells first " + name + ' ' + first);
        }
    }

    /** The classes of words in a stretch that tell something, in order. */
    private List<String> told(int from, int to) {
        Set<String> told = new TreeSet<>();
        for (int i = from; i < to; i++) {
            told.addAll(around.classes(i));
        }
        return told.stream()
                .filter(name -> TELLING.contains(name) || name.equals("name"))
                .toList();
    }

    private static String length(int words) {
        return words <= 1 ? "1" : words <= 3 ? "3" : words <= 6 ? "6" : "long";
    }

    private void telling(List<String> features, int at) {
        Set<String> near = new TreeSet<>();
        for (int d = -REACH_WORDS; d <= REACH_WORDS; d++) {
            for (String name : d == 0 ? Set.<String>of() : classes(at + d, at)) {
                if (TELLING.contains(name)) {
                    near.add((d < 0 ? "left " : "right ") + name);
                }
            }
        }
        features.addAll(near);
        features.add("sentence " + sentences.get(at));
    }

    /** Whom a sentence speaks of anywhere, and whether it is short. */
    private String sentence(int from, int to) {
        Set<String> said = new TreeSet<>();
        for (int i = from; i < to; i++) {
            String says = around.says(i).equals("his") ? "he" : around.says(i);
            if (!says.isEmpty() && !says.equals("it") && !says.equals("role")) {
                said.add(says);
            }
        }
        return String.join("+", said) + (to - from <= SHORT_SENTENCE_WORDS ? " short" : "");
    }

    private int sentenceEnd(int at) {
        int end = at + 1;
        while (end < around.size() && around.sentenceStart(end) == around.sentenceStart(at)) {
            end++;
        }
        return end;
    }

    private boolean together(int other, int at) {
        return other >= 0 && other < around.size() && around.sentenceStart(other) == around.sentenceStart(at);
    }

    private String word(int other, int at) {
        return together(other, at) ? around.word(other) : OUTSIDE;
    }

    private Set<String> classes(int other, int at) {
        return together(other, at) ? around.classes(other) : Set.of();
    }
}
