package org.postroom.hostile;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * A mail server in a process of its own, so that the memory it takes for hundreds of large letters is not the service's.
 * As an initializer it points a house to itself.
 */
public final class PostOffice implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        try {
            Process process = new ProcessBuilder(command())
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            context.addApplicationListener(event -> {
                if (event instanceof org.springframework.context.event.ContextClosedEvent) {
                    process.destroy();
                }
            });
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            String[] ports = new BufferedReader(
                            new InputStreamReader(process.getInputStream(), StandardCharsets.US_ASCII))
                    .readLine()
                    .split(" ");
            TestPropertyValues.of(
                            "postroom.smtp.host=127.0.0.1",
                            "postroom.smtp.port=" + ports[0],
                            "postroom.smtp.security=none",
                            "postroom.imap.host=127.0.0.1",
                            "postroom.imap.port=" + ports[1],
                            "postroom.imap.security=none",
                            "postroom.imap.username=info@postroom.example",
                            "postroom.imap.password=any",
                            "postroom.secret=a secret of tests alone, kept by nobody")
                    .applyTo(context);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static List<String> command() {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "-Dlogback.configurationFile=worker-logback.xml",
                "-cp",
                System.getProperty("java.class.path"),
                PostOffice.class.getName());
    }

    /** Says its two ports on one line, then serves until it is ended. */
    public static void main(String[] none) throws InterruptedException {
        GreenMail server = new GreenMail(new ServerSetup[] {
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(
                GreenMailConfiguration.aConfig().withDisabledAuthentication().withSieveIgnoreDetail());
        server.start();
        server.setUser("info@postroom.example", "info@postroom.example", "any");
        System.out.println(server.getSmtp().getPort() + " " + server.getImap().getPort());
        Thread.currentThread().join();
    }
}
