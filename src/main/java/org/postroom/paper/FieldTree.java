package org.postroom.paper;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.interactive.form.PDAcroForm;
import org.apache.pdfbox.pdmodel.interactive.form.PDField;
import org.apache.pdfbox.pdmodel.interactive.form.PDFieldFactory;

/**
 * The tree of a form's fields. A period in a name parts a field from its parent (ISO 32000-1 section 12.7.3.2), so
 * {@code answer_4.2} is the kid {@code 2} of {@code answer_4}; its full name is the one it came with.
 */
final class FieldTree {
    private final PDAcroForm form;
    private final List<PDField> roots = new ArrayList<>();
    private final Map<String, COSDictionary> parents = new LinkedHashMap<>();

    FieldTree(PDAcroForm form) {
        this.form = form;
    }

    /** Hangs a field under its name. */
    void hang(String name, COSDictionary field) {
        int period = name.lastIndexOf('.');
        field.setString(COSName.T, name.substring(period + 1));
        if (period < 0) {
            roots.add(PDFieldFactory.createField(form, field, null));
            return;
        }
        COSDictionary parent = parents.computeIfAbsent(name.substring(0, period), this::parent);
        field.setItem(COSName.PARENT, parent);
        parent.getCOSArray(COSName.KIDS).add(field);
    }

    /** The fields without a parent. */
    List<PDField> roots() {
        List<PDField> all = new ArrayList<>(roots);
        parents.values().forEach(parent -> all.add(PDFieldFactory.createField(form, parent, null)));
        return all;
    }

    private COSDictionary parent(String name) {
        COSDictionary parent = new COSDictionary();
        parent.setString(COSName.T, name);
        parent.setItem(COSName.KIDS, new COSArray());
        return parent;
    }
}
