package org.postroom.intake.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.postroom.casebook.Submission.Declarations;
import org.postroom.intake.document.Block;
import org.postroom.intake.document.Block.Kind;

/** Every way in which people tick a box. */
class DeclarationsTest {
    private static final List<String> DECLARED = List.of(
            "I have been in a management role in general practice for at least two years",
            "I have not acted in breach of the Institute's constitution or code of conduct",
            "I am not the subject of any current disciplinary investigation or sanction");

    private static Declarations lines(String before, String... after) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < DECLARED.size(); i++) {
            blocks.add(new Block.Line(Kind.TEXT, before + DECLARED.get(i) + after[i % after.length]));
        }
        return new DeclarationFinder().find(Fragment.of(blocks, false));
    }

    private static Declarations rows(String... marks) {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < DECLARED.size(); i++) {
            List<Block.Cell> cells = new ArrayList<>();
            cells.add(cell(DECLARED.get(i)));
            for (String mark : marks[i % marks.length].split("\\|", -1)) {
                cells.add(cell(mark));
            }
            blocks.add(new Block.Row(cells));
        }
        return new DeclarationFinder().find(Fragment.of(blocks, false));
    }

    private static Block.Cell cell(String text) {
        return new Block.Cell(List.of(new Block.Line(Kind.TEXT, text)));
    }

    @Test
    void aTickedBoxOfAnyShapeDeclares() {
        for (String box : List.of("☒ ", "☑ ", "✓ ", "[x] ", "[X] ", "✔  ", "X ")) {
            assertThat(lines(box, "").allDeclared()).as(box).isTrue();
        }
    }

    @Test
    void yesAndNoAreUnderstoodWhereverTheyStand() {
        assertThat(lines("", ": Yes", " - yes", " (Yes)").allDeclared()).isTrue();
        assertThat(rows("Yes").allDeclared()).isTrue();
        assertThat(rows("Yes ☒ No ☐").allDeclared()).isTrue();
        assertThat(rows("☒ Yes|☐ No").allDeclared()).isTrue();
        assertThat(rows("Yes", "Yes", "No").noDisciplinary()).isFalse();
        assertThat(rows("☒ Yes|☐ No", "☐ Yes|☒ No", "☒ Yes|☐ No").noConstitutionBreach())
                .isFalse();
    }

    @Test
    void nothingTickedIsNothingSaid() {
        assertThat(lines("☐ ", "")).isEqualTo(new Declarations(null, null, null));
        assertThat(lines("", "")).isEqualTo(new Declarations(null, null, null));
    }

    @Test
    void aBoxLeftEmptyBesideTickedOnesIsNotDeclared() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < DECLARED.size(); i++) {
            blocks.add(new Block.Line(Kind.TEXT, (i == 1 ? "☐ " : "☒ ") + DECLARED.get(i)));
        }
        assertThat(new DeclarationFinder().find(Fragment.of(blocks, false)))
                .isEqualTo(new Declarations(true, false, true));
    }

    @Test
    void aQuestionAboutTroubleIsDeclaredByNo() {
        List<Block> blocks = List.of(
                new Block.Line(Kind.TEXT, "Are you the subject of any disciplinary investigation or sanction? No"));
        assertThat(new DeclarationFinder().find(Fragment.of(blocks, false)).noDisciplinary())
                .isTrue();
    }
}
