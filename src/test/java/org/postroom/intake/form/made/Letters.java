package org.postroom.intake.form.made;

import java.util.ArrayList;
import java.util.List;
import org.postroom.intake.form.made.MadeApplication.MadeReferee;
import org.postroom.intake.form.made.Piece.Kind;

/** Letters of reference as people write them. */
public final class Letters {
    /** How many manners of writing a reference there are. */
    public static final int MANNERS = 8;

    private Letters() {}

    /** The letter of a referee about an applicant, in one of the manners. */
    public static List<Piece> of(MadeReferee referee, MadeApplication application, int manner) {
        List<String> lines = new ArrayList<>();
        String name = application.detail("fullName");
        switch (manner) {
            case 0 -> head(lines, referee, "Reference for " + name, "To whom it may concern");
            case 1 -> head(lines, referee, "Re: " + name + " – application for accreditation", "Dear Sir or Madam");
            case 2 -> head(lines, referee, null, "Dear Accreditation Panel,");
            case 3 ->
                head(
                        lines,
                        referee,
                        "RE: MIGPM REFERENCE FOR " + name.toUpperCase(java.util.Locale.ROOT),
                        "Dear colleagues,");
            case 4 -> lines.add("Hello,");
            case 5 -> head(lines, referee, "PERSONAL REFERENCE: " + name, null);
            case 6 -> lines.addAll(List.of("STRICTLY CONFIDENTIAL", "Reference request – " + name, "Dear IGPM,"));
            default ->
                lines.addAll(List.of(
                        referee.organisation(), "2 February 2026", "Dear Sirs", "Supporting statement for " + name));
        }
        lines.addAll(referee.statement().lines().toList());
        lines.addAll(end(referee, manner));
        return lines.stream().map(line -> Piece.of(Kind.TEXT, line)).toList();
    }

    private static void head(List<String> lines, MadeReferee referee, String subject, String salutation) {
        lines.add(referee.organisation());
        lines.add(referee.phone() + " | " + referee.email());
        lines.add("02.02.2026");
        lines.add("To: Accreditation, Institute of General Practice Management");
        if (subject != null) {
            lines.add(subject);
        }
        if (salutation != null) {
            lines.add(salutation);
        }
    }

    private static List<String> end(MadeReferee referee, int manner) {
        String post = referee.role() + ", " + referee.organisation();
        return switch (manner) {
            case 0, 5 ->
                List.of("Yours faithfully", referee.name(), post, "Relation to the applicant: " + referee.relation());
            case 1 -> List.of("Yours sincerely,", referee.name(), referee.role(), referee.organisation());
            case 2 -> List.of("With best wishes", "(signed electronically)", referee.name(), post);
            case 3 -> List.of("Kind regards", referee.name(), post, "Tel: " + referee.phone());
            case 4 -> List.of("Best wishes,", referee.name(), post, referee.phone());
            case 6 -> List.of("Yours truly", referee.name() + ", " + post);
            default -> List.of(referee.name(), post, referee.email());
        };
    }
}
