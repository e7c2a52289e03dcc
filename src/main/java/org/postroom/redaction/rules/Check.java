package org.postroom.redaction.rules;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.postroom.redaction.words.Days;
import org.postroom.redaction.words.Lexicon;

/** The validators that a rule can name: what looks right must also be right. */
enum Check {
    /** NHS number of any nation: ten digits, the last by modulus 11 over weights ten to two. */
    MODULUS_11("its last digit is not the check digit of an NHS number", RegisterNumbers::isModulusEleven),
    /** NHS number of England, Wales or the Isle of Man: begins with 4, 6 or 7; with 9, one for tests. */
    NHS_NUMBER("it is no NHS number: the first or last digit is wrong", RegisterNumbers::isNhsNumber),
    /** CHI number of Scotland: a birth date, then four digits, modulus 11 over the whole. */
    CHI_NUMBER("it is no CHI number: it must begin with a date and end with a check digit", RegisterNumbers::isChi),
    /** Health and Care number of Northern Ireland: begins with 32 to 39, modulus 11. */
    HEALTH_AND_CARE_NUMBER(
            "it is no Health and Care number: it must begin with 3 and end with a check digit",
            RegisterNumbers::isHealthAndCare),
    /** Ten digits that begin with a day and month. */
    BIRTH_DATE_NUMBER("it does not begin with a day and month", RegisterNumbers::beginsWithBirthDate),
    /** Number of a professional with GMC, NMC, HCPC, GPhC or Social Work England. */
    REGISTRATION_NUMBER("no professional council gives such numbers", RegisterNumbers::isRegistration),
    /** Code of a practice or branch in one of the four nations. */
    PRACTICE_CODE("it is not shaped like a practice code of any nation", RegisterNumbers::isPracticeCode),
    /** Fee payer with the Information Commissioner: Z and seven digits, or Z, a letter and six. */
    ICO_NUMBER("it is not shaped like an ICO registration", RegisterNumbers::isIco),
    /** Postcode with a real area and an inward part without C, I, K, M, O and V. */
    POSTCODE("no post town has such a postcode", RegisterNumbers::isPostcode),
    /** A National Insurance number: prefixes never given out are none. */
    NATIONAL_INSURANCE("its first two letters are never given out", RegisterNumbers::isNationalInsurance),
    /** A telephone number possible in the United Kingdom. */
    PHONE("no telephone number has so many digits", Check::possiblePhone),
    /** A full date that is in the calendar. */
    DATE("it is no date in the calendar", text -> Days.read(text).isPresent()),
    /** Letters and digits mixed, so that it is no plain word and no plain figure. */
    MIXED(
            "it does not mix letters and digits",
            text -> text.chars().anyMatch(Character::isDigit) && text.chars().anyMatch(Character::isLetter)),
    /** At least one digit. */
    HAS_DIGIT("it has no digit", text -> text.chars().anyMatch(Character::isDigit)),
    /** No word of the ordinary vocabulary. */
    NOT_ORDINARY("it is made of ordinary words", text -> !Lexicon.isOrdinary(text)),
    /** Initials of a person and not a common abbreviation such as U.K. or N.B. */
    INITIALS("it is a common abbreviation", Check::isInitials),
    /** Initials and a surname; the initials are no common abbreviation, as in "U.K. We". */
    INITIALS_FIRST("its initials are a common abbreviation", Check::beginsWithInitials),
    /** No sum of money. */
    NO_CURRENCY("it is a sum of money", text -> !text.matches("(?:GBP|EUR|USD)\\W.*")),
    /** The first word is no ordinary word. */
    RARE_FIRST("its first word is an ordinary one", text -> !Lexicon.isOrdinary(text.split("[\\s'-]+")[0])),
    /** Words that begin with capitals, not all of them ordinary, as in a name. */
    NAME_LIKE("it is not written like a name", Check::nameLike);

    private static final Set<String> ABBREVIATIONS = Set.of(
            "uk", "us", "usa", "nb", "ps", "eg", "ie", "am", "pm", "qa", "bc", "ad", "ba", "ma", "md", "gp", "cv", "hr",
            "it", "pa", "pc", "eu", "un", "no", "phd", "nhs", "ccg", "mbe", "obe", "rip", "asap", "ok", "fao", "cc",
            "qof", "cqc", "ppg", "bma", "rcgp", "sea", "dna", "hca");
    private final String refusal;
    private final Predicate<String> test;

    Check(String refusal, Predicate<String> test) {
        this.refusal = refusal;
        this.test = test;
    }

    boolean holds(String text) {
        return test.test(text);
    }

    /** What is said of a text that it refuses: half a sentence. */
    String refusal() {
        return refusal;
    }

    /** The names used in rule files. */
    static List<String> names() {
        return Arrays.stream(values()).map(Check::fileName).toList();
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

    private static boolean possiblePhone(String text) {
        PhoneNumberUtil phones = PhoneNumberUtil.getInstance();
        try {
            return phones.isPossibleNumber(phones.parse(text, "GB"));
        } catch (NumberParseException notANumber) {
            return false;
        }
    }

    private static boolean isInitials(String text) {
        return !ABBREVIATIONS.contains(text.replaceAll("[^\\p{L}]", "").toLowerCase(Locale.ROOT));
    }

    private static boolean beginsWithInitials(String text) {
        String initials = text.substring(0, text.lastIndexOf('.'));
        return initials.contains(" ") || isInitials(initials);
    }

    private static boolean nameLike(String text) {
        return Arrays.stream(text.split("[\\s-]+")).allMatch(word -> Character.isUpperCase(word.charAt(0)))
                && !Lexicon.isOrdinary(text);
    }
}
