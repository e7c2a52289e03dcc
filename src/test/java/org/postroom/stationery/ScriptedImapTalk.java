package org.postroom.stationery;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.postroom.stationery.ImapMischief.Deed;
import org.postroom.stationery.ScriptedImap.Mail;

/** One connection to a {@link ScriptedImap}. */
final class ScriptedImapTalk {
    private static final Pattern SET = Pattern.compile("(?:SEARCH UID|FETCH|STORE|COPY|MOVE|EXPUNGE) ([0-9:,*]+)");
    private static final Pattern FOLDER = Pattern.compile("(?:\"([^\"]*)\"|(\\S+))$");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd-MMM-yyyy HH:mm:ss Z", Locale.ENGLISH)
            .withZone(ZoneOffset.UTC);
    private static final DateTimeFormatter DAY = new java.time.format.DateTimeFormatterBuilder()
            .appendPattern("d-MMM-yyyy")
            .toFormatter(Locale.ENGLISH);

    private final ScriptedImap server;
    private final BufferedInputStream in;
    private final OutputStream out;
    private String folder = "";
    private Deed deed = Deed.GO_ON;

    ScriptedImapTalk(ScriptedImap server, BufferedInputStream in, OutputStream out) {
        this.server = server;
        this.in = in;
        this.out = out;
    }

    /** How a command goes on once the script had its say. */
    private enum Turn {
        ANSWER,
        ANSWERED,
        END
    }

    void hold() throws IOException {
        if (perform("GREETING", "*") == Turn.END) {
            return;
        }
        say("* OK [CAPABILITY " + server.capabilities() + "] ready");
        for (String line = line(); line != null; line = line()) {
            int space = line.indexOf(' ');
            if (space < 0 || !turn(line.substring(0, space), line.substring(space + 1))) {
                return;
            }
        }
    }

    /** One command; false when the connection ends with it. */
    private boolean turn(String tag, String command) throws IOException {
        Turn turn = perform(command, tag);
        if (turn != Turn.ANSWER) {
            return turn == Turn.ANSWERED;
        }
        answer(tag, command);
        if (deed instanceof Deed.DoThenSay say) {
            raw(say.lines().replace("TAG", tag));
            return !say.thenClose();
        }
        if (deed instanceof Deed.DoThenRun then) {
            then.deed().run();
        }
        if (deed instanceof Deed.DoThenHang) {
            listen();
            return false;
        }
        say(tag + " OK done");
        return !command.startsWith("LOGOUT");
    }

    private Turn perform(String command, String tag) throws IOException {
        deed = server.at(command);
        if (deed instanceof Deed.Say say) {
            raw(say.lines().replace("TAG", tag));
            return say.thenClose() ? Turn.END : Turn.ANSWERED;
        }
        if (deed instanceof Deed.Hang) {
            listen();
            return Turn.END;
        }
        if (deed instanceof Deed.Drip drip) {
            drip(drip.everyMillis());
            return Turn.END;
        }
        if (deed instanceof Deed.First first) {
            first.deed().run();
        }
        return Turn.ANSWER;
    }

    /** Whatever is said falls on deaf ears. */
    private void listen() throws IOException {
        while (in.read() != -1) {
            Thread.onSpinWait();
        }
    }

    private void drip(long everyMillis) throws IOException {
        try {
            raw("* 1 FETCH (BODY[] {100000}\r\n");
            while (true) {
                raw("x");
                Thread.sleep(everyMillis);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(String tag, String command) throws IOException {
        String word = command.split(" ")[0];
        switch (word) {
            case "CAPABILITY" -> say("* CAPABILITY " + server.capabilities());
            case "SELECT", "EXAMINE" -> select(command);
            case "CREATE" -> server.create(folderOf(command));
            case "LIST" -> list(folderOf(command));
            case "IDLE" -> idle();
            case "UID" -> byUid(tag, command);
            case "LOGOUT" -> say("* BYE see you");
            default -> {
                // LOGIN, NOOP, CLOSE: nothing to tell
            }
        }
    }

    private void select(String command) throws IOException {
        folder = folderOf(command);
        say("* " + server.mails(folder).size() + " EXISTS");
        say("* 0 RECENT");
        say("* FLAGS (\\Seen \\Deleted)");
        say("* OK [UIDVALIDITY " + server.uidValidity() + "] of now");
    }

    private void list(String name) throws IOException {
        if (server.holds(name)) {
            say("* LIST () \"/\" \"" + name + "\"");
        }
    }

    private void idle() throws IOException {
        say("+ idling");
        int before = server.mails(folder).size();
        while (in.available() == 0) {
            int now = server.mails(folder).size();
            if (now != before) {
                say("* " + now + " EXISTS");
                before = now;
            }
            try {
                Thread.sleep(10);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }
        line();
    }

    private void byUid(String tag, String command) throws IOException {
        List<Mail> chosen = chosen(command);
        if (command.startsWith("UID SEARCH")) {
            search(command, chosen);
        } else if (command.startsWith("UID FETCH")) {
            for (Mail mail : chosen) {
                fetch(command, mail);
            }
        } else if (command.startsWith("UID STORE")) {
            Matcher flags = Pattern.compile("\\((.*)\\)").matcher(command);
            chosen.forEach(mail -> mail.flags().addAll(flags.find() ? List.of(flags.group(1)) : List.of()));
        } else if (command.startsWith("UID EXPUNGE")) {
            chosen.stream()
                    .filter(mail -> mail.flags().contains("\\Deleted"))
                    .forEach(mail -> server.remove(mail.uid(), folder));
        } else if (server.holds(folderOf(command))) {
            for (Mail mail : chosen) {
                server.put(mail.uid(), folder, folderOf(command));
                if (command.startsWith("UID MOVE")) {
                    server.remove(mail.uid(), folder);
                }
            }
        } else {
            deed = new Deed.DoThenSay(tag + " NO [TRYCREATE] no such folder\r\n", false);
        }
    }

    private void search(String command, List<Mail> chosen) throws IOException {
        int since = command.indexOf("SINCE ");
        StringBuilder found = new StringBuilder("* SEARCH");
        for (Mail mail : chosen) {
            boolean late = since >= 0
                    && mail.date()
                            .atZone(ZoneOffset.UTC)
                            .toLocalDate()
                            .isBefore(java.time.LocalDate.parse(command.substring(since + 6), DAY));
            if (!late) {
                found.append(' ').append(mail.uid());
            }
        }
        say(found.toString());
    }

    private void fetch(String command, Mail mail) throws IOException {
        int number = server.mails(folder).indexOf(mail) + 1;
        if (!command.contains("BODY.PEEK[]")) {
            int wrong = deed instanceof Deed.WrongSize size ? size.by() : 0;
            say("* " + number + " FETCH (UID " + mail.uid() + " INTERNALDATE \"" + DATE.format(mail.date())
                    + "\" RFC822.SIZE " + (mail.raw().length + wrong) + ")");
            return;
        }
        int announced = mail.raw().length + (deed instanceof Deed.Misannounce by ? by.by() : 0);
        raw("* " + number + " FETCH (UID " + mail.uid() + " BODY[] {" + announced + "}\r\n");
        if (deed instanceof Deed.CutLiteral cut) {
            out.write(mail.raw(), 0, cut.bytes(mail.raw().length));
            out.flush();
            throw new IOException("cut, as the script says");
        }
        if (deed instanceof Deed.HalfThen half) {
            out.write(mail.raw(), 0, mail.raw().length / 2);
            out.flush();
            half.deed().run();
            throw new IOException("cut, as the script says");
        }
        out.write(mail.raw());
        say(")");
    }

    private List<Mail> chosen(String command) {
        Matcher set = SET.matcher(command);
        if (!set.find()) {
            return List.of();
        }
        List<Mail> mails = server.mails(folder);
        long last = mails.isEmpty() ? 0 : mails.get(mails.size() - 1).uid();
        return mails.stream().filter(mail -> in(set.group(1), mail.uid(), last)).toList();
    }

    private static boolean in(String set, long uid, long last) {
        for (String range : set.split(",")) {
            String[] ends = range.split(":");
            long from = ends[0].equals("*") ? last : Long.parseLong(ends[0]);
            long to = ends.length == 1 ? from : ends[1].equals("*") ? last : Long.parseLong(ends[1]);
            if (uid >= Math.min(from, to) && uid <= Math.max(from, to)) {
                return true;
            }
        }
        return false;
    }

    private static String folderOf(String command) {
        Matcher name = FOLDER.matcher(command);
        return name.find() ? name.group(1) == null ? name.group(2) : name.group(1) : "";
    }

    private String line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        for (int next = in.read(); next != '\n'; next = in.read()) {
            if (next == -1) {
                return null;
            }
            if (next != '\r') {
                line.write(next);
            }
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    private void say(String line) throws IOException {
        raw(line + "\r\n");
    }

    private void raw(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }
}
