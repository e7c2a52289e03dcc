package org.postroom.sample;

import java.util.List;

/** A case as the office sees it. */
record CaseSeen(String reference, String stage, String stageWords, String session, boolean submitted) {
    boolean isAt(String... stages) {
        return List.of(stages).contains(stage);
    }
}
