package org.postroom.intake.form;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.postroom.casebook.Submission.Declarations;

/** Finds what was ticked or said to each of the three eligibility declarations, by the words of the declaration. */
final class DeclarationFinder {
    private static final String TICKED = "[☒☑✓✔✅🗹√■]|\\[\\s*[xX✓✔]\\s*\\]|\\(\\s*[xX✓✔]\\s*\\)";
    private static final String EMPTY = "[☐□▢❏❑◻]|\\[\\s*\\]|\\(\\s*\\)|\\[_+\\]";
    private static final Pattern BOX = Pattern.compile("(" + TICKED + ")|(" + EMPTY + ")");
    private static final Pattern BOX_WORD =
            Pattern.compile("(?i)(?:(" + TICKED + ")|(?:" + EMPTY + "))\\s*(yes|no)\\b");
    private static final Pattern WORD_BOX =
            Pattern.compile("(?i)\\b(yes|no)\\s*:?\\s*(?:(" + TICKED + ")|(?:" + EMPTY + "))");
    private static final Pattern WORDS_FIRST = Pattern.compile("(?i)\\byes\\s*:?\\s*(?:" + TICKED + "|" + EMPTY
            + ")\\s*/?\\s*no\\s*:?\\s*(?:" + TICKED + "|" + EMPTY + ")");
    private static final Pattern SAID =
            Pattern.compile("(?i)(?:^|[\\s:–—\\t(-])(yes|no|y|n|true|false|agree|agreed|confirm|confirmed|i"
                    + " confirm|correct|none)[\\s.!)]*$");
    private static final String LEADING_CROSS = "(?i)^x\\s+\\S.*";

    /** The three declarations, each known by words that stand in no other. */
    private enum Declared {
        TWO_YEARS("(?i).*\\b(?:two|2)\\b[^.]{0,12}\\byears?\\b.*", "(?i).*(?:manag|role|post).*"),
        CONSTITUTION("(?i).*(?:constitution|code of conduct).*", "(?s).*"),
        DISCIPLINE("(?i).*disciplinary.*", "(?s).*");

        private final Pattern first;
        private final Pattern second;

        Declared(String first, String second) {
            this.first = Pattern.compile(first);
            this.second = Pattern.compile(second);
        }

        static Optional<Declared> in(String text) {
            for (Declared declared : values()) {
                if (text.length() < 400
                        && declared.first.matcher(text).matches()
                        && declared.second.matcher(text).matches()) {
                    return Optional.of(declared);
                }
            }
            return Optional.empty();
        }
    }

    /** What stands at a declaration. */
    private enum Mark {
        YES,
        NO,
        UNTICKED
    }

    /** The declarations in these fragments. A box left empty beside ticked ones is a declaration not made. */
    Declarations find(List<Fragment> fragments) {
        Map<Declared, Mark> marks = new EnumMap<>(Declared.class);
        List<Integer> starts = new ArrayList<>();
        Optional<Declared> before = Optional.empty();
        for (int i = 0; i < fragments.size(); i++) {
            Optional<Declared> statement = statement(fragments, i);
            if (statement.isPresent() && !before.equals(statement)) {
                starts.add(i);
            }
            before = statement;
        }
        for (int s = 0; s < starts.size(); s++) {
            int end = s + 1 < starts.size() ? starts.get(s + 1) : Math.min(fragments.size(), starts.get(s) + 6);
            int at = starts.get(s);
            Declared declared = statement(fragments, at).orElseThrow();
            mark(fragments, at, end).ifPresent(mark -> marks.putIfAbsent(declared, mark));
        }
        boolean anyTicked = marks.containsValue(Mark.YES);
        return new Declarations(
                value(marks.get(Declared.TWO_YEARS), anyTicked),
                value(marks.get(Declared.CONSTITUTION), anyTicked),
                value(marks.get(Declared.DISCIPLINE), anyTicked));
    }

    private static Optional<Declared> statement(List<Fragment> fragments, int at) {
        return Declared.in(Run.from(fragments, at, 2).text())
                .filter(declared -> Declared.in(fragments.get(at).text())
                        .map(declared::equals)
                        .orElse(fragments.get(at).text().length() > 30));
    }

    private static @Nullable Boolean value(@Nullable Mark mark, boolean anyTicked) {
        if (mark == null || (mark == Mark.UNTICKED && !anyTicked)) {
            return null;
        }
        return mark == Mark.YES;
    }

    private static Optional<Mark> mark(List<Fragment> fragments, int at, int end) {
        StringBuilder zone = new StringBuilder(before(fragments, at));
        String statement = fragments.get(at).text();
        for (int i = at; i < end; i++) {
            if (i > at && belongsToNext(fragments, i, end)) {
                break;
            }
            zone.append(fragments.get(i).text()).append('\n');
        }
        return said(zone.toString().strip()).map(mark -> isAsked(statement) ? opposite(mark) : mark);
    }

    /** A box in the cell or on the line before the declaration. */
    private static String before(List<Fragment> fragments, int at) {
        if (at == 0) {
            return "";
        }
        Fragment before = fragments.get(at - 1);
        boolean box = before.text().length() <= 4 && BOX.matcher(before.text()).find();
        boolean sameRow = before.row() == fragments.get(at).row();
        return box && sameRow ? before.text() + " " : "";
    }

    private static boolean belongsToNext(List<Fragment> fragments, int i, int end) {
        boolean boxOnly = fragments.get(i).text().length() <= 4
                && BOX.matcher(fragments.get(i).text()).find();
        boolean sameRow = fragments.get(i).inTable()
                && fragments.get(i).row() == fragments.get(i - 1).row();
        return boxOnly && i == end - 1 && !sameRow;
    }

    private static Optional<Mark> said(String zone) {
        boolean wordFirst = WORDS_FIRST.matcher(zone).find();
        Optional<Mark> paired = wordFirst
                ? pair(WORD_BOX.matcher(zone), 1, 2)
                : pair(BOX_WORD.matcher(zone), 2, 1).or(() -> pair(WORD_BOX.matcher(zone), 1, 2));
        if (paired.isPresent()) {
            return paired;
        }
        Matcher box = BOX.matcher(zone);
        if (box.find()) {
            return Optional.of(box.group(1) != null ? Mark.YES : Mark.UNTICKED);
        }
        for (String line : zone.split("\n")) {
            Matcher said = SAID.matcher(line);
            if (said.find()) {
                boolean no = said.group(1).toLowerCase(Locale.ROOT).matches("no|n|false|none");
                return Optional.of(no ? Mark.NO : Mark.YES);
            }
        }
        return zone.matches("(?s)" + LEADING_CROSS) ? Optional.of(Mark.YES) : Optional.empty();
    }

    /** Of a Yes box and a No box the ticked one. */
    private static Optional<Mark> pair(Matcher matcher, int word, int tick) {
        while (matcher.find()) {
            if (matcher.group(tick) != null) {
                return Optional.of(matcher.group(word).equalsIgnoreCase("yes") ? Mark.YES : Mark.NO);
            }
        }
        return Optional.empty();
    }

    /** Whether it is put as a question about the trouble and not as a declaration that there is none. */
    private static boolean isAsked(String statement) {
        return statement.matches("(?i).*\\b(?:are|have|has|is) (?:you|there)\\b.*")
                && Declared.in(statement)
                        .filter(declared -> declared != Declared.TWO_YEARS)
                        .isPresent();
    }

    private static Mark opposite(Mark mark) {
        return switch (mark) {
            case YES -> Mark.NO;
            case NO -> Mark.YES;
            case UNTICKED -> Mark.UNTICKED;
        };
    }
}
