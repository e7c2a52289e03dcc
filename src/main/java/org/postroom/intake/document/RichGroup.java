package org.postroom.intake.document;

/** What holds inside one pair of braces of a rich text; the closing brace takes it back. */
final class RichGroup {
    /** Whether nothing in it is shown. */
    boolean skip;

    boolean hidden;
    /** Whether it is the table of fonts. */
    boolean fonts;
    /** Whether it describes a form field, this group itself and none inside it. */
    boolean form;
    /** Whether it is a field's code, this group itself and none inside it. */
    boolean code;

    boolean inCode;
    /** Whether it is one choice of a drop-down. */
    boolean choice;

    boolean listText;
    int unicodeSkip = 1;
    int font;

    /** The group that opens in it. */
    RichGroup inner() {
        RichGroup inner = new RichGroup();
        inner.skip = skip;
        inner.hidden = hidden;
        inner.fonts = fonts;
        inner.inCode = inCode;
        inner.listText = listText;
        inner.unicodeSkip = unicodeSkip;
        inner.font = font;
        return inner;
    }
}
