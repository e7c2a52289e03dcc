package org.postroom.intake.original;

import java.util.List;

/**
 * Where an answer was found.
 *
 * @param folio the letter
 * @param original the file
 * @param page the page with most of it, from 1
 * @param marked the lines of that page that say what the answer says, by their place from 0
 * @param strength how many characters of the answer were found there
 */
public record Place(long folio, Original original, int page, List<Integer> marked, int strength) {
    /** The first page of a scan, in which nothing can be found by its words. */
    static Place ofScan(long folio, Original scan) {
        return new Place(folio, scan, 1, List.of(), 0);
    }

    /** The lines of the page. */
    public List<String> lines() {
        return original.pages().get(page - 1).lines();
    }
}
