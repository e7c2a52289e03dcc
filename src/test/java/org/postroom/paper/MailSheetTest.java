package org.postroom.paper;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MailSheetTest {
    private static String html(String text, Map<String, String> fragments) {
        return new MailSheet(SamplePapers.BODY, text, fragments, List.of("Minor"), "https://register.example/").html();
    }

    @Test
    void headingsListsAndStepsAreToldApart() {
        String html = html("Dear A,\n\nWHAT TO DO NOW\n- one\n- two\n1. first\n2. second\nMinor\nEnd.", Map.of());
        assertThat(html).contains(">WHAT TO DO NOW</h2>", ">one</li>", ">second</li>", ">Minor</h3>", "End.");
        assertThat(html.indexOf("<ul")).isLessThan(html.indexOf("<ol"));
    }

    @Test
    void whatSomebodyWroteIsNeverMarkup() {
        assertThat(html("Dear <b onclick=\"x\">A</b> & Co,\n\n- <script>", Map.of()))
                .contains("&lt;b onclick", "&amp; Co", "&lt;script&gt;")
                .doesNotContain("<b onclick", "<script");
    }

    @Test
    void onlyAddressesOfOursAreLinks() {
        assertThat(html("See https://register.example/7 or https://evil.example/7 now", Map.of()))
                .contains("href=\"https://register.example/7\"", "https://evil.example/7")
                .doesNotContain("href=\"https://evil");
    }

    @Test
    void aFragmentStandsOnlyWhereItsKeyIsAParagraph() {
        assertThat(html("{{x}}\n\nDear {{x}},", Map.of("{{x}}", "<i>ours</i>")))
                .containsOnlyOnce("<i>ours</i>")
                .contains("Dear {{x}},");
    }
}
