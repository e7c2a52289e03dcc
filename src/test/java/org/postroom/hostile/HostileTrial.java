package org.postroom.hostile;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.util.List;
import org.postroom.intake.form.Reading;
import org.postroom.intake.form.SubmissionReader;
import org.postroom.intake.mail.MailReader;

/**
 * Reads hostile letters one after another and prints what each cost; a letter that is not read after some seconds is
 * named with what it was doing, and ends the run. Arguments: how many letters, the first of them, seconds to wait.
 */
public final class HostileTrial {
    private HostileTrial() {}

    /** Runs the trial. */
    public static void main(String[] arguments) throws InterruptedException {
        int count = Integer.parseInt(arguments[0]);
        int first = Integer.parseInt(arguments[1]);
        long patience = Long.parseLong(arguments[2]) * 1000;
        List<HostileLetter> letters = HostileLetters.letters(count, 7);
        SubmissionReader reader = new SubmissionReader();
        for (int i = first; i < letters.size(); i++) {
            read(i, letters.get(i), reader, patience);
        }
        System.out.println("END");
    }

    private static void read(int number, HostileLetter letter, SubmissionReader reader, long patience)
            throws InterruptedException {
        byte[] bytes = letter.bytes();
        peaks().forEach(MemoryPoolMXBean::resetPeakUsage);
        System.gc();
        Thread thread = new Thread(() -> trial(number, letter, bytes, reader));
        thread.start();
        while (thread.isAlive() && cpuMillis(thread) < patience) {
            thread.join(100);
        }
        if (thread.isAlive()) {
            StackTraceElement[] trace = thread.getStackTrace();
            System.out.printf("%3d HANGS %s%n", number, letter.name());
            for (int i = 0; i < Math.min(25, trace.length); i++) {
                System.out.println("      " + trace[i]);
            }
            System.out.println("NEXT " + (number + 1));
            System.out.flush();
            Runtime.getRuntime().halt(3);
        }
    }

    private static long cpuMillis(Thread thread) {
        return ManagementFactory.getThreadMXBean().getThreadCpuTime(thread.getId()) / 1_000_000;
    }

    private static void trial(int number, HostileLetter letter, byte[] bytes, SubmissionReader reader) {
        long begun = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        String outcome;
        try {
            Reading reading = reader.read(new MailReader().read(bytes));
            boolean answered = reading.submission().answer("4.2").isPresent();
            outcome = reading.submission().problems().stream()
                            .map(p -> p.code().name())
                            .distinct()
                            .toList()
                    + (answered ? "" : letter.kind().answers() ? " NO ANSWER" : " no answer");
            boolean told = letter.kind().told().isEmpty()
                    || reading.submission().problems().stream()
                            .anyMatch(p -> letter.kind().told().contains(p.code()));
            outcome += told ? "" : " UNTOLD " + letter.kind().told();
        } catch (Throwable thrown) {
            outcome = "THROWS " + thrown;
            StackTraceElement[] trace = thrown.getStackTrace();
            for (int i = 0; i < Math.min(12, trace.length); i++) {
                outcome += "\n        " + trace[i];
            }
        }
        long cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begun) / 1_000_000;
        long peak = peaks().stream()
                        .mapToLong(pool -> pool.getPeakUsage().getUsed())
                        .sum()
                >> 20;
        System.out.printf(
                "%3d %6d ms %4d MB (%d KB) %s%s: %s%n",
                number, cpu, peak, bytes.length >> 10, cpu > 2000 ? "SLOW " : "", letter.name(), outcome);
    }

    private static List<MemoryPoolMXBean> peaks() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .toList();
    }
}
