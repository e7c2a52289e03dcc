package org.postroom.panel.rules;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the house takes over changed redaction rules.
 *
 * @param changes whether a director confirms them
 * @param comparePacks over how many past packs a waiting change is tried, the newest first
 */
@ConfigurationProperties("postroom.rules")
public record RuleSettings(@DefaultValue("confirm") Changes changes, @DefaultValue("100") int comparePacks) {

    /** What becomes of a changed folder of rules. */
    public enum Changes {
        /** It waits until a director has seen the difference and puts it in force. */
        CONFIRM,
        /** It is in force as soon as it is seen. */
        AT_ONCE
    }
}
