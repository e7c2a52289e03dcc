package org.postroom.letter;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLException;

/**
 * Why a connection to a mail server could not be protected (RFC 8314, RFC 2595, RFC 3207). No user name, password or letter
 * was said to it.
 *
 * @param because one plain sentence, with what to do
 * @param lasting whether waiting does not help: a person has to look
 */
public record Unprotected(String because, boolean lasting) {
    private static final int MOST_CAUSES = 20;

    /** What a failure says about the protection of the connection; empty when it is about something else. */
    public static Optional<Unprotected> by(Throwable failure, MailAccount account) {
        List<Throwable> causes = causes(failure);
        String server = "\"" + account.host() + "\"";
        if (has(causes, CertificateExpiredException.class) || has(causes, CertificateNotYetValidException.class)) {
            return lasting("The certificate of " + server
                    + " has run out or is not valid yet: whoever runs it has to put a new one there.");
        }
        if (has(causes, CertPathBuilderException.class) || has(causes, CertPathValidatorException.class)) {
            return lasting(
                    "The certificate of " + server + " is not one that this machine trusts: have its issuer added"
                            + " to Java's trust store, or ask whoever runs it.");
        }
        if (has(causes, CertificateException.class)) {
            return lasting("The certificate of " + server
                    + " is made out to another name: set the host to the name that its certificate bears.");
        }
        if (account.security() == MailAccount.Security.STARTTLS
                && causes.stream()
                        .anyMatch(cause -> String.valueOf(cause.getMessage()).contains("STARTTLS"))) {
            return lasting("The server " + server
                    + " does not offer STARTTLS, which the settings demand; nothing was said to it unprotected.");
        }
        return has(causes, SSLException.class)
                ? Optional.of(new Unprotected(
                        "The server " + server + " did not answer by TLS, or broke off meanwhile: it is tried again; if"
                                + " that goes on, check its port and how it is protected (POSTROOM_…_SECURITY).",
                        false))
                : Optional.empty();
    }

    private static Optional<Unprotected> lasting(String because) {
        return Optional.of(new Unprotected(because, true));
    }

    private static List<Throwable> causes(Throwable failure) {
        List<Throwable> causes = new ArrayList<>();
        for (Throwable cause = failure; cause != null && causes.size() < MOST_CAUSES; cause = cause.getCause()) {
            causes.add(cause);
        }
        return causes;
    }

    private static boolean has(List<Throwable> causes, Class<? extends Throwable> kind) {
        return causes.stream().anyMatch(kind::isInstance);
    }
}
