package org.postroom.health;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import org.junit.jupiter.api.Test;
import org.postroom.stationery.AlarmPost;

/** The other way by which somebody is told. */
class AlarmBellTest {
    private static AlarmSettings settings(String webhook, int smtpPort) {
        return new AlarmSettings(webhook, "it@elsewhere.example", "", "127.0.0.1", smtpPort, "none", "", "");
    }

    @Test
    void aSecondServerCarriesTheAlarmAsAMailThatNobodyAnswers() throws Exception {
        GreenMail second = new GreenMail(new ServerSetup(0, "127.0.0.1", "smtp"));
        second.start();
        try {
            AlarmBell bell = new AlarmBell(settings("", second.getSmtp().getPort()));
            assertThat(bell.tell("mailbox", false, "The mailbox could not be reached; mail waits there."))
                    .isTrue();
            assertThat(second.getReceivedMessages()).singleElement().satisfies(mail -> {
                assertThat(mail.getSubject()).isEqualTo("Postroom: the post does not flow");
                assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
                assertThat(mail.getContent().toString()).startsWith("The mailbox could not be reached");
            });
        } finally {
            second.stop();
        }
    }

    @Test
    void oneWayIsEnoughAndNoneIsTriedAgain() {
        try (AlarmPost webhook = new AlarmPost()) {
            assertThat(new AlarmBell(settings(webhook.address(), 1)).tell("line", true, "It is over."))
                    .isTrue();
            assertThat(webhook.told()).singleElement().asString().contains("\"state\":\"over\"");
        }
        assertThat(new AlarmBell(settings("", 1)).tell("line", false, "It began."))
                .isFalse();
    }

    @Test
    void halfASettingIsRefusedInOneSentence() {
        assertThatThrownBy(() -> new AlarmSettings("", "it@elsewhere.example", "", "", 587, "none", "", ""))
                .hasMessage("Give POSTROOM_ALARM_TO and POSTROOM_ALARM_SMTP_HOST both, or neither.");
        assertThatThrownBy(() -> new AlarmSettings("ftp://x", "", "", "", 587, "none", "", ""))
                .hasMessageContaining("POSTROOM_ALARM_WEBHOOK");
    }
}
