package org.postroom.redaction;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** The validators that a rule can name: what looks right must also be right. */
enum Check {
    /** NHS and Health and Care number: ten digits, the last by modulus 11 over weights ten to two. */
    MODULUS_11(Check::modulusEleven),
    /** CHI number: six digits of a birth date, then four, modulus 11 over the whole. */
    CHI_NUMBER(text -> modulusEleven(text) && beginsWithDay(digits(text))),
    /** Ten digits that begin with a day and month. */
    BIRTH_DATE_NUMBER(text -> digits(text).length() == 10 && beginsWithDay(digits(text))),
    /** A telephone number possible in the United Kingdom. */
    PHONE(Check::possiblePhone),
    /** A full date that is in the calendar. */
    DATE(text -> Days.read(text).isPresent()),
    /** A National Insurance number: prefixes never given out are none. */
    NATIONAL_INSURANCE(Check::nationalInsurance),
    /** Letters and digits mixed, so that it is no plain word and no plain figure. */
    MIXED(text -> text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter)),
    /** At least one digit. */
    HAS_DIGIT(text -> text.chars().anyMatch(Character::isDigit)),
    /** No word of the ordinary vocabulary. */
    NOT_ORDINARY(text -> !Lexicon.isOrdinary(text)),
    /** Initials of a person and not a common abbreviation such as U.K. or N.B. */
    INITIALS(Check::isInitials),
    /** The first word is no ordinary word. */
    RARE_FIRST(text -> !Lexicon.isOrdinary(text.split("[\\s'-]+")[0])),
    /** Words that begin with capitals, not all of them ordinary, as in a name. */
    NAME_LIKE(Check::nameLike);

    private static final Set<String> ABBREVIATIONS = Set.of(
            "uk", "us", "usa", "nb", "ps", "eg", "ie", "am", "pm", "qa", "bc", "ad", "ba", "ma", "md", "gp", "cv", "hr",
            "it", "pa", "pc", "eu", "un", "no", "phd", "nhs", "ccg", "mbe", "obe", "rip", "asap", "ok", "fao", "cc");
    private static final Set<String> NI_PREFIXES_UNUSED = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");
    private final Predicate<String> test;

    Check(Predicate<String> test) {
        this.test = test;
    }

    boolean holds(String text) {
        return test.test(text);
    }

    /** The validator with the name used in rule files, for example {@code modulus-11}. */
    static Optional<Check> named(String name) {
        return Arrays.stream(values())
                .filter(check -> check.fileName().equals(name))
                .findFirst();
    }

    String fileName() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean modulusEleven(String text) {
        String digits = digits(text);
        if (digits.length() != 10 || digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < 9; i++) {
            sum += (digits.charAt(i) - '0') * (10 - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(9) - '0';
    }

    private static boolean beginsWithDay(String digits) {
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        return day >= 1 && day <= 31 && month >= 1 && month <= 12;
    }

    private static boolean possiblePhone(String text) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return phones.isPossibleNumber(phones.parse(text, "GB"));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static boolean nationalInsurance(String text) {
        String code = text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
        return code.length() >= 8 && !NI_PREFIXES_UNUSED.contains(code.substring(0, 2));
    }

    private static boolean isInitials(String text) {
        return !ABBREVIATIONS.contains(text.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT));
    }

    private static boolean nameLike(String text) {
        return Arrays.stream(text.split("[\\s-]+")).allMatch(word -> Character.isUpperCase(word.charAt(0)))
                && !Lexicon.isOrdinary(text);
    }
}
