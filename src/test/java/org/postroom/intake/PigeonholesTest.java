package org.postroom.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.postroom.letter.collect.Pigeonhole;

/** The folders of the mailbox follow the doors of route 20. */
class PigeonholesTest {
    private static final Pattern TO_A_PERSON =
            Pattern.compile("in '([A-Z_,]+)'\"\\s+steps: \\[\\{ to: \"task:to-a-person\" }]");

    @Test
    void whatTheRouteGivesToAPersonLiesInTheFolderForPeople() throws IOException {
        Matcher doors = TO_A_PERSON.matcher(Files.readString(Path.of("routes/20-sort.camel.yaml")));
        assertThat(doors.find()).isTrue();
        List<String> ofPeople = List.of(doors.group(1).split(","));
        for (Door door : Door.values()) {
            assertThat(Pigeonhole.of(door.name()) == Pigeonhole.NEEDS_A_PERSON)
                    .as(door.name())
                    .isEqualTo(ofPeople.contains(door.name()));
        }
    }

    @Test
    void whatMachinesWriteLiesInTheFolderOfAutomaticMail() {
        assertThat(Pigeonhole.of(Door.AUTOMATIC.name())).isEqualTo(Pigeonhole.AUTOMATIC);
        assertThat(Pigeonhole.of(Door.DELIVERY_REPORT.name())).isEqualTo(Pigeonhole.AUTOMATIC);
    }
}
