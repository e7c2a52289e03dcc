package org.postroom.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The fillable PDF that we send out comes back from every viewer with each answer under its point. */
class PdfFormsComeBackTest {
    private static final byte[] FORM = ServiceForms.pdf();
    private static final FilledForm HALF = FilledForm.whole()
            .without(
                    "answer_1.1",
                    "answer_5.2",
                    "answer_5.3",
                    "answer_10.1",
                    "answer_10.2",
                    "answer_10.3",
                    "details_knownAs",
                    "details_county",
                    "referee1_statement");

    @ParameterizedTest
    @EnumSource
    void aFilledFormArrivesWhole(PdfPen.Saving saving) {
        byte[] back = PdfPen.filled(FORM, FilledForm.whole(), saving);
        assertArrives(back, FilledForm.whole(), saving);
    }

    @ParameterizedTest
    @EnumSource
    void ofAFormHalfFilledExactlyTheOpenPointsAreMissing(PdfPen.Saving saving) {
        assertArrives(PdfPen.filled(FORM, HALF, saving), HALF, saving);
    }

    @ParameterizedTest
    @EnumSource
    void aBlankFormIsKnownAsBlank(PdfPen.Saving saving) {
        byte[] back = PdfPen.filled(FORM, FilledForm.blank(), saving);
        assertThat(Returned.of("form.pdf", back).differencesFrom(FilledForm.blank()))
                .containsExactly("problem EMPTY_FORM");
    }

    @Test
    void headingsTypedIntoAFieldEndNothing() {
        FilledForm written = FilledForm.whole()
                .with(
                        "answer_1.1",
                        "Education\nReferences\nOn request.\nSection D\nWorkforce\nDomain 6\nTwelve people.");
        byte[] back = PdfPen.filled(FORM, written, PdfPen.Saving.WHOLE);
        assertThat(Returned.of("form.pdf", back).differencesFrom(written)).isEmpty();
    }

    @Test
    void noFieldCutsWhatIsTyped() throws IOException {
        try (PDDocument document = Loader.loadPDF(FORM)) {
            for (PDField field : document.getDocumentCatalog().getAcroForm(null).getFieldTree()) {
                if (field instanceof PDTextField text) {
                    assertThat(text.getMaxLen())
                            .as(field.getFullyQualifiedName())
                            .isEqualTo(-1);
                    assertThat(text.doNotScroll()).isFalse();
                }
            }
        }
    }

    /** Some viewers do not follow a reference to the states of a box and then draw no tick. */
    @Test
    void theStatesOfABoxStandInItself() throws IOException {
        try (PDDocument document = Loader.loadPDF(FORM)) {
            COSDictionary box = document.getDocumentCatalog()
                    .getAcroForm(null)
                    .getField(FilledForm.DECLARATIONS.get(0))
                    .getCOSObject();
            assertThat(box.getCOSDictionary(COSName.AP).getItem(COSName.N)).isInstanceOf(COSDictionary.class);
        }
    }

    /** Flattened, a form keeps its words; whether the page or the writer ended a line cannot always be told. */
    private static void assertArrives(byte[] back, FilledForm written, PdfPen.Saving saving) {
        Returned returned = Returned.of("form.pdf", back);
        assertThat(
                        saving == PdfPen.Saving.FLATTENED
                                ? returned.differencesInWords(written)
                                : returned.differencesFrom(written))
                .isEmpty();
    }
}
