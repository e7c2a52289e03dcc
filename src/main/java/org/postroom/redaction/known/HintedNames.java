package org.postroom.redaction.known;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.words.Lexicon;
import org.postroom.redaction.words.Nicknames;

/**
 * Tells people's names in hints from what machines and mailboxes are called. A name of nothing but ordinary words (Front
 * Desk, Grace Field) needs a second sign: a title, or the same words in a hint of another kind.
 */
final class HintedNames {
    private static final int MOST_WORDS = 4;
    private static final Set<String> NOBODY = Lexicon.words(
            "microsoft office user users admin administrator administration reception receptionist receptionists team"
                    + " staff practice manager managers management business deputy surgery secretary secretaries scanner"
                    + " scan xerox canon ricoh konica minolta kyocera brother epson sharp toshiba lexmark hp laserjet"
                    + " officejet printer copier mfp windows default owner guest test tester unknown author info enquiries"
                    + " enquiry nhs nhsmail pc laptop desktop workstation adobe acrobat word excel google docs libreoffice"
                    + " openoffice apple mac ipad iphone android home network local system service desk helpdesk support"
                    + " front back mailbox shared general contact noreply reply website web form forms document template"
                    + " draft final version application accreditation reference migpm igpm institute medical health"
                    + " healthcare centre clinic group partnership primary care pcn icb gp lmc federation trust board"
                    + " council company ltd limited llp cic department dept hr finance payroll it ict");
    private static final Pattern TITLED =
            Pattern.compile("(?:^|[\\s(,])((?:Dr|Mr|Mrs|Ms|Miss|Mx|Prof|Professor|Sister|Nurse|Revd?|Cllr)\\.?\\s+"
                    + "\\p{Lu}[\\p{L}'’-]+(?:\\s+\\p{Lu}[\\p{L}'’-]+){0,3})");
    private static final Pattern WITH_INITIAL = Pattern.compile(
            "(?:^|[\\s(,])(\\p{Lu}(?:\\.\\s?|\\s)(?:\\p{Lu}(?:\\.\\s?|\\s))?\\p{Lu}\\p{Ll}[\\p{L}'’-]{2,})(?=[\\s),]|$)");
    private static final Pattern LAST_FIRST =
            Pattern.compile("^(\\p{Lu}[\\p{L}'’ -]*),\\s*(\\p{Lu}[\\p{L}'’ -]*)(.*)$");
    private static final Pattern GLUED_TITLE = Pattern.compile("\\b(Dr|Mr|Mrs|Ms)(?=\\p{Lu}\\p{Ll})");

    private final List<Hint> hints;

    HintedNames(List<Hint> hints) {
        this.hints = hints;
    }

    /** The person that a hint names as a whole, first names first; empty when it is nobody's name. */
    Optional<String> whole(Hint hint) {
        String name = hint.text()
                .replaceAll("[\"<>]", " ")
                .replaceAll("\\(.*?\\)", " ")
                .replaceAll("\\s+", " ")
                .strip();
        Matcher lastFirst = LAST_FIRST.matcher(name);
        if (lastFirst.matches()) {
            name = lastFirst.group(2).strip() + " " + lastFirst.group(1).strip();
        }
        List<String> words = Surfaces.nameWords(name);
        boolean titled = TITLED.matcher(name).find();
        boolean shaped = words.size() >= (titled ? 1 : 2)
                && words.size() <= MOST_WORDS
                && name.chars().noneMatch(Character::isDigit)
                && words.stream().allMatch(word -> Character.isUpperCase(word.charAt(0)))
                && words.stream().anyMatch(word -> word.length() > 2);
        boolean somebody = shaped && words.stream().noneMatch(HintedNames::isNobodys);
        boolean ordinary = words.stream().allMatch(word -> Lexicon.isOrdinary(word));
        return somebody && (!ordinary || titled || saidElsewhere(hint, words)) ? Optional.of(name) : Optional.empty();
    }

    /** Whether the words say what somebody is, or what a machine is called, and not who. */
    static boolean saysARole(String text) {
        return Surfaces.nameWords(text).stream()
                .map(Reading::foldSameLength)
                .anyMatch(
                        word -> word.matches("managers?|rheolwr|director|secretary|officer|administrator|lead|nurse"));
    }

    /** Whether a word is of what mailboxes, machines and jobs are called. */
    static boolean isNobodys(String word) {
        return NOBODY.contains(Reading.foldSameLength(word));
    }

    private boolean saidElsewhere(Hint hint, List<String> words) {
        return hints.stream().filter(other -> other.source() != hint.source()).anyMatch(other -> {
            String squashed = SurfaceSearch.squash(Reading.of(other.text()).folded());
            return words.stream()
                    .allMatch(word -> squashed.contains(SurfaceSearch.squash(Reading.foldSameLength(word))));
        });
    }

    /** The people named inside a subject, a file's name or a title: by a title, or an initial with a surname. */
    List<String> inside(String text) {
        String spaced = GLUED_TITLE
                .matcher(text.replace('_', ' ').replaceFirst("\\.[A-Za-z]{2,5}$", ""))
                .replaceAll("$1 ");
        List<String> names = new ArrayList<>();
        collect(TITLED.matcher(spaced), names);
        collect(WITH_INITIAL.matcher(spaced), names);
        return names;
    }

    private static void collect(Matcher matcher, List<String> names) {
        while (matcher.find()) {
            String name = matcher.group(1).strip();
            List<String> words = Surfaces.nameWords(name);
            boolean somebody = !words.isEmpty()
                    && words.stream().noneMatch(HintedNames::isNobodys)
                    && !(words.size() == 1 && Lexicon.isOrdinary(words.get(0)))
                    && !Lexicon.isOrdinary(words.get(words.size() - 1));
            if (somebody) {
                names.add(name);
            }
        }
    }

    /** The name that somebody signs with, if it is one word: {@code Winnie}. */
    static Optional<String> signedWith(String line) {
        String bare = line.replaceAll("[,.!x\\s]+$", "").strip();
        boolean oneName = bare.matches("\\p{Lu}[\\p{L}'’-]{1,20}") && !isNobodys(bare);
        return oneName ? Optional.of(bare) : Optional.empty();
    }

    /** The name that stands in brackets inside another: {@code Wei-Ling (Winnie) Cheung}. */
    static Optional<String> called(String line) {
        Matcher called = Pattern.compile("\\p{L}\\s+[(\"'“‘](\\p{Lu}[\\p{L}'-]{1,20})[)\"'”’]\\s+\\p{Lu}")
                .matcher(line);
        return called.find() && !isNobodys(called.group(1)) ? Optional.of(called.group(1)) : Optional.empty();
    }

    /** Whether two names may be one person's: the surname the same, a given name alike or an initial of the other's. */
    static boolean samePerson(String one, String other) {
        List<String> first = Surfaces.folded(Surfaces.nameWords(one));
        List<String> second = Surfaces.folded(Surfaces.nameWords(other));
        if (first.isEmpty() || second.isEmpty()) {
            return false;
        }
        boolean surname = last(first).equals(last(second))
                || last(first).replace("-", "").equals(last(second).replace("-", ""));
        return surname
                && (first.size() == 1
                        || second.size() == 1
                        || first.get(0).charAt(0) == second.get(0).charAt(0)
                        || Nicknames.alike(first.get(0), second.get(0)));
    }

    private static String last(List<String> words) {
        return words.get(words.size() - 1);
    }

    /** The parts of a subject, file name or line of a signature that may each be a name of something. */
    static List<String> segments(String text) {
        String spaced = text.replace('_', ' ').replaceFirst("\\.[A-Za-z]{2,5}$", "");
        return Arrays.stream(spaced.split("\\s[-–—]\\s|[,|;:•·()\\[\\]–—]|\\s/\\s|\\s{2,}"))
                .map(String::strip)
                .filter(segment -> !segment.isEmpty() && segment.length() <= 60)
                .filter(segment ->
                        !segment.toLowerCase(Locale.UK).matches("(tel|t|m|mob|mobile|e|email|fax|f|w|web)\\.?"))
                .toList();
    }
}
