package org.postroom;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.postroom.commandline.CommandLine;
import org.postroom.worker.Worker;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Postroom: the service, one of its commands, or a process that reads post for it. */
@SpringBootApplication
public class Postroom {
    /** The jar's door. */
    public static void main(String[] args) throws IOException, InterruptedException {
        if (List.of(args).equals(List.of(Worker.WORD))) {
            Worker.main(args);
            return;
        }
        if (CommandLine.isCalled(args)) {
            // Commands print JSON on standard output; whatever logs must do so on standard error.
            System.setProperty("logback.configurationFile", "commandline-logback.xml");
            System.setProperty("logging.config", "classpath:commandline-logback.xml");
            PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
            int exit = CommandLine.run(args, out, System.err);
            out.flush();
            System.exit(exit);
        }
        SpringApplication.run(Postroom.class, args);
    }
}
