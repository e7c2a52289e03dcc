package org.postroom.redaction.known;

import java.util.List;
import org.postroom.redaction.text.Finding;
import org.postroom.redaction.text.Recogniser;
import org.postroom.redaction.text.Sheet;
import org.postroom.redaction.text.Surface;
import org.postroom.redaction.words.Labels;

/** Finds what is known beforehand. What it finds is never questioned by the keep list. */
public final class KnownRecogniser implements Recogniser {
    private final SurfaceSearch search;

    public KnownRecogniser(KnownIdentity known) {
        this.search = new SurfaceSearch(known.surfaces());
    }

    @Override
    public List<Finding> findings(Sheet sheet) {
        return search.in(sheet).stream().map(hit -> finding(sheet, hit)).toList();
    }

    private static Finding finding(Sheet sheet, SurfaceSearch.Hit hit) {
        Surface surface = hit.surface();
        String because = (hit.exact() ? "This is the %s, known from the form." : "Looks like the %s, misspelt.")
                .formatted(surface.what());
        return new Finding(
                sheet.number(),
                hit.start(),
                hit.end(),
                surface.kind(),
                Labels.fixed(surface),
                "known/" + surface.kind().name().toLowerCase(),
                because,
                hit.exact() ? 0.99 : 0.8,
                Finding.Rank.KNOWN);
    }
}
