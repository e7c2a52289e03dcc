package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Referee;

/** Finds the referees in the form's own section, labelled or in running lines, with what they wrote there. */
final class RefereeFinder {
    private static final String NAME_LABEL =
            "(?:name of (?:the )?)?(?:(?:first|second|senior|peer) )?referee(?: ?(?:\\d|one|two|a|b))?"
                    + "(?: senior| peer)?(?:s)?(?: full)?(?: name)?|(?:your |my )?(?:full )?name";
    private static final String WHOSE = "^(?:(?:first|second|senior|peer) )?referees? ?(?:\\d|one|two|a|b)? (?=\\w)";
    private static final String HEADING =
            "(?:(?:first|second|senior|peer) )?(?:referee|reference) ?(?:\\d|one|two|a|b)?(?: senior| peer)?";
    private static final String SIGNING =
            "(?i)(?:what i have written is true\\b.{0,120}|(?:signed|signature|date)\\s*(?:[:_…].{0,80})?)";
    private static final String ELSEWHERE =
            "(?i)\\W*(?:(?:see\\s+)?(?:letter|reference|statement|attached|enclosed|sent separately)\\b.{0,60}|to"
                    + " follow.{0,40}|as attached.{0,40}|n/?a|.{0,40}\\b(?:attached|enclosed|to"
                    + " follow|separately)\\b.{0,30})\\W*";
    private static final Pattern RUNNING = Pattern.compile(
            "(?i)^(?:(?:first|second) )?(?:referee|reference)\\s*(?:\\d|one|two|a|b)?\\s*[:.–—-]\\s*(.{3,200})$");

    /** What the labels of the references section ask for. */
    enum Field {
        NAME,
        ROLE,
        ORGANISATION,
        RELATION,
        EMAIL,
        PHONE,
        STATEMENT
    }

    private final Labelled<Field> labelled = new Labelled<>(RefereeFinder::field);
    private final SideBySide beside =
            new SideBySide(text -> text.length() < 60 && labelKey(text).matches(HEADING + "|" + HEADING + " name"));

    static Optional<Field> field(String key) {
        if (key.matches(NAME_LABEL) && !key.equals("referee") && !key.equals("referees")) {
            return Optional.of(Field.NAME);
        }
        return switch (key.replaceFirst(WHOSE, "")) {
            case "role", "position", "job title", "their role", "post" -> Optional.of(Field.ROLE);
            case "organisation", "practice", "employer", "practice organisation", "place of work" ->
                Optional.of(Field.ORGANISATION);
            case "relation to you",
                    "relation",
                    "relationship",
                    "relationship to you",
                    "relationship to applicant",
                    "relation to applicant",
                    "relation to the applicant",
                    "relation to the applicant senior or peer",
                    "relationship to the applicant",
                    "capacity",
                    "senior or peer",
                    "senior peer" -> Optional.of(Field.RELATION);
            case "email", "email address", "e mail", "e mail address" -> Optional.of(Field.EMAIL);
            case "telephone", "phone", "tel", "telephone number", "phone number", "mobile", "contact number" ->
                Optional.of(Field.PHONE);
            case "statement",
                    "referees statement",
                    "reference statement",
                    "statement of support",
                    "supporting statement",
                    "statement or letter attached",
                    "reference" -> Optional.of(Field.STATEMENT);
            default -> Optional.empty();
        };
    }

    /** The referees of the section, in its order. */
    List<Referee> find(List<Fragment> lines) {
        List<Fragment> section = beside.unfolded(lines);
        Reflow reflow = new Reflow(section, Set.of());
        List<Referee> referees = new ArrayList<>();
        List<List<Fragment>> groups = groups(section);
        for (List<Fragment> group : groups) {
            Referee referee = referee(group, reflow);
            if (group == groups.get(0) && groups.size() > 1 && !isSomebody(referee)) {
                // Before the first referee stands what the form itself says of references.
                continue;
            }
            if (referee.name() != null || referee.statement() != null || referee.email() != null) {
                referees.add(referee);
            }
        }
        return referees;
    }

    private static boolean isSomebody(Referee referee) {
        return referee.name() != null || referee.email() != null || referee.role() != null;
    }

    /** The section parted where a new referee begins: a heading, or a name when there is one already. */
    private List<List<Fragment>> groups(List<Fragment> section) {
        List<List<Fragment>> groups = new ArrayList<>();
        List<Fragment> group = new ArrayList<>();
        boolean named = false;
        for (Fragment fragment : section) {
            String key = labelKey(fragment.text());
            boolean heading = key.matches(HEADING + "|" + HEADING + " name") && fragment.cell() == 0;
            boolean name = heading || key.matches(NAME_LABEL);
            if (heading || (name && named)) {
                groups.add(group);
                group = new ArrayList<>();
                named = false;
            }
            named |= name && !key.matches(HEADING) || isRunning(fragment.text());
            group.add(fragment);
        }
        groups.add(group);
        return groups;
    }

    private Referee referee(List<Fragment> group, Reflow reflow) {
        Map<Field, String> found = new EnumMap<>(Field.class);
        int statementFrom = 0;
        for (Labelled.Found<Field> value : labelled.find(group)) {
            if (value.field() == Field.STATEMENT) {
                found.putIfAbsent(Field.STATEMENT, labelledStatement(value, group, reflow));
            } else if (!value.value().isBlank()) {
                found.putIfAbsent(value.field(), value.value().replaceAll("\\s+", " "));
            }
            statementFrom = value.end();
        }
        running(group, found);
        if (!found.containsKey(Field.STATEMENT)) {
            found.put(Field.STATEMENT, unlabelledStatement(group, statementFrom, reflow));
        }
        return referee(found);
    }

    /** A labelled statement goes on over the lines below it, as far as the signature. */
    private static String labelledStatement(Labelled.Found<Field> value, List<Fragment> group, Reflow reflow) {
        Fragment label = group.get(value.at());
        List<Fragment> lines = new ArrayList<>();
        for (String line : value.value().split("\n")) {
            lines.add(new Fragment(line, label.kind(), -1, 0, label.wrapped()));
        }
        for (Fragment below : group.subList(value.end(), group.size())) {
            if (below.text().matches(SIGNING)) {
                break;
            }
            lines.add(below);
        }
        return reflow.text(lines);
    }

    /** What follows the lines that say who the referee is; a number in the statement itself stays in it. */
    private static String unlabelledStatement(List<Fragment> group, int from, Reflow reflow) {
        int start = Math.min(from, group.size());
        while (start < group.size() && saysWho(group.get(start).text())) {
            start++;
        }
        String text = reflow.text(group.subList(start, group.size()));
        return Wording.words(text, 15).size() < 15 ? "" : text;
    }

    private static boolean saysWho(String text) {
        return text.isBlank()
                || isContactLine(text)
                || isRunning(text)
                || Wording.key(text).matches(HEADING + "|section d references?|references?|referees?");
    }

    /** {@code Referee 1: name, role, organisation (relation)}, with a line of addresses below. */
    private static void running(List<Fragment> group, Map<Field, String> found) {
        for (Fragment fragment : group) {
            Matcher line = RUNNING.matcher(fragment.text());
            if (isRunning(fragment.text()) && line.matches()) {
                String said = line.group(1);
                String[] parts =
                        said.replaceAll("\\s*\\([^)]*\\)\\s*", " ").strip().split("\\s*,\\s*");
                found.put(Field.NAME, parts[0]);
                if (parts.length > 1) {
                    found.putIfAbsent(Field.ROLE, parts[1]);
                }
                if (parts.length > 2) {
                    found.putIfAbsent(
                            Field.ORGANISATION, String.join(", ", List.of(parts).subList(2, parts.length)));
                }
                Optional.ofNullable(Contacts.relation(said)).ifPresent(r -> found.putIfAbsent(Field.RELATION, r));
            } else if (isContactLine(fragment.text())) {
                Contacts.email(fragment.text()).ifPresent(email -> found.putIfAbsent(Field.EMAIL, email));
                Contacts.phone(fragment.text()).ifPresent(phone -> found.putIfAbsent(Field.PHONE, phone));
            }
        }
    }

    /** The key of a label: the whole line where that is one, else what stands before its colon or tab. */
    private static String labelKey(String text) {
        String whole = text.length() > 60 ? "" : Wording.key(text);
        String label = field(whole).isPresent() ? text : text.split("[:\\t]", 2)[0];
        return label.length() > 60 ? "" : Wording.key(label);
    }

    private static boolean isRunning(String text) {
        return RUNNING.matcher(text).matches() && field(Wording.key(text)).isEmpty();
    }

    private static boolean isContactLine(String text) {
        return text.length() <= 120
                && (Contacts.email(text).isPresent() || Contacts.phone(text).isPresent())
                && Wording.words(text, 13).size() <= 12
                && !text.contains(" I ");
    }

    private static Referee referee(Map<Field, String> found) {
        String name = found.get(Field.NAME);
        return new Referee(
                name,
                Contacts.relation(found.get(Field.RELATION)),
                found.get(Field.ROLE),
                found.get(Field.ORGANISATION),
                found.get(Field.EMAIL),
                found.get(Field.PHONE),
                statement(found.get(Field.STATEMENT)));
    }

    private static @Nullable String statement(@Nullable String text) {
        return text == null || text.isBlank() || text.matches(ELSEWHERE) ? null : text;
    }
}
