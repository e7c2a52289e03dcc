package org.postroom.award;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.postroom.paper.Paper;
import org.springframework.stereotype.Component;

/** The register of accredited managers: who is on it, by name or by number. */
@Component
public class Register {
    /** Entries on a page of a search. */
    public static final int PAGE_SIZE = 25;

    private static final int MOST_PAGES = 10_000;

    private final RegisterEntries entries;
    private final Certificates certificates;
    private final RegisterAddress address;

    Register(RegisterEntries entries, Certificates certificates, RegisterAddress address) {
        this.entries = entries;
        this.certificates = certificates;
        this.address = address;
    }

    /**
     * What the public may know of an entry, and nothing else.
     *
     * @param status in a word: Current, Lapsed or Withdrawn
     * @param current whether the award stands
     * @param url the entry's own address
     */
    public record Listing(
            String number,
            String name,
            String postNominals,
            LocalDate awardedOn,
            String status,
            boolean current,
            String url) {}

    /**
     * One page of what a search found, by name.
     *
     * @param words as they were asked for
     * @param page from 1
     * @param pages at least 1
     * @param found entries on all pages
     */
    public record Found(String words, List<Listing> entries, int page, int pages, int found) {}

    /**
     * Entries whose name or number holds words that begin with those given, whatever their accents, case, hyphens and
     * apostrophes; all when none is given.
     *
     * @param page from 1; a page that is not there gives the nearest
     */
    public Found search(String words, int page) {
        String asked = SearchWords.asked(words);
        if (asked.isEmpty() && !words.isBlank()) {
            return new Found(words.strip(), List.of(), 1, 1, 0);
        }
        int found = entries.count(asked);
        int pages = Math.min(MOST_PAGES, Math.max(1, (found + PAGE_SIZE - 1) / PAGE_SIZE));
        int at = Math.max(1, Math.min(page, pages));
        List<Listing> shown = entries.search(asked, PAGE_SIZE, (at - 1) * PAGE_SIZE).stream()
                .map(this::listing)
                .toList();
        return new Found(words.strip(), shown, at, pages, found);
    }

    /** The public entry of that number, typed in either case. */
    public Optional<Listing> entry(String number) {
        return ofNumber(number).map(this::listing);
    }

    /** The whole entry of that number, for staff. */
    public Optional<RegisterEntry> ofNumber(String number) {
        return entries.findByNumber(number.strip()).or(() -> entries.findByNumber(tidied(number)));
    }

    /** The entry that a case gave, for staff. */
    public Optional<RegisterEntry> ofCase(String caseReference) {
        return entries.findByCaseReference(caseReference);
    }

    /** The certificate of an entry as it was sent, for staff. */
    public Optional<Paper> certificate(String number) {
        return ofNumber(number)
                .flatMap(entry -> certificates.findByNumber(entry.number()))
                .map(kept -> new Paper(
                        "certificate-" + kept.number().toLowerCase(Locale.ROOT) + ".pdf", Paper.PDF, kept.pdf()));
    }

    private Listing listing(RegisterEntry entry) {
        return new Listing(
                entry.number(),
                entry.name(),
                entry.postNominals(),
                entry.awardedOn(),
                entry.status().words(),
                entry.isCurrent(),
                address.of(entry.number()));
    }

    private static String tidied(String number) {
        return number.strip().toUpperCase(Locale.ROOT).replaceAll("[‐‑–—]", "-");
    }
}
