package org.postroom.sample;

import java.util.List;

/** A case of a session, with the alias its assessors know and its panel. */
record PanelSeen(String reference, String alias, List<SeatSeen> seats) {}
