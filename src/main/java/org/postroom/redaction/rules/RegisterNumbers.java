package org.postroom.redaction.rules;

import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The official shapes of numbers and codes in the health services of the United Kingdom. Blanks, hyphens and full stops
 * between the characters do not matter. That a shape or check digit is right proves nothing: one number in eleven has it.
 */
final class RegisterNumbers {
    private static final List<Pattern> REGISTRATIONS = Stream.of(
                    // General Medical Council and General Pharmaceutical Council: seven digits, no check digit
                    "\\d{7}",
                    // Nursing and Midwifery Council: year, month from A to L, four digits, letter of the country
                    "\\d{2}[A-L]\\d{4}[EWSNCO]",
                    // Health and Care Professions Council: letters of the profession, then digits
                    "(?:AS|BS|CH|CS|DT|HAD|OT|ODP|OR|PA|PH|PYL|PO|RA|SL)\\d{4,6}",
                    // Social Work England
                    "SW\\d{1,6}")
            .map(Pattern::compile)
            .toList();
    /**
     * NHS Data Dictionary, ORGANISATION CODE: England a letter and five digits, a branch with three more; Wales W9 and
     * four; Northern Ireland Z0 and four, or a cypher of three; Scotland S and five, or the five alone, of which Public
     * Health Scotland makes the last a check digit; older lists have four.
     */
    private static final Pattern PRACTICE =
            Pattern.compile("[A-HJ-NPVY]\\d{5}(?:\\d{3})?|W9\\d{4}(?:\\d{3})?|Z0\\d{4}|S\\d{5}|\\d{3,5}");
    /** Information Commissioner, register of fee payers: eight characters. */
    private static final Pattern ICO = Pattern.compile("Z(?:\\d{7}|[A-Z]\\d{6})");
    /** Royal Mail, Programmer's Guide to the Postcode Address File: the last two letters are never C, I, K, M, O, V. */
    private static final Pattern POSTCODE =
            Pattern.compile("(?:GIR0AA|([A-Z]{1,2})\\d[A-Z\\d]?\\d[ABD-HJLNP-UW-Z]{2})");

    private static final Set<String> POST_AREAS = Set.of(
            ("AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC"
                            + " EH EN EX FK FY G GL GU GY HA HD HG HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS"
                            + " LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG SK SL SM SN SO SP SR"
                            + " SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE")
                    .split(" "));
    /** HM Revenue and Customs, National Insurance Manual NIM39110. */
    private static final Set<String> NI_PREFIXES_UNUSED = Set.of("BG", "GB", "KN", "NK", "NT", "TN", "ZZ");

    private static final int NHS_DIGITS = 10;
    private static final int LEAP_YEAR = 2000;

    private RegisterNumbers() {}

    private static String bare(String text) {
        return text.replaceAll("[\\s.-]", "").toUpperCase(Locale.ROOT);
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    /** NHS Data Dictionary, NHS NUMBER: weights ten to two, eleven less the remainder; a ten is never given out. */
    static boolean isModulusEleven(String text) {
        String digits = digits(text);
        if (digits.length() != NHS_DIGITS || digits.chars().distinct().count() == 1) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < NHS_DIGITS - 1; i++) {
            sum += (digits.charAt(i) - '0') * (NHS_DIGITS - i);
        }
        int check = (11 - sum % 11) % 11;
        return check == digits.charAt(NHS_DIGITS - 1) - '0';
    }

    /** NHS England, ranges of the number: 400 to 499 and 600 to 799 million; 999 for tests. */
    static boolean isNhsNumber(String text) {
        return isModulusEleven(text) && digits(text).matches("[4679].*");
    }

    /** Health and Social Care Northern Ireland: 320 000 0010 to 399 999 9999. */
    static boolean isHealthAndCare(String text) {
        return isModulusEleven(text) && digits(text).matches("3[2-9].*");
    }

    /** NHS Scotland, Community Health Index: six digits of the birth date, two serial, one for the sex, one check digit. */
    static boolean isChi(String text) {
        return isModulusEleven(text) && beginsWithBirthDate(text);
    }

    static boolean beginsWithBirthDate(String text) {
        String digits = digits(text);
        if (digits.length() != NHS_DIGITS) {
            return false;
        }
        int day = Integer.parseInt(digits.substring(0, 2));
        int month = Integer.parseInt(digits.substring(2, 4));
        boolean isMonth = month >= 1 && month <= 12;
        return isMonth && day >= 1 && day <= YearMonth.of(LEAP_YEAR, month).lengthOfMonth();
    }

    static boolean isRegistration(String text) {
        String number = bare(text);
        return REGISTRATIONS.stream().anyMatch(shape -> shape.matcher(number).matches());
    }

    static boolean isPracticeCode(String text) {
        return PRACTICE.matcher(bare(text)).matches();
    }

    static boolean isIco(String text) {
        return ICO.matcher(bare(text)).matches();
    }

    static boolean isPostcode(String text) {
        var matcher = POSTCODE.matcher(bare(text));
        return matcher.matches() && (matcher.group(1) == null || POST_AREAS.contains(matcher.group(1)));
    }

    static boolean isNationalInsurance(String text) {
        String code = bare(text);
        return code.length() >= 8 && !NI_PREFIXES_UNUSED.contains(code.substring(0, 2));
    }
}
