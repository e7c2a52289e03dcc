package org.postroom.redaction.details;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.NameLinks;

/**
 * The words of a sheet as turns of phrase are matched against: contractions taken apart ("she'd" is "she" and "'d"), a
 * possessive "'s" a word of its own, and each break between words one token, "," for commas, brackets and dashes and "."
 * for any other.
 */
final class DetailTokens {
    private static final Set<String> ENDINGS = Set.of("d", "ll", "m", "ve", "re", "s");
    private final Sheet sheet;
    private final List<Token> tokens = new ArrayList<>();
    private final int[] tokenOfWord;

    /** A word, part of one or break; {@code word} is the index of the word it belongs to or follows. */
    record Token(String text, int word, int start, int end) {
        boolean isBreak() {
            return text.equals(",") || text.equals(".");
        }
    }

    DetailTokens(Sheet sheet) {
        this.sheet = sheet;
        int words = sheet.words().size();
        this.tokenOfWord = new int[words + 1];
        for (int i = 0; i < words; i++) {
            tokenOfWord[i] = tokens.size();
            addWord(i);
            if (i + 1 < words) {
                addGap(i);
            }
        }
        tokenOfWord[words] = tokens.size();
    }

    private void addWord(int at) {
        Word word = sheet.words().get(at);
        int mark = word.start() + sheet.textOf(word).lastIndexOf('\'');
        if (word.folded().equals("s") && sheet.text().startsWith("'", word.start() - 1)) {
            tokens.add(new Token("'s", at, word.start(), word.end()));
        } else if (mark > word.start()
                && ENDINGS.contains(sheet.reading().folded().substring(mark + 1, word.end()))) {
            String stem = sheet.reading().folded().substring(word.start(), mark);
            tokens.add(new Token(stem, at, word.start(), mark));
            tokens.add(new Token(sheet.reading().folded().substring(mark, word.end()), at, mark, word.end()));
        } else {
            tokens.add(new Token(word.folded(), at, word.start(), word.end()));
        }
    }

    private void addGap(int left) {
        int from = sheet.words().get(left).end();
        int to = sheet.words().get(left + 1).start();
        from += sheet.text().startsWith(".'s", from) ? 1 : 0;
        if (sheet.text().startsWith("'s", from)) {
            tokens.add(new Token("'s", left, from, from + 2));
            from += 2;
        }
        if (!NameLinks.close(sheet, left) && !sheet.between(from, to).equals(".'")) {
            boolean soft = sheet.between(from, to).chars().allMatch(c -> " ,()-\u2013\u2014".indexOf(c) >= 0);
            tokens.add(new Token(soft ? "," : ".", left, from, to));
        }
    }

    int size() {
        return tokens.size();
    }

    Token get(int at) {
        return tokens.get(at);
    }

    /** The text of a token; "." beyond the last. */
    String text(int at) {
        return at >= 0 && at < tokens.size() ? tokens.get(at).text() : ".";
    }

    /** The token that a word begins with. */
    int ofWord(int word) {
        return tokenOfWord[Math.min(word, tokenOfWord.length - 1)];
    }

    /** One past the last token of a word, before any possessive ending and break. */
    int endOfWord(int word) {
        int end = tokenOfWord[word] + 1;
        while (end < tokens.size()
                && !tokens.get(end).isBreak()
                && tokens.get(end).end() <= sheet.words().get(word).end()) {
            end++;
        }
        return end;
    }

    /** Whether a token is the first of its word, at which listed phrases may begin. */
    boolean opensWord(int at) {
        return at < tokens.size()
                && !tokens.get(at).isBreak()
                && tokenOfWord[tokens.get(at).word()] == at;
    }

    Sheet sheet() {
        return sheet;
    }
}
