package org.postroom.paper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.pdfbox.pdmodel.interactive.action.PDActionURI;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotation;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationWidget;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;

/**
 * Turns a laid out PDF into one to fill in. Where the template links to {@code field:name}, the link itself becomes the
 * field (ISO 32000-1 section 12.7): the layout decides where it is, and the tag that told a screen reader of a link
 * tells it of the field.
 */
final class FillablePdf {
    /** The template's mark in front of a field's name. */
    private static final String MARK = "field:";

    private final PDDocument document;

    private FillablePdf(PDDocument document) {
        this.document = document;
    }

    /**
     * The same pages with fields.
     *
     * @param fields all fields the template marks
     */
    static byte[] of(byte[] pdf, List<FormField> fields) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            new FillablePdf(document).place(fields);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            document.save(out);
            return out.toByteArray();
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private void place(List<FormField> fields) throws IOException {
        PDAcroForm form = new PDAcroForm(document);
        FieldDress dress = new FieldDress(document, form);
        FieldTree tree = new FieldTree(form);
        Map<String, COSDictionary> widgets = widgets();
        for (FormField field : fields) {
            COSDictionary widget = widgets.get(field.name());
            if (widget == null) {
                throw new IllegalStateException("The form's template has no place for the field " + field.name() + ".");
            }
            dress.dress(field, widget);
            tree.hang(field.name(), widget);
        }
        form.setFields(tree.roots());
        document.getDocumentCatalog().setAcroForm(form);
        renameTags(document.getDocumentCatalog().getStructureTreeRoot());
    }

    /** The marking links by field name, each now a bare widget on its page. */
    private Map<String, COSDictionary> widgets() throws IOException {
        Map<String, COSDictionary> widgets = new LinkedHashMap<>();
        for (PDPage page : document.getPages()) {
            // Tabulator key in the order of the structure, ISO 32000-1 table 30.
            page.getCOSObject().setName(COSName.getPDFName("Tabs"), "S");
            List<PDAnnotation> annotations = new ArrayList<>();
            for (PDAnnotation annotation : page.getAnnotations()) {
                Optional<String> name = marked(annotation);
                name.ifPresent(field -> put(widgets, field, bareWidget(annotation.getCOSObject(), page)));
                annotations.add(name.isPresent() ? new PDAnnotationWidget(annotation.getCOSObject()) : annotation);
            }
            page.setAnnotations(annotations);
        }
        return widgets;
    }

    private static void put(Map<String, COSDictionary> widgets, String name, COSDictionary widget) {
        if (widgets.put(name, widget) != null) {
            throw new IllegalStateException("The form's template has two places for the field " + name
                    + ", perhaps because it breaks across pages.");
        }
    }

    private static Optional<String> marked(PDAnnotation annotation) {
        if (annotation instanceof PDAnnotationLink link
                && link.getAction() instanceof PDActionURI target
                && target.getURI().startsWith(MARK)) {
            return Optional.of(target.getURI().substring(MARK.length()));
        }
        return Optional.empty();
    }

    private static COSDictionary bareWidget(COSDictionary link, PDPage page) {
        for (COSName linkOnly : List.of(COSName.A, COSName.BS, COSName.H, COSName.BORDER)) {
            link.removeItem(linkOnly);
        }
        link.setItem(COSName.SUBTYPE, COSName.getPDFName(PDAnnotationWidget.SUB_TYPE));
        link.setItem(COSName.P, page);
        return link;
    }

    /** Every link of a form's template is a mark, so every Link tag is now a Form tag (ISO 32000-1 table 340). */
    private static void renameTags(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (kid instanceof PDStructureElement element) {
                if ("Link".equals(element.getStructureType())) {
                    element.setStructureType("Form");
                }
                renameTags(element);
            }
        }
    }
}
