package org.postroom.letter;

import java.util.List;

/**
 * What of a letter belongs to one of several cases that it brought parts of.
 *
 * @param fileNames newline between them: the enclosures that are the case's own
 * @param hiddenWords newline between them: names and addresses that its readers have no business with
 */
public record LetterShare(long folio, String caseReference, String fileNames, String hiddenWords) {
    /** Names of the enclosures that are the case's own. */
    public List<String> files() {
        return fileNames.lines().filter(line -> !line.isBlank()).toList();
    }

    /** Names and addresses of the other people in the letter. */
    public List<String> hidden() {
        return hiddenWords.lines().filter(line -> !line.isBlank()).toList();
    }
}
