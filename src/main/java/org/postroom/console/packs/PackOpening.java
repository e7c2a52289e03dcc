package org.postroom.console.packs;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.postroom.console.packs.PackView.Decided;
import org.postroom.console.packs.PackView.Hidden;
import org.postroom.console.packs.PackView.Piece;
import org.postroom.console.packs.PackView.Text;
import org.postroom.panel.Decision;
import org.postroom.panel.Decision.Placed;
import org.postroom.panel.Pack;
import org.postroom.redaction.RedactedPassage;
import org.postroom.redaction.Span;

/** Lays the texts of one pack open: its marks between the applicant's own words. */
final class PackOpening {
    private static final int CONTEXT_CHARACTERS = 70;

    private final Pack pack;
    private final Map<String, String> originals;
    private final Marks marks;

    /** {@code originals} are the texts of the submission that the pack was made from, by ref. */
    PackOpening(Pack pack, Map<String, String> originals) {
        this.pack = pack;
        this.originals = originals;
        this.marks = new Marks(pack, originals);
    }

    /** One text in pieces. */
    Text text(RedactedPassage passage, String title) {
        String original = originals.getOrDefault(passage.ref(), "");
        List<Hidden> hidden = passage.spans().stream()
                .sorted(Comparator.comparingInt(Span::start))
                .map(span -> hidden(passage.ref(), span))
                .toList();
        List<Piece> pieces = new ArrayList<>();
        int at = 0;
        for (Hidden one : hidden) {
            if (one.start() > at) {
                pieces.add(new Piece(at, original.substring(at, one.start()), null));
            }
            pieces.add(new Piece(one.start(), one.words(), one));
            at = one.end();
        }
        if (at < original.length()) {
            pieces.add(new Piece(at, original.substring(at), null));
        }
        int doubtful = (int) hidden.stream().filter(Hidden::doubtful).count();
        return new Text(passage.ref(), title, doubtful, pieces, hidden);
    }

    /** What persons decided, newest first. */
    List<Decided> decided() {
        return pack.decisions().stream()
                .sorted(Comparator.comparingInt(Decision::number).reversed())
                .map(this::decided)
                .toList();
    }

    private Decided decided(Decision decision) {
        Placed first = decision.places().get(0);
        return new Decided(
                decision.number(),
                switch (decision.what()) {
                    case ACCEPTED -> "Kept hidden";
                    case SHOWN -> "Shown";
                    case HIDDEN -> "Hidden by hand";
                },
                hidden(first.ref(), first.span()),
                decision.places().size(),
                decision.doubtsSettled(),
                decision.person(),
                decision.at());
    }

    private Hidden hidden(String ref, Span span) {
        String original = originals.getOrDefault(ref, "");
        int from = Math.max(0, span.start() - CONTEXT_CHARACTERS);
        int to = Math.min(original.length(), span.end() + CONTEXT_CHARACTERS);
        return new Hidden(
                ref,
                span.start(),
                span.end(),
                (from > 0 ? "…" : "") + original.substring(from, span.start()),
                original.substring(span.start(), span.end()),
                original.substring(span.end(), to) + (to < original.length() ? "…" : ""),
                KindWords.of(span.kind()),
                span.replacement(),
                span.recogniser(),
                span.because(),
                span.doubtful(),
                marks.withOthers(new Placed(ref, span)).size() - 1);
    }
}
