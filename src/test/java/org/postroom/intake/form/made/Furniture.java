package org.postroom.intake.form.made;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.postroom.intake.form.made.Layout.Manner;
import org.postroom.intake.form.made.MadeApplication.MadeReferee;
import org.postroom.intake.form.made.Piece.Kind;

/** What stands around the answers: details, declarations, references, signature. */
final class Furniture {
    private static final String[][] LABELS = {
        {"fullName", "Full name", "Name (as you would like it on your certificate)"},
        {"knownAs", "Known as", "Likes to be known as"},
        {"title", "Title", "Title (Mr/Mrs/Ms/Dr)"},
        {"dateOfBirth", "Date of birth", "D.O.B."},
        {"email", "Email address", "E-mail"},
        {"phone", "Telephone", "Tel / mob"},
        {"address", "Home or correspondence address", "Address for correspondence"},
        {"postcode", "Postcode", "Post Code"},
        {"membershipNumber", "IGPM membership number", "Membership no. (IGPM)"},
        {"jobTitle", "Job title", "Current job title"},
        {"practiceName", "Practice / organisation", "Name of practice"},
        {"odsCode", "Practice (ODS) code", "ODS code of practice"},
        {"pcn", "PCN / cluster / federation", "PCN/cluster name"},
        {"icb", "ICB / health board", "ICB / HB"},
        {"town", "Town", "Town / city"},
        {"county", "County", "County"},
        {"startedInRole", "In post since", "Date started in post"},
        {"yearsInRole", "Years in role", "No. of years in role"}
    };
    private static final String[] DECLARED = {
        "I have been in a management role in general practice for at least two years",
        "I have not acted in breach of the Institute's constitution or code of conduct",
        "I am not the subject of any current disciplinary investigation or sanction"
    };

    private final MadeApplication application;
    private final Manner manner;
    private final Set<Spoiling> spoilt;

    Furniture(MadeApplication application, Manner manner, Set<Spoiling> spoilt) {
        this.application = application;
        this.manner = manner;
        this.spoilt = spoilt;
    }

    private boolean is(Spoiling spoiling) {
        return spoilt.contains(spoiling);
    }

    List<Piece> details() {
        List<String[]> rows = new ArrayList<>();
        for (String[] label : LABELS) {
            String value = application.detail(label[0]);
            if (label[0].equals("fullName") && is(Spoiling.SPLIT_NAME)) {
                int space = value.indexOf(' ');
                rows.add(new String[] {"Surname", value.substring(space + 1)});
                rows.add(new String[] {"Forename(s)", value.substring(0, space)});
            } else {
                rows.add(new String[] {label[is(Spoiling.OTHER_LABELS) ? 2 : 1], value});
            }
        }
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(Kind.SECTION, "Section A: Your details"));
        pieces.addAll(labelled(rows));
        return pieces;
    }

    private List<Piece> labelled(List<String[]> rows) {
        if (manner == Manner.LINES) {
            return rows.stream()
                    .map(row -> Piece.of(Kind.TEXT, row[0] + ": " + row[1]))
                    .toList();
        }
        return List.of(Piece.table(rows.stream()
                .map(row -> List.of(Piece.cell(Kind.LABEL, row[0]), Piece.cell(Kind.TEXT, row[1])))
                .toList()));
    }

    List<Piece> declarations() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(Kind.SECTION, "Section B: Eligibility declarations"));
        for (String declared : DECLARED) {
            boolean words = is(Spoiling.YES_WORDS) || manner == Manner.LINES;
            pieces.add(words ? Piece.of(Kind.TEXT, declared + ": Yes") : Piece.of(Kind.TICKED, declared));
        }
        return pieces;
    }

    List<Piece> references() {
        List<Piece> pieces = new ArrayList<>();
        pieces.add(Piece.of(Kind.SECTION, "Section D: References"));
        List<MadeReferee> referees = application.referees();
        if (is(Spoiling.REFEREES_BESIDE)) {
            pieces.add(beside(rows(referees.get(0), 1), rows(referees.get(1), 2)));
            return pieces;
        }
        for (int i = 0; i < referees.size(); i++) {
            pieces.addAll(labelled(rows(referees.get(i), i + 1)));
            pieces.add(Piece.of(Kind.TEXT, ""));
        }
        return pieces;
    }

    private List<String[]> rows(MadeReferee referee, int number) {
        String statement = is(Spoiling.STATEMENTS_INSIDE) ? referee.statement() : "Letter attached";
        return List.of(
                new String[] {"Referee " + number + " name", referee.name()},
                new String[] {is(Spoiling.OTHER_LABELS) ? "Position" : "Role", referee.role()},
                new String[] {"Organisation", referee.organisation()},
                new String[] {
                    is(Spoiling.OTHER_LABELS) ? "Relationship to applicant" : "Relation to you", relation(referee)
                },
                new String[] {is(Spoiling.OTHER_LABELS) ? "E-mail" : "Email", referee.email()},
                new String[] {is(Spoiling.OTHER_LABELS) ? "Tel." : "Telephone", referee.phone()},
                new String[] {"Statement", statement});
    }

    private String relation(MadeReferee referee) {
        return is(Spoiling.OTHER_LABELS)
                ? referee.relationInWords()
                : referee.relation().equals("peer") ? "Peer" : "Senior colleague";
    }

    /** Label, first referee, second referee. */
    private static Piece beside(List<String[]> first, List<String[]> second) {
        List<List<List<Piece>>> rows = new ArrayList<>();
        rows.add(List.of(
                Piece.cell(Kind.LABEL, ""), Piece.cell(Kind.LABEL, "Referee 1"), Piece.cell(Kind.LABEL, "Referee 2")));
        for (int i = 0; i < first.size(); i++) {
            String label = i == 0 ? "Name" : first.get(i)[0];
            rows.add(List.of(
                    Piece.cell(Kind.LABEL, label),
                    Piece.cell(Kind.TEXT, first.get(i)[1]),
                    Piece.cell(Kind.TEXT, second.get(i)[1])));
        }
        return Piece.table(rows);
    }

    List<Piece> signature() {
        return List.of(
                Piece.of(Kind.SECTION, "Section E: Signature"),
                Piece.of(Kind.TEXT, "Signed: " + application.detail("fullName")),
                Piece.of(Kind.TEXT, "Date: 03/02/2026"));
    }
}
