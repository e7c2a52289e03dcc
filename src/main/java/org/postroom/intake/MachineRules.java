package org.postroom.intake;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.postroom.intake.machine.MachineReader;
import org.postroom.intake.machine.WrittenBy;

/** The rules that know what a machine wrote (RFC 3834, RFC 3464). They come before all others. */
final class MachineRules {
    private MachineRules() {}

    static List<SortingRule> inOrder() {
        return List.of(new SortingRule("written by a machine", MachineRules::ofMachines));
    }

    private static Optional<Sorting> ofMachines(Post post) {
        WrittenBy writer = MachineReader.read(post.mail(), Instant.EPOCH);
        if (writer instanceof WrittenBy.MailServer) {
            return Optional.of(
                    Sorting.to(Door.DELIVERY_REPORT, writer.because()).about(post));
        }
        if (writer instanceof WrittenBy.Machine machine) {
            return Optional.of(
                    Sorting.to(Door.AUTOMATIC, "It is " + machine.kind().words() + ". " + machine.because())
                            .about(post));
        }
        return Optional.empty();
    }
}
