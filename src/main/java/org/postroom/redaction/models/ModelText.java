package org.postroom.redaction.models;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.text.Sheet;

/**
 * A sheet's text in sentences of tokens for the models, offsets kept. Of a very long word they get the beginning: what
 * they make of it grows with the square of its length.
 */
record ModelText(List<List<CoreLabel>> sentences) {
    private static final int LONGEST_SENTENCE_TOKENS = 120;
    private static final int LONGEST_WORD_CHARACTERS = 60;
    private static final int LONGEST_RUN_CHARACTERS = 200;
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
        if (text.substring(start, end).isBlank()) {
            return;
        }
        List<CoreLabel> sentence = new ArrayList<>();
        int at = start;
        while (at < end) {
            int cut = endOfPiece(text, at, end);
            sentence = tokensOfPiece(text.substring(at, cut), at, sentence, sentences);
            at = cut;
        }
        if (!sentence.isEmpty()) {
            sentences.add(sentence);
        }
    }

    /** The line's end, or where a run without a blank has become too long: a tokeniser goes over such a run again and again. */
    private static int endOfPiece(String text, int start, int end) {
        int blank = start - 1;
        for (int at = start; at < end; at++) {
            if (Character.isWhitespace(text.charAt(at))) {
                blank = at;
            } else if (at - blank > LONGEST_RUN_CHARACTERS && !Character.isLowSurrogate(text.charAt(at))) {
                return at;
            }
        }
        return end;
    }

    /** Adds the tokens of a piece to a sentence; full sentences go to the others, and the one begun comes back. */
    private static List<CoreLabel> tokensOfPiece(
            String piece, int offset, List<CoreLabel> begun, List<List<CoreLabel>> sentences) {
        List<CoreLabel> sentence = begun;
        PTBTokenizer<CoreLabel> tokens = new PTBTokenizer<>(
                new StringReader(piece), new CoreLabelTokenFactory(), "untokenizable=noneKeep,ptb3Escaping=false");
        while (tokens.hasNext()) {
            CoreLabel token = tokens.next();
            token.setBeginPosition(token.beginPosition() + offset);
            token.setEndPosition(token.endPosition() + offset);
            shorten(token);
            sentence.add(token);
            if (STOPS.contains(token.word()) || sentence.size() >= LONGEST_SENTENCE_TOKENS) {
                sentences.add(sentence);
                sentence = new ArrayList<>();
            }
        }
        return sentence;
    }

    private static void shorten(CoreLabel token) {
        if (token.word().length() > LONGEST_WORD_CHARACTERS) {
            token.setWord(token.word().substring(0, LONGEST_WORD_CHARACTERS));
        }
    }
}
