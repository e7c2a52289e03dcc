package org.postroom.redaction.text;

/** What sort of thing identifies somebody. */
public enum Kind {
    /** A named person: full names, surnames or given names alone, initials, nicknames. */
    PERSON,
    /** A general practice, by its name, short name or acronym. */
    PRACTICE,
    /** Any other organisation that tells the locality or the employment. */
    ORG,
    /** A village, town, county, street, building or region. */
    PLACE,
    /** A way to reach somebody: email, telephone, web address, postal address, postcode. */
    CONTACT,
    /** A number or code of a person or organisation, such as an NHS number or an ODS code. */
    ID,
    /** A full date; a bare year or month is none. */
    DATE,
    /** A detail of a person: age, nationality, faith, health, family. */
    DEMOG
}
