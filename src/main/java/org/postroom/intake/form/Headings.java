package org.postroom.intake.form;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postroom.accreditation.Framework;
import org.postroom.accreditation.Framework.Domain;
import org.postroom.intake.document.Block;

/** Knows the headings of the form: its sections by letter or title, its domains by number and title. */
final class Headings {
    private static final List<String> NUMBERS = List.of(
            "zero",
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
            "thirteen",
            "fourteen",
            "fifteen");
    private static final Pattern SECTION =
            Pattern.compile("^(?i:section|part)\\s+([A-Ea-e])\\b\\s*(?:$|[:.–—-]\\s*(.*)$)");
    private static final Pattern DOMAIN = Pattern.compile(
            "(?i)^domain\\s+(?:no\\.?\\s*|number\\s+)?(\\d{1,2}|[a-z]{3,8})\\b(?!\\.\\d)\\s*[:.)–—-]*\\s*(.*)$");
    private static final Pattern NUMBERED = Pattern.compile("^\\(?(\\d{1,2})\\s*[.):–—-]*\\s+(.*)$");

    private static final Pattern FIRST_REFEREE = Pattern.compile("(?i)^referee\\s+(?:1|one)\\b.{0,120}");
    private static final Pattern SIGNED =
            Pattern.compile("(?i)^(?:signed|signature)\\s*(?:(?:[:_…]|\\.{3}).{0,120})?$");

    private final Framework framework;
    private final Map<Integer, List<Wording.Word>> titles;

    Headings(Framework framework) {
        this.framework = framework;
        this.titles = framework.domains().stream()
                .collect(Collectors.toMap(Domain::number, domain -> Wording.canonical(Wording.words(domain.title()))));
    }

    /** A section heading that begins at fragment {@code at}, if one does. */
    Optional<Anchor> section(List<Fragment> fragments, int at) {
        Fragment fragment = fragments.get(at);
        Matcher matcher = SECTION.matcher(fragment.text());
        if (matcher.matches()
                && (matcher.group(2) == null
                        || Wording.words(matcher.group(2), 11).size() <= 10)) {
            return Optional.of(section(matcher.group(1).toUpperCase(Locale.ROOT), at));
        }
        if (FIRST_REFEREE.matcher(fragment.text()).matches()) {
            return Optional.of(new Anchor(Anchor.Type.SECTION, "D", at, at, "", Anchor.Trust.WHOLE));
        }
        if (SIGNED.matcher(fragment.text()).matches()) {
            return Optional.of(section("E", at));
        }
        if (fragment.inTable() && fragment.kind() != Block.Kind.HEADING) {
            return Optional.empty();
        }
        String key = fragment.text().length() > 60 ? "" : Wording.key(fragment.text());
        return switch (key) {
            case "your details", "applicants details", "applicant details", "personal details", "my details" ->
                Optional.of(section("A", at));
            case "eligibility declarations", "declarations", "eligibility", "declaration" ->
                Optional.of(section("B", at));
            case "references", "referees", "my references", "my referees", "your referees", "two references" ->
                Optional.of(section("D", at));
            case "signature", "signature and date" -> Optional.of(section("E", at));
            default -> Optional.empty();
        };
    }

    private static Anchor section(String letter, int at) {
        return new Anchor(Anchor.Type.SECTION, letter, at, at + 1, "", Anchor.Trust.WHOLE);
    }

    /** A domain heading that begins at fragment {@code at}, if one does; it may run over several wrapped lines. */
    Optional<Anchor> domain(List<Fragment> fragments, int at, Run run) {
        Matcher named = DOMAIN.matcher(run.text());
        if (named.matches()) {
            return named(named, fragments, at, run);
        }
        Matcher numbered = NUMBERED.matcher(run.text());
        if (numbered.matches()) {
            int number = Integer.parseInt(numbered.group(1));
            return framework.domain(number).flatMap(domain -> titled(domain, run, numbered.start(2), at, false));
        }
        return framework.domains().stream()
                .flatMap(domain -> titled(domain, run, 0, at, true).stream())
                .findFirst();
    }

    /** After the word Domain: a title that is some domain's decides, else the number if nothing else stands there. */
    private Optional<Anchor> named(Matcher named, List<Fragment> fragments, int at, Run run) {
        for (Domain domain : framework.domains()) {
            Optional<Anchor> whole = titled(domain, run, named.start(2), at, true);
            if (whole.isPresent()) {
                return whole;
            }
        }
        Optional<Domain> numbered = number(named.group(1)).flatMap(framework::domain);
        if (numbered.isEmpty()) {
            return Optional.empty();
        }
        Optional<Anchor> shortened = titled(numbered.get(), run, named.start(2), at, false);
        Matcher line = DOMAIN.matcher(fragments.get(at).text());
        boolean alone = line.matches()
                && (line.group(2).isBlank()
                        || (fragments.get(at).kind() == Block.Kind.HEADING
                                && Wording.words(line.group(2)).size() <= 12));
        return shortened.or(() -> alone ? Optional.of(domain(numbered.get(), at, at + 1, "")) : Optional.empty());
    }

    /** The domain's title at an offset of the run: whole, or where allowed its first words and nothing after. */
    private Optional<Anchor> titled(Domain domain, Run run, int offset, int at, boolean wholeOnly) {
        List<Wording.Word> wanted = titles.get(domain.number());
        int end = Wording.endOfPrefix(run.words(offset), wanted);
        if (end >= 0) {
            int fragment = run.fragmentAt(offset + end);
            String rest = Prompts.afterWords(run.restOf(fragment, offset + end));
            boolean heading = rest.isEmpty() || offset > 0;
            return heading ? Optional.of(domain(domain, at, fragment + 1, rest)) : Optional.empty();
        }
        List<Wording.Word> words = run.line(offset);
        boolean shortened = !wholeOnly
                && words.size() >= Math.min(2, wanted.size())
                && Wording.sharedStart(words, wanted) == words.size();
        return shortened ? Optional.of(domain(domain, at, at + 1, "")) : Optional.empty();
    }

    private static Anchor domain(Domain domain, int from, int to, String rest) {
        return new Anchor(Anchor.Type.DOMAIN, String.valueOf(domain.number()), from, to, rest, Anchor.Trust.WHOLE);
    }

    private static Optional<Integer> number(String word) {
        if (word.matches("\\d+")) {
            return Optional.of(Integer.parseInt(word));
        }
        int index = NUMBERS.indexOf(word.toLowerCase(Locale.ROOT));
        return index > 0 ? Optional.of(index) : Optional.empty();
    }
}
