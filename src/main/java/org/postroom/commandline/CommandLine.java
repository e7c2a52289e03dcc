package org.postroom.commandline;

import java.io.PrintStream;
import java.util.List;
import java.util.Optional;

/** Finds the command that the arguments name and runs it. */
public final class CommandLine {
    private static final List<Command> COMMANDS = List.of(
            new Command(
                    "parse",
                    "parse FILE…",
                    "reads mails and forms and prints what was found in each",
                    new ParseCommand()::run),
            new Command(
                    "redact --text",
                    "redact --text FILE.jsonl",
                    "redacts texts of which nothing else is known",
                    RedactTextCommand::run),
            new Command(
                    "redact",
                    "redact [--pronouns=they] FILE…",
                    "does what parse does and adds the redacted texts",
                    RedactCommand::withOptions),
            new Command(
                    "rules check",
                    "rules check [--json]",
                    "runs every example in the redaction rules and prints each fault",
                    RulesCommand::check),
            new Command(
                    "rules explain",
                    "rules explain [--json] \"text\"",
                    "says for each word why it is hidden, or why not",
                    RulesCommand::explain),
            new Command(
                    "verify-history",
                    "verify-history",
                    "checks the hash chain of every case's history",
                    VerifyHistoryCommand::run));

    private CommandLine() {}

    /** Whether these arguments call a command and not the service. Settings of the service begin with two dashes. */
    public static boolean isCalled(String[] arguments) {
        return arguments.length > 0 && !arguments[0].startsWith("--");
    }

    /**
     * Runs what the arguments call.
     *
     * @return the exit code: 0 when every file gave something, 1 when a file gave nothing, 2 on wrong use
     */
    public static int run(String[] arguments, PrintStream out, PrintStream log) {
        String line = String.join(" ", arguments);
        if (line.equals("help")) {
            help(out);
            return Command.DONE;
        }
        Optional<Command> called = COMMANDS.stream()
                .filter(command -> (line + " ").startsWith(command.name() + " "))
                .findFirst();
        if (called.isEmpty()) {
            log.println("There is no command \"" + arguments[0] + "\". These are the commands:");
            help(log);
            return Command.WRONG_USE;
        }
        int words = called.get().name().split(" ").length;
        return called.get().run().with(List.of(arguments).subList(words, arguments.length), out, log);
    }

    private static void help(PrintStream to) {
        to.println("java -jar postroom.jar                               starts the service");
        COMMANDS.forEach(command -> to.printf("java -jar postroom.jar %-29s %s%n", command.use(), command.says()));
        to.println("java -jar postroom.jar help                          prints this");
    }
}
