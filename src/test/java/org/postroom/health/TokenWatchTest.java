package org.postroom.health;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.postroom.access.AccessRoom;
import org.postroom.access.AccessTokens;
import org.postroom.access.Seal;
import org.postroom.stationery.BareDatabase;
import org.postroom.stationery.TokenProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What is said of the access token, and when. */
class TokenWatchTest {
    private static BareDatabase database;
    private static JdbcClient client;

    private final TokenProvider provider = new TokenProvider();
    private final AccessTokens tokens =
            AccessRoom.copy(database.url(), AccessRoom.settings(provider), new byte[Seal.KEY_BYTES]);
    private final TokenWatch watch = new TokenWatch(tokens);

    @BeforeAll
    static void open() {
        database = new BareDatabase();
        client = JdbcClient.create(new DriverManagerDataSource(database.url()));
    }

    @AfterAll
    static void close() throws Exception {
        database.close();
    }

    @AfterEach
    void leave() {
        provider.close();
        client.sql("delete from access_token").update();
    }

    private static void left(int minutes) {
        client.sql("update access_token set expires_at = now() + make_interval(mins => :left), try_after = null,"
                        + " renewed_at = now() + make_interval(mins => :left) - interval '1 hour'")
                .param("left", minutes)
                .update();
    }

    @Test
    void theLifeOfTheTokenIsToldAndItIsRenewedWhileNoPostFlows() {
        Finding found = watch.look();
        assertThat(found).isInstanceOf(Finding.Well.class);
        assertThat(found.facts().get("Good for")).isEqualTo("59 minutes");
        left(5);
        watch.look();
        assertThat(provider.asked()).hasSize(2);
    }

    @Test
    void aRefusedRenewalIsRedAtOnceWhileTheOldTokenStillServes() {
        watch.look();
        provider.refuses("invalid_grant");
        left(9);
        assertThat(watch.look()).isInstanceOf(Finding.Broken.class).satisfies(found -> assertThat(found.because())
                .startsWith("The provider does not let us into the mailbox any more"));
    }

    @Test
    void aProviderThatIsSilentIsRedOnlyNearTheEnd() {
        watch.look();
        provider.refuses("silence");
        left(9);
        assertThat(watch.look()).isInstanceOf(Finding.Worrying.class);
        left(5);
        assertThat(watch.look()).isInstanceOf(Finding.Broken.class);
    }
}
