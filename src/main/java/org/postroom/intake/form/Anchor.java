package org.postroom.intake.form;

/**
 * A place in a document where something of the form begins.
 *
 * @param type what begins here
 * @param key the section's letter, the domain's number or the point's ref
 * @param from first fragment of the anchor
 * @param to fragment after its last
 * @param rest what stands on its last line after the form's own words
 * @param trust how it was known
 */
record Anchor(Type type, String key, int from, int to, String rest, Trust trust) {
    /** What an anchor begins. */
    enum Type {
        SECTION,
        DOMAIN,
        POINT
    }

    /** How an anchor was known, the surest first. */
    enum Trust {
        /** Reference and wording agree, or a heading is whole. */
        WHOLE,
        /** The wording of the prompt alone. */
        WORDING,
        /** Wording that is more like this prompt than any other, but not the same. */
        SIMILAR,
        /** The reference alone, on a line of its own. */
        REFERENCE,
        /** The reference alone, before the answer on the same line. */
        INLINE_REFERENCE,
        /** The reference says one point and the wording another; the wording was followed. */
        CONTRADICTION,
        /** Neither: the order among the points of its domain. */
        ORDER
    }

    boolean isPoint() {
        return type == Type.POINT;
    }

    boolean isDomain() {
        return type == Type.DOMAIN;
    }

    boolean isSection(String letter) {
        return type == Type.SECTION && key.equals(letter);
    }

    /** The number of the domain that a point or domain anchor belongs to; 0 for a section. */
    int domain() {
        return type == Type.SECTION ? 0 : Integer.parseInt(key.split("\\.")[0]);
    }

    Anchor withTrust(Trust other) {
        return new Anchor(type, key, from, to, rest, other);
    }
}
