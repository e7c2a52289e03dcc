package org.postroom.intake.sender;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.postroom.intake.sender.Authentication.Disproven;
import org.postroom.intake.sender.Authentication.Proven;
import org.postroom.intake.sender.Authentication.Unchecked;
import org.postroom.intake.sender.Authentication.Unproven;

/** What a receiving server writes about senders (RFC 8601), as servers write it. */
class ReceivingServerTest {
    private static final ReceivingServer OURS = new ReceivingServer("mx.body.example");
    private static final String SENDER = "ann@practice.example";

    private static Authentication findings(String headers) {
        return OURS.findings(bytes(headers), SENDER);
    }

    private static byte[] bytes(String headers) {
        return (headers + "\r\nFrom: " + SENDER + "\r\n\r\nAuthentication-Results: mx.body.example; dmarc=pass\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
            mx.body.example; dmarc=pass header.from=practice.example | Proven
            mx.body.example 1; dmarc=pass (p=none dis=none) header.from=practice.example | Proven
            MX.Body.Example; DMARC=Pass | Proven
            mx.body.example; dkim=pass header.d=practice.example header.s=s1 | Proven
            mx.body.example; dkim=pass (2048-bit key) header.i=@mail.practice.example | Proven
            mx.body.example; spf=pass smtp.mailfrom=bounce@practice.example; dmarc=none | Proven
            mx.body.example; dmarc = fail (p=reject dis=none) header.from=practice.example | Disproven
            mx.body.example; dkim=pass header.d=practice.example; dmarc=fail header.from=practice.example | Disproven
            mx.body.example; spf=fail smtp.mailfrom=practice.example; dkim=none | Disproven
            mx.body.example; dmarc=pass header.from=other.example | Disproven
            mx.body.example; dkim=pass header.d=evil.example; spf=pass smtp.mailfrom=x@evil.example | Unproven
            mx.body.example; dkim=fail header.d=practice.example; spf=softfail smtp.mailfrom=practice.example | Unproven
            mx.body.example; dmarc=temperror; spf=temperror smtp.mailfrom=practice.example | Unproven
            mx.body.example; dkim=fail (dmarc=pass; dkim=pass header.d=practice.example) header.d=a.example | Unproven
            mx.body.example; dkim=neutral reason="dmarc=pass; dkim=pass header.d=practice.example" header.d=a.example | Unproven
            mx.body.example; dkim=pass header.d=notpractice.example | Unproven
            mx.body.example; none | Unchecked
            mx.elsewhere.example; dmarc=fail header.from=practice.example | Unchecked
            (mx.body.example) mx.elsewhere.example; dmarc=pass | Unchecked
            dmarc=pass header.from=practice.example | Unchecked
            """)
    void aFindingMeansWhatItsWordsSay(String value, String verdict) {
        assertThat(findings("Received: from x by mx.body.example\r\nAuthentication-Results: " + value)
                        .getClass()
                        .getSimpleName())
                .isEqualTo(verdict);
    }

    @Test
    void onlyTheTopmostFindingsCount() {
        String forged = "Authentication-Results: mx.body.example; dmarc=pass header.from=practice.example";
        assertThat(findings("Authentication-Results: mx.body.example; dmarc=fail header.from=practice.example\r\n"
                        + "Received: from evil by mx.body.example\r\n" + forged))
                .isInstanceOf(Disproven.class);
        assertThat(findings("Authentication-Results: mx.body.example; spf=none\r\n"
                        + "Received: from evil by mx.body.example\r\n" + forged))
                .isInstanceOf(Unproven.class);
        assertThat(findings("Authentication-Results: mx.body.example; spf=none\r\n"
                        + "Authentication-Results: other.example; spf=none\r\n" + forged))
                .isInstanceOf(Unproven.class);
    }

    @Test
    void findingsInSeveralFieldsOfOneServerCountTogether() {
        assertThat(findings("Authentication-Results: mx.body.example; dkim=pass header.d=practice.example\r\n"
                        + "Authentication-Results: mx.body.example;\r\n\tdmarc=fail header.from=practice.example\r\n"
                        + "Received: from evil by mx.body.example"))
                .isInstanceOf(Disproven.class);
    }

    @Test
    void exchangeOnlineGivesNoName() {
        ReceivingServer exchange = new ReceivingServer("exchange-online");
        String headers = "Authentication-Results: spf=fail (sender IP is 192.0.2.1)\r\n smtp.mailfrom=practice.example;"
                + " dkim=none (message not signed)\r\n header.d=none;dmarc=fail action=quarantine\r\n"
                + " header.from=practice.example;compauth=fail reason=000";
        assertThat(exchange.findings(bytes(headers), SENDER)).isInstanceOf(Disproven.class);
        assertThat(exchange.findings(
                        bytes("Authentication-Results: evil.example; dmarc=pass header.from=practice.example"), SENDER))
                .isInstanceOf(Unchecked.class);
    }

    @Test
    void withoutASettingNobodyIsTrusted() {
        assertThat(new ReceivingServer("")
                        .findings(bytes("Authentication-Results: mx.body.example; dmarc=fail"), SENDER))
                .isInstanceOf(Unchecked.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Authentication-Results:",
                "Authentication-Results: ;;;;",
                "Authentication-Results: mx.body.example; ((((((",
                "Authentication-Results: mx.body.example; \"",
                "Authentication-Results: mx.body.example; dkim=\\",
                "Authentication-Results: mx.body.example; =pass",
                "Authentication-Results"
            })
    void whatCannotBeReadProvesNothing(String header) {
        assertThat(findings(header)).isNotInstanceOf(Proven.class).isNotInstanceOf(Disproven.class);
    }
}
