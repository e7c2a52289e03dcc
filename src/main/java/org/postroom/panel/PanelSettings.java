package org.postroom.panel;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The panel's policies.
 *
 * @param mostPacks packs a newly added assessor takes in one session at most
 * @param leastDays days an assessor has at least, however late they are drawn
 */
@ConfigurationProperties("postroom.panel")
public record PanelSettings(@DefaultValue("12") int mostPacks, @DefaultValue("7") int leastDays) {}
