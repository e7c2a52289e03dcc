package org.postroom.panel.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postroom.casebook.Casebook;
import org.postroom.casebook.HistoryEntry;
import org.postroom.casebook.Tray;
import org.postroom.casebook.TrayItem;
import org.postroom.console.Visitor;
import org.postroom.panel.Pack;
import org.postroom.panel.PackReview;
import org.postroom.panel.Packs;
import org.postroom.redaction.text.Kind;
import org.postroom.stationery.SessionStory;
import org.postroom.stationery.Town;
import org.postroom.stationery.WholeHouse;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.support.TransactionTemplate;

/** A changed rule waits until a director has seen what it would do to past packs, wherever it was changed. */
@WholeHouse
class ChangedRulesTest {
    private static final String WORDS = "what did not work";
    private static final Path FOLDER =
            Path.of("target", "changed-rules-" + ProcessHandle.current().pid());

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext house;

    @Autowired
    private RulesInForce inForce;

    private String reference;
    private String page;
    private Visitor officer;
    private Visitor director;

    @DynamicPropertySource
    static void rulesOfItsOwn(DynamicPropertyRegistry registry) throws IOException {
        Path from = Path.of("redaction-rules");
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = FOLDER.resolve(from.relativize(file));
                Files.createDirectories(to.getParent());
                Files.copy(file, to, java.nio.file.StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.deleteIfExists(FOLDER.resolve("added-hide.yaml"));
        registry.add("postroom.rules-directory", FOLDER::toString);
    }

    @BeforeEach
    void holdAPack() {
        reference = new SessionStory(house).ready();
        house.getBean(PackReview.class).recall(reference, "director", "A test looks at it.");
        page = "/packs/" + reference;
        officer = new Visitor(port);
        officer.signIn("officer", "officer");
        director = new Visitor(port);
        director.signIn("director", "director");
    }

    private Pack pack() {
        return house.getBean(Packs.class).newest(reference).orElseThrow();
    }

    private Map<String, String> draft() {
        int start = "I set the aim with the team, measured it every month and changed ".length();
        return Map.of(
                "version",
                "" + pack().submissionVersion(),
                "ref",
                pack().passages().get(0).ref(),
                "start",
                "" + start,
                "end",
                "" + (start + WORDS.length()),
                "wish",
                "HIDE");
    }

    private String query() {
        return draft().entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .reduce((one, two) -> one + "&" + two)
                .orElseThrow();
    }

    private List<String> tray() {
        return house.getBean(Tray.class).open().stream().map(TrayItem::kind).toList();
    }

    @Test
    void aProposedRuleWaitsWithItsDifferenceAndADirectorPutsItInForce() {
        String before = inForce.hash();
        String laidOut = officer.page(page + "/rule?" + query()).body();
        assertThat(laidOut).contains("[" + WORDS + "]", "is hidden (", "What it leaves alone");
        String proposed = officer.fill(page, page + "/rule", draft()).body();
        assertThat(proposed)
                .contains("waits for a director", "added/hide-1", "added-hide.yaml")
                .doesNotContain("Put in force<");
        assertThat(inForce.hash()).as("nothing is in force yet").isEqualTo(before);
        assertThat(tray()).contains(RuleWatch.CHANGED);
        assertThat(house.getBean(Casebook.class).history(reference))
                .extracting(HistoryEntry::action)
                .contains("Rule proposed: always hide");

        Town.await("the difference", () -> director.page("/rules").body().contains("more hidden, 0 fewer"));
        String waiting = director.page("/rules").body();
        assertThat(waiting).contains(reference, "Put in force");
        String hash = waiting.replaceAll("(?s).*name=\"hash\" value=\"([0-9a-f]{64})\".*", "$1");
        assertThat(officer.fill("/rules", "/rules/put-in-force", Map.of("hash", hash))
                        .statusCode())
                .isEqualTo(403);
        assertThat(director.fill("/rules", "/rules/put-in-force", Map.of("hash", before))
                        .body())
                .contains("changed again in the meantime");
        assertThat(director.fill("/rules", "/rules/put-in-force", Map.of("hash", hash))
                        .body())
                .contains("are in force from now on");
        assertThat(inForce.hash()).isEqualTo(hash);
        assertThat(tray()).doesNotContain(RuleWatch.CHANGED);
        assertThat(house.getBean(RuleDifferences.class).progress())
                .as("words of applicants are forgotten with the decision")
                .isInstanceOf(RuleDifferences.Progress.None.class);
        discarded(hash);
    }

    /** The rule taken out again waits as well; put back by hand, nothing waits. */
    private void discarded(String hash) {
        assertThat(officer.fill("/rules", "/rules/take-away", Map.of("id", "added/hide-1"))
                        .body())
                .contains("is taken out of the folder");
        assertThat(inForce.hash()).isEqualTo(hash);
        assertThat(house.getBean(RuleWatch.class).look().because()).contains("added-hide.yaml");
    }

    @Test
    void aFaultyFileIsToldOnThePageAndChangesNothing() throws IOException {
        Path file = FOLDER.resolve("broken.yaml");
        String before = inForce.hash();
        Files.writeString(file, "rules:\n  - id: broken\n");
        try {
            assertThat(officer.page("/rules").body())
                    .contains("Faults in the folder", "broken.yaml, line 2", "The entry needs the key says.");
            assertThat(tray()).contains(RuleWatch.FAULTY);
            assertThat(officer.fill(page, page + "/rule", draft()).body()).contains("Nothing was written");
            assertThat(inForce.hash()).isEqualTo(before);
        } finally {
            Files.delete(file);
        }
        assertThat(officer.page("/rules").body()).doesNotContain("Faults in the folder");
        assertThat(tray()).doesNotContain(RuleWatch.FAULTY);
    }

    @Test
    void aDecisionIsMadeAndTakenBackOnThePageAndNoAddressHoldsWords() {
        Map<String, String> words = Map.of(
                "pack",
                "" + pack().id(),
                "ref",
                pack().passages().get(0).ref(),
                "words",
                "every month",
                "kind",
                "PLACE",
                "others",
                "true");
        var hidden = officer.fill(page, page + "/add", words);
        assertThat(hidden.body())
                .contains(
                        "Decided by a person",
                        "Hidden by hand",
                        "in " + pack().passages().size());
        assertThat(hidden.uri().toString()).doesNotContain("month");
        var back = officer.fill(page, page + "/take-back", Map.of("pack", "" + pack().id(), "number", "1"));
        assertThat(back.body()).contains("That decision is taken back.").doesNotContain("Hidden by hand");
        assertThat(officer.page(page + "/rule?version=1&ref=9.9&start=0&end=4&wish=KEEP")
                        .statusCode())
                .isEqualTo(404);
        assertThat(officer.page(page + "/rule?version=1&ref=1.1&start=0&end=4&wish=EAT")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void aRestartLetsNothingInThatNobodyConfirmedUnlessTheHouseTakesChangesAtOnce() throws IOException {
        Path file = FOLDER.resolve("lists/a-remark.txt");
        String before = inForce.hash();
        Files.writeString(file, "# nothing\n");
        try {
            assertThat(restarted(RuleSettings.Changes.CONFIRM).hash()).isEqualTo(before);
            assertThat(house.getBean(RuleWatch.class).look()).isInstanceOf(FolderState.Waiting.class);
            String taken = restarted(RuleSettings.Changes.AT_ONCE).hash();
            assertThat(taken).isNotEqualTo(before);
            house.getBean(RuleWatch.class).look();
            assertThat(inForce.hash())
                    .as("a second copy of the service takes it over")
                    .isEqualTo(taken);
        } finally {
            Files.delete(file);
            restarted(RuleSettings.Changes.AT_ONCE);
            house.getBean(RuleWatch.class).look();
        }
    }

    @Test
    void aFolderThatIsGoneIsToldOnThePageAndByTheApi() throws IOException {
        Path away = FOLDER.resolveSibling(FOLDER.getFileName() + "-away");
        String before = inForce.hash();
        Files.move(FOLDER, away);
        try {
            assertThat(officer.page("/rules").body()).contains("The rules cannot be read");
            var told = officer.get("/api/rules", Visitor.as("officer"));
            assertThat(told.statusCode()).isEqualTo(200);
            assertThat(told.body()).contains("The rules cannot be read");
            assertThat(inForce.hash()).isEqualTo(before);
        } finally {
            Files.move(away, FOLDER);
        }
        assertThat(officer.page("/rules").body()).doesNotContain("The rules cannot be read");
    }

    @Test
    void aRuleThatCannotBeNotedLeavesNoFileAndNoneIsWrittenInsideATransaction() {
        RuleProposals proposals = house.getBean(RuleProposals.class);
        ProposedRule rule = new ProposedRule(
                ProposedRule.Wish.HIDE,
                "quince lane",
                Kind.PLACE,
                List.of("We met in [quince lane].", "The [quince lane] rooms."),
                List.of("We met.", "It was in May."),
                "alias");
        assertThatThrownBy(() -> proposals.propose("NO-SUCH-CASE", rule, "officer"))
                .isInstanceOf(RuntimeException.class);
        assertThat(FOLDER.resolve("added-hide.yaml")).doesNotExist();
        assertThatThrownBy(() -> house.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> proposals.propose(reference, rule, "officer")))
                .isInstanceOf(IllegalTransactionStateException.class);
        assertThat(FOLDER.resolve("added-hide.yaml")).doesNotExist();
    }

    @Test
    void twoCopiesWithDifferentFoldersDoNotReplaceEachOthersRulesForEver(@TempDir Path place) throws IOException {
        RuleSettings atOnce = new RuleSettings(RuleSettings.Changes.AT_ONCE, 100);
        Path here = Files.createDirectory(place.resolve("here"));
        Path there = Files.createDirectory(place.resolve("there"));
        Files.writeString(here.resolve("rules.yaml"), rule("X"));
        Files.writeString(there.resolve("rules.yaml"), rule("Y"));
        try {
            RuleWatch one = copy(here, atOnce, place);
            RuleWatch other = copy(there, atOnce, place);
            long sets = house.getBean(RuleSetRows.class).count();
            assertThat(one.look()).as("the other one's is newer").isInstanceOf(FolderState.Waiting.class);
            assertThat(tray()).contains(RuleWatch.CHANGED);
            assertThat(other.look()).isInstanceOf(FolderState.Same.class);
            one.look();
            other.look();
            assertThat(house.getBean(RuleSetRows.class).count()).isEqualTo(sets);
            Files.writeString(here.resolve("rules.yaml"), rule("ZZ"));
            assertThat(one.look()).as("a change of its own").isInstanceOf(FolderState.Same.class);
            assertThat(other.look()).isInstanceOf(FolderState.Waiting.class);
            assertThat(house.getBean(RuleSetRows.class).count()).isEqualTo(sets + 1);
        } finally {
            restarted(RuleSettings.Changes.AT_ONCE);
            house.getBean(RuleWatch.class).look();
        }
    }

    private RuleWatch copy(Path rules, RuleSettings settings, Path home) {
        RuleFolder folder = new RuleFolder(rules, false, home);
        RulesInForce set =
                new RulesInForce(folder, house.getBean(RuleSetRows.class), settings, house.getBean(Clock.class));
        return new RuleWatch(set, folder, house.getBean(RuleDifferences.class), settings, house.getBean(Tray.class));
    }

    private static String rule(String letter) {
        return """
                rules:
                  - id: test/code
                    says: A code.
                    kind: ID
                    pattern: '%1$s\\d{3}'
                    examples:
                      hide: ["the [%1$s123] code", "[%1$s999]"]
                      leave: ["the code", "none"]
                """
                .formatted(letter);
    }

    private RulesInForce restarted(RuleSettings.Changes changes) {
        return new RulesInForce(
                house.getBean(RuleFolder.class),
                house.getBean(RuleSetRows.class),
                new RuleSettings(changes, 100),
                house.getBean(Clock.class));
    }
}
