package org.postroom.panel;

/** The data key of a case, sealed under the house's secret. */
record CaseKey(String caseReference, byte[] sealed) {
    @Override
    public String toString() {
        return "CaseKey[" + caseReference + "]";
    }
}
