package org.postroom.panel;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

/** Finds whether an assessor has an interest in a case. */
public final class Interests {
    /** Hosts that many practices share, so that an address there ties nobody to anybody. */
    private static final Set<String> SHARED_HOSTS = Set.of(
            "nhs.net",
            "nhs.uk",
            "wales.nhs.uk",
            "nhs.wales",
            "nhs.scot",
            "hscni.net",
            "gp.hscni.net",
            "gmail.com",
            "googlemail.com",
            "outlook.com",
            "outlook.co.uk",
            "hotmail.com",
            "hotmail.co.uk",
            "live.co.uk",
            "live.com",
            "yahoo.com",
            "yahoo.co.uk",
            "icloud.com",
            "me.com",
            "btinternet.com",
            "aol.com",
            "sky.com",
            "protonmail.com",
            "proton.me");

    private Interests() {}

    /**
     * An interest that meets a fact of the case.
     *
     * @param because one sentence for staff; it names the fact, so it never goes to an assessor
     */
    public record Clash(Interest interest, String because) {}

    /** The first interest of this assessor in the case; the assessor's own name and email host count as declared. */
    public static Optional<Clash> clash(FreeAssessor assessor, CaseFacts facts) {
        return Stream.concat(assessor.interests().stream(), implied(assessor))
                .map(interest -> clash(assessor.name(), interest, facts))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<Interest> implied(FreeAssessor assessor) {
        Stream<Interest> own = Stream.of(
                new Interest(Interest.Kind.PERSON, assessor.name()),
                new Interest(Interest.Kind.PERSON, assessor.email()));
        String host = hostOf(assessor.email());
        return SHARED_HOSTS.contains(host)
                ? own
                : Stream.concat(own, Stream.of(new Interest(Interest.Kind.PRACTICE, "@" + host)));
    }

    private static Optional<Clash> clash(String who, Interest interest, CaseFacts facts) {
        return met(interest, facts)
                .map(fact -> new Clash(interest, who + " has an interest: " + interest + " meets " + fact + "."));
    }

    /** The fact of the case that the interest meets. */
    private static Optional<String> met(Interest interest, CaseFacts facts) {
        String value = interest.value().strip();
        if (value.isEmpty()) {
            return Optional.empty();
        }
        Optional<String> byEmail =
                isHostOrAddress(value) ? like(value, facts.emails(), Interests::sameAddressOrHost) : Optional.empty();
        return byEmail.or(() -> byKind(interest.kind(), value, facts));
    }

    private static Optional<String> byKind(Interest.Kind kind, String value, CaseFacts facts) {
        return switch (kind) {
            case PRACTICE -> sameOds(value, facts).or(() -> like(value, facts.practices(), Likeness::sameBody));
            case PCN -> like(value, facts.networks(), Likeness::sameBody);
            case ICB, HEALTH_BOARD -> like(value, facts.boards(), Likeness::sameBoard);
            case PERSON -> like(value, facts.people(), Likeness::samePerson);
        };
    }

    private static Optional<String> like(String value, List<String> facts, BiPredicate<String, String> same) {
        return facts.stream().filter(fact -> same.test(value, fact)).findFirst();
    }

    private static Optional<String> sameOds(String value, CaseFacts facts) {
        String code = facts.odsCode();
        return code != null && !code.isBlank() && odsCode(code).equals(odsCode(value))
                ? Optional.of("ODS code " + code)
                : Optional.empty();
    }

    private static String odsCode(String text) {
        return text.replaceAll("[^A-Za-z0-9]", "").toUpperCase(Locale.ROOT);
    }

    private static boolean isHostOrAddress(String value) {
        return value.matches("@?[\\w.+-]+@?[\\w.-]*\\.[A-Za-z]{2,}");
    }

    /** An address meets that address; a host meets every address at it or below it, unless many share it. */
    private static boolean sameAddressOrHost(String wanted, String address) {
        String lower = wanted.toLowerCase(Locale.ROOT);
        if (lower.indexOf('@') > 0) {
            return lower.equals(address.toLowerCase(Locale.ROOT));
        }
        String host = lower.replaceFirst("^@", "");
        String theirs = hostOf(address);
        return !SHARED_HOSTS.contains(host) && (theirs.equals(host) || theirs.endsWith("." + host));
    }

    private static String hostOf(String address) {
        return address.substring(address.lastIndexOf('@') + 1).strip().toLowerCase(Locale.ROOT);
    }
}
