package org.postroom.award;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.postroom.fees.Supplier;
import org.postroom.outbox.Composed;
import org.postroom.outbox.Draft;
import org.postroom.outbox.LetterHead;
import org.postroom.outbox.Outbox;
import org.postroom.paper.MailSheet;
import org.springframework.stereotype.Component;

/** Gives the words of a letter in other forms than the text that is posted: as HTML, and as a subject alone. */
@Component
class LetterForms {
    private final Outbox outbox;
    private final Supplier supplier;
    private final RegisterAddress address;
    private final LetterHead head;

    LetterForms(Outbox outbox, Supplier supplier, RegisterAddress address, LetterHead head) {
        this.outbox = outbox;
        this.supplier = supplier;
        this.address = address;
        this.head = head;
    }

    /**
     * A letter as HTML.
     *
     * @param inHtml what stands in the HTML in place of a value, by the value's name; the value must be a paragraph of
     *     its own
     * @param strong lines that are minor headings
     */
    String html(String template, Map<String, Object> values, Map<String, String> inHtml, List<String> strong) {
        Map<String, Object> marked = new HashMap<>(values);
        inHtml.keySet().forEach(name -> marked.put(name, mark(name)));
        Map<String, String> fragments = inHtml.entrySet().stream()
                .collect(Collectors.toMap(entry -> mark(entry.getKey()), Map.Entry::getValue));
        String text = words(template, marked).text();
        return new MailSheet(supplier.body(), text, fragments, strong, address.all()).html();
    }

    /** A letter's subject. */
    String subject(String template, Map<String, Object> values) {
        return words(template, values).subject();
    }

    /** A letter's text. */
    String text(String template, Map<String, Object> values) {
        return words(template, values).text();
    }

    private Composed words(String template, Map<String, Object> values) {
        return outbox.compose(new Draft("", template, head.address(), values, List.of(), null, null, null, null, null));
    }

    private static String mark(String name) {
        return "{{" + name + "}}";
    }
}
