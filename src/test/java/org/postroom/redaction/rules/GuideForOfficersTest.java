package org.postroom.redaction.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.postroom.redaction.RuleFiles;

/** The guide in the folder of rules tells an officer all that a rule may hold. */
class GuideForOfficersTest {
    @Test
    void theGuideForOfficersNamesEachKeyAndValidatorAndItsRuleHolds() throws IOException {
        Path shipped = Path.of("redaction-rules");
        String guide = Files.readString(shipped.resolve("README.md"));
        assertThat(Stream.of(RuleReader.RULE_KEYS, RuleReader.KEEP_KEYS, Check.names())
                        .flatMap(Collection::stream))
                .allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
        Map<String, String> files = new HashMap<>(RuleFiles.texts(shipped).files());
        files.put("own.yaml", guide.replaceFirst("(?s).*```yaml\n", "").replaceFirst("(?s)```.*", ""));
        RuleFiles.Verdict verdict = RuleFiles.read(new RuleFiles.Texts(files, List.of()));
        assertThat(verdict).as(verdict.because()).isInstanceOf(RuleFiles.Usable.class);
        assertThat(((RuleFiles.Usable) verdict).rules().ids()).contains("own/locker-number");
    }
}
