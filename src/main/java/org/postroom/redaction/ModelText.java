package org.postroom.redaction;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A sheet's text in sentences of tokens for the models, offsets kept.
 */
record ModelText(List<List<CoreLabel>> sentences) {
    private static final int LONGEST_SENTENCE_TOKENS = 120;
    private static final int WRAPPED_LINE_CHARACTERS = 55;
    private static final Set<String> STOPS = Set.of(".", "!", "?", ";");

    static ModelText of(Sheet sheet) {
        String text = sheet.text();
        List<List<CoreLabel>> sentences = new ArrayList<>();
        int at = 0;
        for (int end : lineEnds(text)) {
            tokens(text, at, end, sentences);
            at = end;
        }
        return new ModelText(sentences);
    }

    /** Where lines end that a sentence does not run over: a long line without a stop is only wrapped. */
    private static List<Integer> lineEnds(String text) {
        List<Integer> ends = new ArrayList<>();
        int start = 0;
        for (int at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) {
            boolean wrapped = at - start > WRAPPED_LINE_CHARACTERS
                    && at + 1 < text.length()
                    && text.charAt(at + 1) != '\n'
                    && Character.isLetterOrDigit(text.charAt(at - 1))
                    && Character.isLetterOrDigit(text.charAt(at + 1));
            if (!wrapped) {
                ends.add(at + 1);
            }
            start = at + 1;
        }
        ends.add(text.length());
        return ends;
    }

    private static void tokens(String text, int start, int end, List<List<CoreLabel>> sentences) {
        String line = text.substring(start, end);
        if (line.isBlank()) {
            return;
        }
        List<CoreLabel> sentence = new ArrayList<>();
        PTBTokenizer<CoreLabel> tokens = new PTBTokenizer<>(
                new StringReader(line), new CoreLabelTokenFactory(), "untokenizable=noneKeep,ptb3Escaping=false");
        while (tokens.hasNext()) {
            CoreLabel token = tokens.next();
            token.setBeginPosition(token.beginPosition() + start);
            token.setEndPosition(token.endPosition() + start);
            sentence.add(token);
            if (STOPS.contains(token.word()) || sentence.size() >= LONGEST_SENTENCE_TOKENS) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }
}
