package org.postroom.worker;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** How a child process is started: this service's class path, little memory, no secrets, a folder of its own. */
final class ChildCommand {
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.JarLauncher";
    /** What a child may know of the service's environment; everything else, passwords included, stays here. */
    private static final List<String> HARMLESS =
            List.of("PATH", "LANG", "LANGUAGE", "LC_ALL", "LC_CTYPE", "TZ", "TESSDATA_PREFIX");

    private ChildCommand() {}

    /** Starts a child that works in {@code folder}. */
    static Process start(WorkshopSettings settings, Path folder) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(words(settings, folder)).directory(folder.toFile());
        Map<String, String> environment = builder.environment();
        environment.keySet().retainAll(HARMLESS);
        environment.put("TMPDIR", folder.toString());
        environment.put("HOME", folder.toString());
        return builder.start();
    }

    private static List<String> words(WorkshopSettings settings, Path folder) {
        List<String> words = new ArrayList<>();
        words.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        words.addAll(limits(settings));
        words.addAll(properties(folder));
        words.addAll(List.of("-cp", classPath()));
        // Inside the one jar only the jar's own launcher finds our classes; it ends in Postroom.main, which knows the
        // word.
        words.addAll(isInsideJar() ? List.of(LAUNCHER, Worker.WORD) : List.of(Worker.class.getName()));
        return words;
    }

    private static List<String> limits(WorkshopSettings settings) {
        return List.of(
                "-Xmx" + settings.workerMemoryMb() + "m",
                "-XX:MaxMetaspaceSize=256m",
                "-XX:MaxDirectMemorySize=64m",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+DisplayVMOutputToStderr",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:-UsePerfData",
                "-Xshare:auto");
    }

    /** The last ones keep a library that would fetch what a document names from reaching anything. */
    private static List<String> properties(Path folder) {
        return List.of(
                "-XX:ErrorFile=" + folder.resolve("crash.log"),
                "-Djava.io.tmpdir=" + folder,
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Dlogback.configurationFile=worker-logback.xml",
                "-Djavax.xml.accessExternalDTD=",
                "-Djavax.xml.accessExternalSchema=",
                "-Dhttp.proxyHost=127.0.0.1",
                "-Dhttp.proxyPort=9",
                "-Dhttps.proxyHost=127.0.0.1",
                "-Dhttps.proxyPort=9",
                "-Dhttp.nonProxyHosts=");
    }

    /** The class path with every entry from the root, as a child works in another folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isInsideJar() {
        return ClassLoader.getSystemResource(LAUNCHER.replace('.', '/') + ".class") != null;
    }
}
