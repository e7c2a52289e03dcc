package org.postroom.paper;

import java.io.IOException;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDAppearanceContentStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.graphics.color.PDColor;
import org.apache.pdfbox.pdmodel.graphics.color.PDDeviceRGB;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceCharacteristicsDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceDictionary;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceEntry;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAppearanceStream;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDFieldFactory;
import org.apache.pdfbox.pdmodel.interactive.form.PDTextField;

/** How the fields of a fillable PDF look and behave: font, colours, tooltips, many lines, ticks. */
final class FieldDress {
    private static final int MULTILINE = 1 << 12;
    private static final COSName TICKED = COSName.getPDFName("Yes");
    private static final String CROSS = "X";
    private static final float CAPITAL_HEIGHT = 0.73f;

    private final PDDocument document;
    private final PDAcroForm form;
    private final PDFont letters;

    FieldDress(PDDocument document, PDAcroForm form) {
        this.document = document;
        this.form = form;
        PDResources resources = new PDResources();
        // The whole font, not a subset: applicants type letters that nobody has seen yet.
        letters = Fonts.SANS.embeddedIn(document, false);
        String font = resources.add(letters).getName();
        form.setDefaultResources(resources);
        form.setDefaultAppearance("/" + font + " 10 Tf 0 g");
    }

    /** Makes a bare widget the field. */
    void dress(FormField field, COSDictionary widget) throws IOException {
        // The tooltip is also what a screen reader says, PDF/UA-1 section 7.18.4.
        widget.setString(COSName.TU, field.label());
        switch (field.kind()) {
            case LINE -> dressText(widget, 0);
            case TEXT -> dressText(widget, MULTILINE);
            case TICK -> dressTick(widget);
        }
    }

    private void dressText(COSDictionary widget, int flags) throws IOException {
        widget.setItem(COSName.FT, COSName.TX);
        widget.setInt(COSName.FF, flags);
        widget.setString(COSName.DA, form.getDefaultAppearance());
        widget.setItem(COSName.MK, ground().getCOSObject());
        // An empty value makes the first appearance; afterwards the viewer draws what is typed, and scrolls.
        ((PDTextField) PDFieldFactory.createField(form, widget, null)).setValue("");
    }

    private void dressTick(COSDictionary widget) throws IOException {
        widget.setItem(COSName.FT, COSName.BTN);
        PDRectangle box = new PDAnnotationWidget(widget).getRectangle();
        COSDictionary states = new COSDictionary();
        // Some viewers do not follow a reference from here and draw no tick (poppler before version 23).
        states.setDirect(true);
        states.setItem(COSName.Off, drawn(box, false));
        states.setItem(TICKED, drawn(box, true));
        PDAppearanceDictionary appearance = new PDAppearanceDictionary();
        appearance.setNormalAppearance(new PDAppearanceEntry(states));
        widget.setItem(COSName.AP, appearance);
        widget.setItem(COSName.AS, COSName.Off);
        widget.setItem(COSName.V, COSName.Off);
    }

    private PDAppearanceStream drawn(PDRectangle box, boolean ticked) throws IOException {
        PDAppearanceStream stream = new PDAppearanceStream(document);
        stream.setBBox(new PDRectangle(box.getWidth(), box.getHeight()));
        stream.setResources(new PDResources());
        try (PDAppearanceContentStream pen = new PDAppearanceContentStream(stream)) {
            pen.setNonStrokingColor(colour(HouseStyle.INPUT));
            pen.setStrokingColor(colour(HouseStyle.QUIET));
            pen.setLineWidth(0.8f);
            pen.addRect(0.4f, 0.4f, box.getWidth() - 0.8f, box.getHeight() - 0.8f);
            pen.fillAndStroke();
            if (ticked) {
                cross(pen, box);
            }
        }
        return stream;
    }

    /** A letter and no drawing: printed or flattened, the form still says in words what was ticked. */
    private void cross(PDAppearanceContentStream pen, PDRectangle box) throws IOException {
        float size = box.getHeight() * 0.85f;
        float width = letters.getStringWidth(CROSS) / 1000 * size;
        pen.beginText();
        pen.setFont(letters, size);
        pen.setNonStrokingColor(colour(HouseStyle.ACCENT));
        pen.newLineAtOffset((box.getWidth() - width) / 2, (box.getHeight() - size * CAPITAL_HEIGHT) / 2);
        pen.showText(CROSS);
        pen.endText();
    }

    private static PDAppearanceCharacteristicsDictionary ground() {
        PDAppearanceCharacteristicsDictionary ground = new PDAppearanceCharacteristicsDictionary(new COSDictionary());
        ground.setBackground(colour(HouseStyle.INPUT));
        ground.setBorderColour(colour(HouseStyle.LINE));
        return ground;
    }

    private static PDColor colour(String hex) {
        return new PDColor(HouseStyle.colour(hex).getRGBColorComponents(null), PDDeviceRGB.INSTANCE);
    }
}
