package org.postroom.intake.form.made;

import java.util.List;
import java.util.Map;

/**
 * What one invented applicant wrote.
 *
 * @param details values by the keys of the submission, such as {@code fullName}
 * @param answers texts by the ref of their point; lines that begin with a bullet are list items, lines of cells between
 *     bars are table rows
 */
public record MadeApplication(
        String id, Map<String, String> details, Map<String, String> answers, List<MadeReferee> referees) {

    /** One referee, with a statement of one or more paragraphs. */
    public record MadeReferee(
            String name,
            String relation,
            String role,
            String organisation,
            String email,
            String phone,
            String relationInWords,
            String statement) {}

    /** The applicant's detail under that key. */
    public String detail(String key) {
        return details.getOrDefault(key, "");
    }
}
