package org.postroom.stationery;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * An IMAP server on plain sockets (of RFC 3501 as much as collecting needs, RFC 2177, 4315 and 6851) that does what a test
 * tells it at any command: refuses, hangs, cuts, lies. Its mails lie in memory and outlive its connections.
 */
public final class ScriptedImap implements AutoCloseable {
    /** What the server is good for unless a test takes something away. */
    public static final String ALL = "IMAP4rev1 UIDPLUS MOVE IDLE";

    private final ServerSocket door;
    private final Set<Socket> connections = ConcurrentHashMap.newKeySet();
    private final TreeMap<String, List<Mail>> folders = new TreeMap<>();
    private final List<String> seen = new CopyOnWriteArrayList<>();
    private volatile ImapMischief mischief = ImapMischief.NONE;
    private volatile String capabilities = ALL;
    private volatile long uidValidity = 7;
    private long lastUid;

    /** A mail on the server; its flags change. */
    public static final class Mail {
        private final long uid;
        private final Instant date;
        private final byte[] raw;
        private final Set<String> flags = ConcurrentHashMap.newKeySet();

        private Mail(long uid, Instant date, byte[] raw) {
            this.uid = uid;
            this.date = date;
            this.raw = raw;
        }

        /** Its number in its folder. */
        public long uid() {
            return uid;
        }

        /** INTERNALDATE. */
        public Instant date() {
            return date;
        }

        /** Its bytes. */
        public byte[] raw() {
            return raw;
        }

        /** Its flags. */
        public Set<String> flags() {
            return flags;
        }
    }

    /** Starts a server on a free port of the loopback, with an empty INBOX. */
    public ScriptedImap() {
        try {
            door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
        folders.put("INBOX", new ArrayList<>());
        start("scripted-imap", this::serve);
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }

    private void serve() {
        while (!door.isClosed()) {
            try {
                Socket socket = door.accept();
                connections.add(socket);
                start("scripted-imap-connection", () -> {
                    try (socket) {
                        OutputStream out = socket.getOutputStream();
                        new ScriptedImapTalk(this, new BufferedInputStream(socket.getInputStream()), out).hold();
                    } catch (IOException gone) {
                        // the other side has gone, or a test cut the connection
                    } finally {
                        connections.remove(socket);
                    }
                });
            } catch (IOException closed) {
                return;
            }
        }
    }

    /** Where it listens. */
    public int port() {
        return door.getLocalPort();
    }

    /** From now on it does this. */
    public void does(ImapMischief what) {
        mischief = what;
    }

    /** From now on it says that it can do this, and does no more. */
    public void can(String what) {
        capabilities = what;
    }

    /** The commands that it was given, without their tags and without what is secret. */
    public List<String> seen() {
        return seen;
    }

    /** Delivers a mail to INBOX. */
    public Mail deliver(byte[] raw) {
        return deliver(raw, Instant.now());
    }

    /** Delivers a mail to INBOX that was received then. */
    public synchronized Mail deliver(byte[] raw, Instant date) {
        Mail mail = new Mail(++lastUid, date, raw);
        folders.get("INBOX").add(mail);
        return mail;
    }

    /** The mails in a folder, as they are now. */
    public synchronized List<Mail> mails(String folder) {
        return List.copyOf(folders.getOrDefault(folder, List.of()));
    }

    /** Everything gets new numbers (RFC 3501 §2.3.1.1), beginning from {@code first}. */
    public synchronized void renumber(long first) {
        uidValidity++;
        lastUid = first - 1;
        folders.replaceAll((name, mails) -> {
            List<Mail> anew = new ArrayList<>();
            for (Mail mail : mails) {
                anew.add(new Mail(++lastUid, mail.date, mail.raw));
            }
            return anew;
        });
    }

    /** Somebody else moves a mail. */
    public synchronized boolean move(long uid, String from, String to) {
        return put(uid, from, to) && remove(uid, from);
    }

    /** Somebody else removes a mail. */
    public synchronized boolean remove(long uid, String folder) {
        return folders.getOrDefault(folder, List.of()).removeIf(mail -> mail.uid == uid);
    }

    synchronized boolean put(long uid, String from, String to) {
        List<Mail> copies = folders.get(from).stream()
                .filter(mail -> mail.uid == uid)
                .map(mail -> new Mail(++lastUid, mail.date, mail.raw))
                .toList();
        folders.get(to).addAll(copies);
        return !copies.isEmpty();
    }

    synchronized boolean holds(String folder) {
        return folders.containsKey(folder);
    }

    /** Makes a folder. */
    public synchronized void create(String folder) {
        folders.put(folder, new ArrayList<>());
    }

    long uidValidity() {
        return uidValidity;
    }

    String capabilities() {
        return capabilities;
    }

    /** What it is to do at this command. */
    ImapMischief.Deed at(String command) {
        seen.add(command.startsWith("LOGIN") ? "LOGIN" : command);
        return mischief.at(command);
    }

    @Override
    public void close() {
        try {
            door.close();
            for (Socket socket : connections) {
                socket.close();
            }
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }
}
