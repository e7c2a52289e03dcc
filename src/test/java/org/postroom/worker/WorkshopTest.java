package org.postroom.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.postroom.worker.Outcome.Cause;
import org.postroom.worker.Outcome.Died;
import org.postroom.worker.Outcome.Done;
import org.postroom.worker.Outcome.TimedOut;

/** Whatever a job does costs the job: it is told as what it is, and the next one is done. */
class WorkshopTest {
    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Limits PATIENT = new Limits(LONG, LONG);
    private static final Limits IMPATIENT = new Limits(Duration.ofMillis(300), LONG);
    private static final List<String> HARMLESS =
            List.of("PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "TESSDATA_PREFIX", "TMPDIR", "HOME");
    private static final byte[] INPUT = "what lies on the bench".getBytes(StandardCharsets.UTF_8);

    /** One place, so that whatever a job broke would be the next job's. */
    private static final Workshop WORKSHOP = new Workshop(settings(LONG));

    private static WorkshopSettings settings(Duration idle) {
        return new WorkshopSettings(1, 64, LONG, LONG, idle);
    }

    @AfterAll
    static void closing() {
        WORKSHOP.close();
    }

    private static Outcome run(Limits limits, String... arguments) {
        return WORKSHOP.run(Mischief.class, List.of(arguments), INPUT, limits);
    }

    private static String told(Outcome outcome) {
        return new String(((Done) outcome).bytes(), StandardCharsets.UTF_8);
    }

    private static void theNextJobIsDone() {
        assertThat(told(run(PATIENT, "anything"))).isEqualTo("what lies on the bench");
    }

    @Test
    void aJobThatHangsIsEndedAndItsStepNamed() {
        assertThat(run(IMPATIENT, "well", "hang", "never begun")).isInstanceOfSatisfying(TimedOut.class, late -> {
            assertThat(late.step()).isEqualTo("hang");
            assertThat(late.because()).isEqualTo("One step took longer than 300 milliseconds.");
        });
        theNextJobIsDone();
    }

    @Test
    void aJobMayTakeNoLongerAsAWholeHoweverShortItsSteps() {
        Limits whole = new Limits(LONG, Duration.ofMillis(300));
        assertThat(run(whole, "hang")).isInstanceOfSatisfying(TimedOut.class, late -> assertThat(late.because())
                .contains("as a whole"));
        theNextJobIsDone();
    }

    @ParameterizedTest
    @CsvSource({
        "fill the memory, MEMORY, The job wanted more memory than it may have.",
        "exit, ENDED, Its process ended with code 3.",
        "halt, ENDED, Its process ended with code 7.",
        "overflow, BROKE, The job threw StackOverflowError.",
        "throw, BROKE, The job threw IllegalArgumentException.",
        "answer too much, ANSWER_TOO_LARGE, The job's answer was larger than is taken."
    })
    void aJobThatDiesIsToldAsWhatItIs(String mischief, Cause cause, String because) {
        assertThat(run(PATIENT, "well", mischief)).isEqualTo(new Died(mischief, cause, because));
        theNextJobIsDone();
    }

    @Test
    void whatAJobPrintsIsNoAnswer() {
        assertThat(told(run(PATIENT, "print"))).isEqualTo("what lies on the bench");
        theNextJobIsDone();
    }

    @Test
    void aWarmProcessDoesTheNextJobToo() {
        String pid = told(run(PATIENT, "pid"));
        run(PATIENT, "throw");
        assertThat(told(run(PATIENT, "pid"))).isEqualTo(pid);
    }

    @Test
    void whatAJobLeavesInItsFolderIsGoneBeforeTheNext() {
        run(PATIENT, "folder");
        String[] folder = told(run(PATIENT, "folder")).split("\n");
        assertThat(folder[1]).isEqualTo("1");
        run(PATIENT, "exit");
        assertThat(Path.of(folder[0])).doesNotExist();
    }

    @Test
    void aChildKnowsNothingOfTheServicesEnvironment() {
        String environment = told(run(PATIENT, "environment"));
        List<String> known = Arrays.stream(
                        environment.substring(1, environment.length() - 1).split(", "))
                .map(one -> one.split("=")[0])
                .toList();
        assertThat(known).isSubsetOf(HARMLESS);
        assertThat(System.getenv().keySet())
                .as("the environment of this test has names that a child may not know")
                .anySatisfy(name -> assertThat(HARMLESS).doesNotContain(name));
    }

    @Test
    void aProcessWithoutWorkEnds() throws Exception {
        try (Workshop workshop = new Workshop(settings(Duration.ofMillis(100)))) {
            String pid = told(workshop.run(Mischief.class, List.of("pid"), INPUT, PATIENT));
            ProcessHandle.of(Long.parseLong(pid))
                    .map(ProcessHandle::onExit)
                    .orElseGet(() -> CompletableFuture.completedFuture(null))
                    .get(20, TimeUnit.SECONDS);
            assertThat(told(workshop.run(Mischief.class, List.of("count"), INPUT, PATIENT)))
                    .isEqualTo("1");
        }
    }

    @Test
    void aClosedWorkshopBlamesNoJob() {
        Workshop workshop = new Workshop(settings(LONG));
        workshop.close();
        assertThatThrownBy(() -> workshop.run(Mischief.class, List.of("pid"), INPUT, PATIENT))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("the service is stopping");
    }

    @Test
    void aKilledServiceLeavesNoChildBehind() throws Exception {
        Process service = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Forsaken.class.getName())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessHandle child = ProcessHandle.of(firstNumber(service)).orElseThrow();
        CompletableFuture<ProcessHandle> ended = child.onExit();
        service.destroyForcibly();
        ended.get(20, TimeUnit.SECONDS);
        assertThat(child.isAlive()).isFalse();
    }

    private static long firstNumber(Process service) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(service.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.matches("\\d+")) {
                    return Long.parseLong(line);
                }
            }
        }
        throw new IOException("The service never began.");
    }
}
