package org.postroom.fees;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.postroom.casebook.Applicant;
import org.postroom.casebook.Case;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.Submission;
import org.springframework.stereotype.Component;

/** Whom an invoice is made out to: all that is known of the applicant when it is issued. */
@Component
class Customer {
    private static final int MOST_LINES = 8;
    private static final int MOST_CHARACTERS_A_LINE = 80;

    private final Casebook casebook;

    Customer(Casebook casebook) {
        this.casebook = casebook;
    }

    /** Name, practice, postal address and email address, one line each, as far as they are known. */
    List<String> of(Case one) {
        Applicant person = casebook.applicant(one);
        List<String> lines = new ArrayList<>();
        lines.add(person.display());
        Optional.ofNullable(person.practiceName()).ifPresent(lines::add);
        casebook.submission(one).map(Submission::applicant).ifPresent(details -> lines.addAll(address(details)));
        lines.add(person.email());
        return lines.stream()
                .map(Customer::folded)
                .filter(line -> !line.isEmpty())
                .distinct()
                .limit(MOST_LINES)
                .toList();
    }

    private static List<String> address(Submission.Applicant details) {
        String postcode = details.postcode() == null ? "" : details.postcode().strip();
        List<String> lines = new ArrayList<>(Stream.ofNullable(details.address())
                .flatMap(address -> Stream.of(address.split("[,\\n]")))
                .map(String::strip)
                .toList());
        if (lines.stream().noneMatch(line -> line.equalsIgnoreCase(postcode))) {
            lines.add(postcode);
        }
        return lines;
    }

    private static String folded(String line) {
        String one = line.replaceAll("\\s+", " ").strip();
        return one.length() <= MOST_CHARACTERS_A_LINE ? one : one.substring(0, MOST_CHARACTERS_A_LINE);
    }
}
