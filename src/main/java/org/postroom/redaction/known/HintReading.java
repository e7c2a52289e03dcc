package org.postroom.redaction.known;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.redaction.known.KnownIdentity.Builder;
import org.postroom.redaction.known.KnownIdentity.Person;
import org.postroom.redaction.known.KnownIdentity.Role;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.Labels;
import org.postroom.redaction.words.Lexicon;

/**
 * Weighs hints and tells the builder what they make known. Names that fit the applicant's are the applicant's; whoever
 * else is named is a colleague. Of lines only what has the shape of a contact or a practice counts.
 */
final class HintReading {
    private static final int MOST_HINTS = 400;
    private static final int MOST_WORDS_OF_A_BODY = 7;
    private static final Pattern EMAIL = Pattern.compile("[\\w.%+'-]{1,64}@[\\w-]+(?:\\.[\\w-]+)+");
    private static final Pattern PHONE = Pattern.compile("(?<![\\d])(?:\\+44|0)[\\d\\s().-]{8,14}\\d(?!\\d)");
    private static final Pattern POSTCODE = Pattern.compile("\\b[A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2}\\b");
    private static final Pattern WEB = Pattern.compile("(?i)\\b(?:https?://)?(www\\.[\\w-]+(?:\\.[\\w-]+)+)");
    private static final Pattern SENTENCE =
            Pattern.compile("(?:^|\\s)(?!(?:of|and|the|at|in|on|upon|by|under|y|yr|a|o|ar|na|nan)\\s)\\p{Ll}|[.!?]\\s");
    private static final Pattern FORM_WORDS =
            Pattern.compile("(?i)\\b(?:migpm|application|accreditation|reference|ref|form|for|from|at|of|the pack)\\b");

    private final Builder known;
    private final List<Hint> hints;
    private final HintedNames names;
    private final List<Person> applicants;

    private HintReading(Builder known, List<Hint> hints, List<Person> people) {
        this.known = known;
        this.hints = hints;
        this.names = new HintedNames(hints);
        this.applicants = people.stream()
                .filter(person -> person.role() == Role.APPLICANT && person.fullName() != null)
                .toList();
    }

    /** Takes up to {@value #MOST_HINTS} hints; {@code people} are those known from the form. */
    static void into(Builder known, List<Hint> hints, List<Person> people, List<String> practices) {
        List<Hint> some = hints.stream().distinct().limit(MOST_HINTS).toList();
        HintReading reading = new HintReading(known, some, people);
        boolean own = reading.applicantSent();
        for (Hint hint : some) {
            reading.take(hint, own, people, practices);
        }
    }

    private void take(Hint hint, boolean own, List<Person> people, List<String> practices) {
        switch (hint.source()) {
            case SENDER_NAME, COPIED_NAME, AUTHOR -> names.whole(hint).ifPresent(name -> person(name, people));
            case SENDER_ADDRESS -> address(hint.text());
            case COPIED_ADDRESS -> known.contact(hint.text());
            case SIGNED -> signed(hint, own, people, practices);
            case SIGNATURE -> {
                HintedNames.called(hint.text()).filter(name -> own).ifPresent(this::applicantIsCalled);
                line(hint.text(), own, practices);
            }
            case LETTERHEAD -> line(hint.text(), false, practices);
            case COMPANY -> body(hint.text(), false, practices);
            case SUBJECT, FILE_NAME, TITLE -> {
                names.inside(hint.text()).forEach(name -> person(name, people));
                HintedNames.segments(hint.text()).forEach(segment -> {
                    String bare = FORM_WORDS
                            .matcher(segment)
                            .replaceAll(" ")
                            .replaceAll("\\s+", " ")
                            .strip();
                    body(bare, true, practices);
                });
            }
        }
    }

    /** Whether the applicant wrote the letter, and not somebody for them. */
    private boolean applicantSent() {
        Set<String> words = new LinkedHashSet<>();
        applicants.forEach(person -> words.addAll(Surfaces.folded(Surfaces.nameWords(person.fullName()))));
        return hints.stream().anyMatch(hint -> switch (hint.source()) {
            case SENDER_NAME -> names.whole(hint).filter(this::isApplicant).isPresent();
            case SENDER_ADDRESS -> {
                String local = SurfaceSearch.squash(
                        Reading.of(hint.text().replaceFirst("@.*", "")).folded());
                yield words.stream().anyMatch(word -> word.length() > 3 && local.contains(word.replace("-", "")));
            }
            default -> false;
        });
    }

    private boolean isApplicant(String name) {
        return applicants.stream().anyMatch(person -> HintedNames.samePerson(String.valueOf(person.fullName()), name));
    }

    private void person(String name, List<Person> people) {
        Person same = people.stream()
                .filter(person -> person.fullName() != null && HintedNames.samePerson(person.fullName(), name))
                .findFirst()
                .orElse(null);
        Role role = same == null ? Role.COLLEAGUE : same.role();
        boolean says = same == null || Surfaces.nameWords(name).size() > 1 && !name.equals(same.fullName());
        if (says) {
            known.person(new Person(role, name, null, null, null, null));
        }
    }

    private void signed(Hint hint, boolean own, List<Person> people, List<String> practices) {
        if (own) {
            HintedNames.signedWith(hint.text()).ifPresent(this::applicantIsCalled);
            HintedNames.called(hint.text()).ifPresent(this::applicantIsCalled);
        }
        names.whole(new Hint(Hint.Source.SIGNED, hint.text().replaceFirst("[,|].*", "")))
                .ifPresent(name -> person(name, people));
        line(hint.text(), own, practices);
    }

    private void applicantIsCalled(String name) {
        applicants.stream()
                .limit(1)
                .forEach(person -> known.person(
                        new Person(Role.APPLICANT, person.fullName(), name, person.title(), person.jobTitle(), null)));
    }

    private void address(String address) {
        known.contact(address);
        if (EmailHost.belongsToABody(address, known, hints)) {
            EmailHost.words(address).forEach(known::practice);
        }
    }

    private void line(String line, boolean own, List<String> practices) {
        boolean postal = POSTCODE.matcher(line).find();
        String rest = taken(EMAIL, taken(PHONE, taken(WEB, taken(POSTCODE, line))));
        for (String segment : HintedNames.segments(rest)) {
            boolean capital = Character.isUpperCase(segment.charAt(0)) || Character.isDigit(segment.charAt(0));
            if (!body(segment, own, practices) && postal && capital && !Lexicon.isOrdinary(segment)) {
                known.address(segment.split(" ").length <= 4 ? segment : null);
            }
        }
    }

    /** Makes known whatever fits the pattern, and gives the line without it. */
    private String taken(Pattern pattern, String line) {
        Matcher matcher = pattern.matcher(line);
        List<String> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(matcher.group(matcher.groupCount()).strip());
        }
        found.forEach(contact -> known.contact(pattern == WEB ? contact.toLowerCase(Locale.UK) : contact));
        return matcher.replaceAll(" | ");
    }

    /** A practice, or another body by its head word; its name must hold more than ordinary words and head words. */
    private boolean body(String name, boolean own, List<String> practices) {
        String bare = Heads.withoutHead(name);
        boolean practice = !bare.equals(name);
        boolean named = !name.isEmpty()
                && Character.isUpperCase(name.charAt(0))
                && name.split(" ").length <= MOST_WORDS_OF_A_BODY
                && !SENTENCE.matcher(name).find()
                && !HintedNames.saysARole(name)
                && !Lexicon.isOrdinary(bare)
                && (practice || !Labels.organisation(name).equals("Organisation"));
        if (!named) {
            return false;
        }
        if (practice && (own && practices.isEmpty() || isLike(bare, practices))) {
            known.practice(name);
        } else {
            known.organisation(name);
        }
        return true;
    }

    private static boolean isLike(String bare, List<String> practices) {
        String folded = Reading.foldSameLength(bare);
        return practices.stream()
                .map(practice -> Reading.foldSameLength(Heads.withoutHead(practice)))
                .anyMatch(known -> known.contains(folded) || folded.contains(known));
    }
}
