package org.postroom.intake.original;

import java.util.List;

/**
 * One file of a letter, page by page.
 *
 * @param number its place among the letter's files, from 1; 0 is the text of the letter itself
 * @param name as its sender named it
 * @param pictured whether a picture of each page can be drawn
 * @param pages what stands on each page; formats without pages have one
 */
public record Original(int number, String name, boolean pictured, List<Page> pages) {
    /** The lines of one page, from top to bottom. */
    public record Page(List<String> lines) {}

    /** Whether it is made of pictures alone, so that its words can only be seen. */
    public boolean onlyPictures() {
        return pictured && pages.stream().allMatch(page -> page.lines().isEmpty());
    }
}
