package org.postroom.intake.sender;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postroom.intake.sender.Authentication.Disproven;
import org.postroom.intake.sender.Authentication.Proven;
import org.postroom.intake.sender.Authentication.Unchecked;
import org.postroom.intake.sender.Authentication.Unproven;
import org.postroom.intake.sender.HeaderLines.Field;
import org.postroom.intake.sender.ResultsField.Result;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The server that takes mail in for us, and whose findings about senders count: RFC 8601 §4.1.
 *
 * @param authservId the name under which it writes them; {@code exchange-online} for Microsoft's, which may write none;
 *     empty when none is trusted
 */
@ConfigurationProperties("postroom.imap")
public record ReceivingServer(@DefaultValue("") String authservId) {
    /** The setting's word for a server that writes its findings without a name. */
    static final String WITHOUT_NAME = "exchange-online";

    private static final String FIELD = "authentication-results";
    private static final Set<String> FAILS = Set.of("fail", "hardfail");

    /**
     * What the server found about the domain of {@code from}, by the topmost findings that bear its name: those further
     * down may be anybody's.
     *
     * @param raw the letter's bytes
     * @param from the one address in From; empty when there is none
     */
    public Authentication findings(byte[] raw, String from) {
        if (authservId.isBlank()) {
            return new Unchecked("No receiving server is set whose findings about senders count.");
        }
        List<Result> results = topmost(HeaderLines.of(raw));
        if (results.isEmpty()) {
            return new Unchecked("The receiving server wrote no finding about the sender.");
        }
        return verdict(results, domainOf(from));
    }

    /** The first field of the server's, and those of its that follow it before the next server's mark. */
    private List<Result> topmost(List<Field> fields) {
        List<Result> results = new ArrayList<>();
        boolean begun = false;
        for (Field field : fields) {
            if (begun && field.is("received")) {
                return results;
            }
            if (field.is(FIELD)) {
                ResultsField read = ResultsField.read(field.value());
                if (isOurs(read)) {
                    begun = true;
                    results.addAll(read.results());
                } else if (begun) {
                    return results;
                }
            }
        }
        return results;
    }

    private boolean isOurs(ResultsField field) {
        String ours = authservId.strip().toLowerCase(Locale.ROOT);
        return ours.equals(WITHOUT_NAME)
                ? field.server().isEmpty()
                : field.server().equals(ours);
    }

    private static Authentication verdict(List<Result> results, String domain) {
        List<Result> dmarc = of("dmarc", results);
        if (dmarc.stream().anyMatch(one -> isOfAnother(one, domain))) {
            return new Disproven("The receiving server checked another address than the one the letter shows.");
        }
        if (dmarc.stream().anyMatch(one -> FAILS.contains(one.value()))) {
            return new Disproven(
                    "The receiving server found that the letter does not come from " + domain + " (DMARC).");
        }
        if (dmarc.stream().anyMatch(one -> one.value().equals("pass"))) {
            return new Proven("The receiving server found that the letter comes from " + domain + " (DMARC).");
        }
        return withoutPolicy(results, domain);
    }

    /** A domain that publishes no policy may still have signed the letter, or named the servers that may send for it. */
    private static Authentication withoutPolicy(List<Result> results, String domain) {
        if (aligned("dkim", List.of("header.d", "header.i"), "pass", results, domain)) {
            return new Proven("The letter bears a signature of " + domain + " (DKIM).");
        }
        if (aligned("spf", List.of("smtp.mailfrom", "smtp.mail"), "pass", results, domain)) {
            return new Proven("The letter came by a server that may send for " + domain + " (SPF).");
        }
        if (aligned("spf", List.of("smtp.mailfrom", "smtp.mail"), "fail", results, domain)) {
            return new Disproven("The letter came by a server that may not send for " + domain + " (SPF).");
        }
        return new Unproven("The receiving server could not tell whether the letter comes from " + domain + ".");
    }

    private static boolean aligned(
            String method, List<String> properties, String value, List<Result> results, String domain) {
        return of(method, results).stream()
                .filter(one -> one.value().equals(value))
                .anyMatch(one -> properties.stream()
                        .flatMap(name -> one.property(name).stream())
                        .anyMatch(named -> isAligned(domainOf(named), domain)));
    }

    private static boolean isOfAnother(Result dmarc, String domain) {
        return dmarc.property("header.from")
                .filter(named -> !domainOf(named).equals(domain))
                .isPresent();
    }

    /** RFC 7489 §3.1: the same domain, or one above or below it. */
    private static boolean isAligned(String one, String other) {
        return !one.isEmpty()
                && one.contains(".")
                && other.contains(".")
                && (one.equals(other) || one.endsWith("." + other) || other.endsWith("." + one));
    }

    private static List<Result> of(String method, List<Result> results) {
        return results.stream().filter(one -> one.method().equals(method)).toList();
    }

    private static String domainOf(String address) {
        String plain = address.replace("<", "").replace(">", "").strip().toLowerCase(Locale.ROOT);
        return plain.substring(plain.lastIndexOf('@') + 1);
    }
}
