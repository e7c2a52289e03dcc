package org.postroom.intake.original;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.postroom.intake.apart.Means;
import org.postroom.letter.Letter;
import org.postroom.letter.LetterBook;
import org.postroom.letter.LetterShare;
import org.postroom.worker.Outcome;
import org.postroom.worker.Workshop;
import org.springframework.stereotype.Component;

/** Finds the originals of answers in the letters of a case, and draws their pages; both in a process of their own. */
@Component
public class Originals {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final LetterBook book;
    private final Workshop workshop;
    private final Means means;

    Originals(LetterBook book, Workshop workshop, Means means) {
        this.book = book;
        this.workshop = workshop;
        this.means = means;
    }

    /**
     * The original that says what an answer says, in the newest letter of the case where one does; else the newest scan.
     * Other files are left out: a letter may hold another person's form too.
     */
    public Optional<Place> of(String caseReference, String answer) {
        Search search = new Search(answer);
        List<Place> scans = new ArrayList<>();
        List<Letter> letters = book.ofCase(caseReference);
        for (int newest = letters.size() - 1; newest >= 0; newest--) {
            long folio = Objects.requireNonNull(letters.get(newest).folio());
            List<Original> originals = ofCase(caseReference, folio);
            Optional<Place> place = originals.stream()
                    .flatMap(original -> search.in(folio, original).stream())
                    .max(Comparator.comparingInt(Place::strength));
            if (place.isPresent()) {
                return place;
            }
            originals.stream()
                    .filter(Original::onlyPictures)
                    .map(scan -> Place.ofScan(folio, scan))
                    .forEach(scans::add);
        }
        return scans.stream().findFirst();
    }

    /** What of the letter is the case's own: of one that brought several people's forms only the files told to be. */
    private List<Original> ofCase(String caseReference, long folio) {
        List<LetterShare> shares = book.shares(folio);
        List<Original> all = laidOpen(folio);
        if (shares.isEmpty()) {
            return all;
        }
        List<String> own = shares.stream()
                .filter(share -> share.caseReference().equals(caseReference))
                .flatMap(share -> share.files().stream())
                .toList();
        return all.stream()
                .filter(original -> original.number() > 0 && own.contains(original.name()))
                .filter(original -> all.stream()
                                .filter(other -> other.name().equals(original.name()))
                                .count()
                        == 1)
                .toList();
    }

    private List<Original> laidOpen(long folio) {
        return done(folio, OriginalJob.layOpen(means)).map(Originals::read).orElse(List.of());
    }

    /** A picture (PNG) of one page of a file that came for a case; empty when it cannot be drawn. */
    public Optional<byte[]> picture(String caseReference, long folio, int number, int page) {
        boolean ofCase = book.ofCase(caseReference).stream().anyMatch(letter -> Objects.equals(letter.folio(), folio));
        if (!ofCase) {
            return Optional.empty();
        }
        return done(folio, OriginalJob.draw(means, number, page)).filter(png -> png.length > 0);
    }

    private Optional<byte[]> done(long folio, List<String> arguments) {
        Outcome outcome = workshop.run(OriginalJob.class, arguments, book.bytes(folio), workshop.usualLimits());
        return outcome instanceof Outcome.Done done ? Optional.of(done.bytes()) : Optional.empty();
    }

    private static List<Original> read(byte[] json) {
        try {
            return JSON.readValue(json, new TypeReference<>() {});
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
