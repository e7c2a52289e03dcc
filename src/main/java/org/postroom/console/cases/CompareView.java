package org.postroom.console.cases;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.postroom.accreditation.Framework;
import org.postroom.casebook.Submission.Answer;
import org.postroom.intake.original.Original;
import org.postroom.intake.original.Place;

/**
 * An answer beside what the applicant sent.
 *
 * @param version of the submission that the answer stands in
 * @param prompt what the point asks for
 * @param open whether it can still be changed
 * @param position which of the doubtful answers this is, from 1; 0 when it is not doubtful
 * @param doubtful refs of all doubtful answers
 * @param places where it may be put: every point, and every domain as a whole
 * @param original where it was found; null when it was found nowhere
 */
record CompareView(
        String reference,
        int version,
        String prompt,
        Answer answer,
        boolean open,
        int position,
        List<String> doubtful,
        List<Target> places,
        @Nullable Sent original) {

    /** Where an answer may be put. */
    record Target(String ref, String words) {}

    /** One line of the original, and whether the answer says the same. */
    record Line(String text, boolean marked) {}

    /**
     * The page of the original that is shown.
     *
     * @param lines its lines; of a long page those around the answer
     * @param cut whether there are more
     */
    record Sent(
            long folio, int file, String name, boolean pictured, int page, int pages, List<Line> lines, boolean cut) {
        private static final int LINES_AROUND = 3;

        static Sent of(Place place, int wanted) {
            Original original = place.original();
            int pages = original.pages().size();
            int page = wanted < 1 || wanted > pages ? place.page() : wanted;
            List<Integer> marked = page == place.page() ? place.marked() : List.of();
            List<Line> lines = new ArrayList<>();
            for (String text : original.pages().get(page - 1).lines()) {
                lines.add(new Line(text, marked.contains(lines.size())));
            }
            List<Line> shown = around(marked, lines);
            return new Sent(
                    place.folio(),
                    original.number(),
                    original.name(),
                    original.pictured(),
                    page,
                    pages,
                    shown,
                    shown.size() < lines.size());
        }

        private static List<Line> around(List<Integer> marked, List<Line> lines) {
            if (marked.isEmpty()) {
                return lines;
            }
            int from = Math.max(0, marked.get(0) - LINES_AROUND);
            int to = Math.min(lines.size(), marked.get(marked.size() - 1) + LINES_AROUND + 1);
            return lines.subList(from, to);
        }
    }

    static List<Target> places(Framework framework) {
        List<Target> places = new ArrayList<>();
        for (Framework.Domain domain : framework.domains()) {
            String whole = String.valueOf(domain.number());
            places.add(new Target(whole, whole + " " + domain.title() + ", as a whole"));
            domain.points().forEach(point -> places.add(new Target(point.ref(), point.ref() + " " + point.prompt())));
        }
        return places;
    }

    /** The doubtful answer after this one, or null. */
    public @Nullable String next() {
        return position < doubtful.size() ? doubtful.get(position) : null;
    }

    /** The doubtful answer before this one, or null. */
    public @Nullable String previous() {
        return position > 1 ? doubtful.get(position - 2) : null;
    }
}
