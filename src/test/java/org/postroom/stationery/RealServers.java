package org.postroom.stationery;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.postroom.letter.MailAccount;
import org.postroom.letter.MailAccount.Security;

/**
 * Dovecot and Postfix of Debian's packages on the loopback, each with a configuration and a spool of its own in a temporary
 * folder; the machine's own are not touched. Mail to {@code info@postroom.example} and {@code reader@elsewhere.example} lies in
 * their mailboxes, with plus addresses; every other recipient there is refused with 550; whatever goes to {@code gone.example}
 * is taken and comes back as a delivery report. Any password is {@code secret}.
 */
public final class RealServers implements AutoCloseable {
    private static final Path DOVECOT = Path.of("/usr/sbin/dovecot");
    private static final Path POSTFIX = Path.of("/usr/sbin/postfix");
    private static final long START_SECONDS = 20;

    private final Path dir;
    private final int imapPort;
    private final int smtpPort;
    private final Process dovecot;
    private final boolean withPostfix;

    private RealServers(String quota, boolean withPostfix) throws IOException, InterruptedException {
        this.withPostfix = withPostfix;
        dir = Files.createTempDirectory("postroom-real");
        Files.setPosixFilePermissions(dir, PosixFilePermissions.fromString("rwxr-xr-x"));
        imapPort = freePort();
        smtpPort = freePort();
        String user = "mail";
        Map<String, String> values = Map.of(
                "dir", dir.toString(),
                "imap", String.valueOf(imapPort),
                "smtp", String.valueOf(smtpPort),
                "quota", quota,
                "uid", ask("id", "-u", user),
                "gid", ask("id", "-g", user));
        for (String name : new String[] {"mail", "queue", "data", "postfix"}) {
            Files.createDirectory(dir.resolve(name));
        }
        run("chown", user + ":" + user, dir.resolve("mail").toString());
        write("dovecot.conf", "dovecot.conf", values);
        dovecot = new ProcessBuilder(
                        DOVECOT.toString(),
                        "-F",
                        "-c",
                        dir.resolve("dovecot.conf").toString())
                .redirectErrorStream(true)
                .redirectOutput(dir.resolve("dovecot.out").toFile())
                .start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        if (withPostfix) {
            startPostfix(values);
        }
        awaitPort(imapPort);
    }

    private void startPostfix(Map<String, String> values) throws IOException, InterruptedException {
        write("main.cf", "postfix/main.cf", values);
        write("master.cf", "postfix/master.cf", values);
        Path refuse = Files.writeString(dir.resolve("refuse"), "#!/bin/sh\nexit 67\n"); // EX_NOUSER of sysexits.h
        Files.setPosixFilePermissions(refuse, PosixFilePermissions.fromString("rwxr-xr-x"));
        run("chown", "postfix", dir.resolve("data").toString());
        run(POSTFIX.toString(), "-c", dir.resolve("postfix").toString(), "start");
        awaitPort(smtpPort);
    }

    /** Why they cannot be started here; empty when they can. */
    public static Optional<String> missing(boolean postfixToo) {
        if (!Files.isExecutable(DOVECOT)) {
            return Optional.of("Dovecot is not installed (Debian: dovecot-imapd).");
        }
        if (postfixToo && !Files.isExecutable(POSTFIX)) {
            return Optional.of("Postfix is not installed (Debian: postfix).");
        }
        return "root".equals(System.getProperty("user.name"))
                ? Optional.empty()
                : Optional.of("Dovecot and Postfix are started by root only.");
    }

    /** Starts both, or Dovecot alone. */
    public static RealServers start(String quota, boolean postfixToo) {
        try {
            return new RealServers(quota, postfixToo);
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    /** A mailbox. */
    public MailAccount imap(String user) {
        return new MailAccount("127.0.0.1", imapPort, Security.NONE, user, "secret", false);
    }

    /** Where letters leave. */
    public MailAccount smtp() {
        return new MailAccount("127.0.0.1", smtpPort, Security.NONE, "", "", false);
    }

    /** Lays mails straight into a mailbox, as a backlog of years; {@code each} gives their bytes. */
    public void backlog(String user, List<byte[]> each) {
        try {
            Path box = dir.resolve("mail").resolve(user);
            for (String folder : new String[] {"new", "cur", "tmp"}) {
                Files.createDirectories(box.resolve(folder));
            }
            for (int number = 0; number < each.size(); number++) {
                Files.write(box.resolve("new").resolve(1_700_000_000L + number + ".M1P1.backlog"), each.get(number));
            }
            run("chown", "-R", "mail:mail", box.toString());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /** Stops Dovecot's door: connections are refused until it is started again by a new {@link RealServers}. */
    public void stopDovecot() {
        end(dovecot);
    }

    private static void end(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void write(String template, String name, Map<String, String> values) throws IOException {
        try (var in = RealServers.class.getResourceAsStream("/real/" + template)) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            for (Map.Entry<String, String> value : values.entrySet()) {
                text = text.replace("{" + value.getKey() + "}", value.getValue());
            }
            Files.writeString(dir.resolve(name), text);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket once = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return once.getLocalPort();
        }
    }

    private static void awaitPort(int port) {
        Town.await("a server listens", () -> {
            try (Socket socket = new Socket()) {
                socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 500);
                return true;
            } catch (IOException notYet) {
                return false;
            }
        });
    }

    private static String ask(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed: " + said);
        }
        return said;
    }

    private static void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (!process.waitFor(START_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            throw new IOException(String.join(" ", command) + " failed");
        }
    }

    @Override
    public synchronized void close() {
        if (!Files.exists(dir)) {
            return;
        }
        end(dovecot);
        try {
            if (withPostfix) {
                run(POSTFIX.toString(), "-c", dir.resolve("postfix").toString(), "stop");
            }
            try (Stream<Path> all = Files.walk(dir)) {
                all.sorted(java.util.Comparator.reverseOrder())
                        .forEach(path -> path.toFile().delete());
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
