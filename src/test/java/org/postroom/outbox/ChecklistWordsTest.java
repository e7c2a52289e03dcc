package org.postroom.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The checklist in every combination: nothing half said, and never a step that is not there to take. */
class ChecklistWordsTest {
    private final LetterTemplates templates = new LetterTemplates();

    private String said(String points, String references, int declared, boolean paid, int doubtful, String problem) {
        boolean complete = points.isEmpty() && references.isEmpty();
        Map<String, Object> values = new HashMap<>();
        values.put("name", "Sioned");
        values.put("reference", "C26-0007");
        values.put("pointsFound", points.isEmpty() ? 36 : 35);
        values.put("pointsAll", 36);
        values.put("pointsMissing", points);
        values.put("firstPoint", points);
        values.put("referencesFound", references.isEmpty() ? 2 : 1);
        values.put("referencesMissing", references);
        values.put("declared", declared);
        values.put("feePaid", paid);
        values.put("doubtful", doubtful);
        values.put("complete", complete);
        values.put("problems", problem.isEmpty() ? List.of() : List.of(Map.of("code", problem, "file", "\"a.docx\"")));
        values.put(
                "next", !complete ? "missing" : !paid ? "fee" : declared < 3 || doubtful > 0 ? "colleague" : "nothing");
        values.put("session", "January 2027");
        values.put("deadline", "31 December 2026");
        values.put("opens", "1 January 2027");
        values.put("releaseBy", "31 January 2027");
        LetterTemplates.Words words = templates.say("checklist", values);
        assertThat(words.text()).doesNotContain("[", "null", "  \n", "\n\n\n").endsWith("C26-0007\n");
        return words.subject() + "\n" + words.text();
    }

    @Test
    void everyCombinationReadsWhole() {
        List<String> all = new ArrayList<>();
        for (String points : List.of("", "4.2")) {
            for (String references : List.of("", "one from a peer")) {
                for (int declared : new int[] {3, 2, 0}) {
                    for (boolean paid : new boolean[] {true, false}) {
                        for (int doubtful : new int[] {0, 1, 3}) {
                            all.add(said(points, references, declared, paid, doubtful, doubtful == 3 ? "MACROS" : ""));
                        }
                    }
                }
            }
        }
        assertThat(all).hasSize(72).doesNotHaveDuplicates();
    }

    @Test
    void nothingMissingAsksForNothing() {
        assertThat(said("", "", 3, true, 0, ""))
                .contains("everything is here", "36 of 36 points", "2 of 2", "all three declared", "do anything now")
                .doesNotContain("WHAT TO DO NOW", "missing", "LEAVE OUT");
    }

    @Test
    void onlyTheFeeMissingSaysSo() {
        assertThat(said("", "", 3, false, 0, ""))
                .contains("Only the fee is missing now", "31 December 2026")
                .doesNotContain("WHAT TO DO NOW");
    }

    @Test
    void onlyAReferenceMissingAsksForNoAnswer() {
        assertThat(said("", "one from a peer", 3, true, 0, ""))
                .contains("missing: one from a peer", "ask your referee", "January 2027 is 31 December 2026")
                .doesNotContain("type the number", "LEAVE OUT");
    }

    @Test
    void aDeclarationAnsweredWithNoIsNoRefusal() {
        assertThat(said("", "", 2, true, 0, ""))
                .contains("2 of 3 declared; a colleague looks at this part")
                .doesNotContainIgnoringCase("refus", "reject", "not eligible");
    }

    @Test
    void aScanBesideTheFormIsNoReproach() {
        assertThat(said("", "", 3, true, 0, "SCAN_BESIDE"))
                .contains("ABOUT YOUR FILES", "\"a.docx\" is a scan or a photo", "A colleague compares");
    }

    @Test
    void aMissingPointIsAskedForByItsNumber() {
        assertThat(said("4.2", "", 3, true, 0, ""))
                .contains("35 of 36 points; missing: 4.2", "as in \"4.2 I ...\"", "LEAVE OUT")
                .doesNotContain("referee");
    }
}
