package org.postroom.redaction.known;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.postroom.redaction.text.Reading;
import org.postroom.redaction.text.Word;
import org.postroom.redaction.words.Heads;
import org.postroom.redaction.words.Lexicon;

/** What the host of an email address says of whoever has it: {@code biscotgreen.nhs.uk} is Biscot Green's. */
final class EmailHost {
    private static final int SHORTEST = 5;
    private static final int SHORTEST_HALF = 4;
    private static final Set<String> EVERYBODYS = Lexicon.words(
            "gmail googlemail outlook hotmail live msn yahoo ymail icloud mac aol btinternet btopenworld sky"
                    + " virginmedia talktalk ntlworld blueyonder tiscali plusnet proton protonmail gmx zoho fastmail"
                    + " nhsmail mail email example postroom");
    private static final List<String> TAILS = List.of(
            "medicalcentre",
            "healthcentre",
            "medicalpractice",
            "surgery",
            "practice",
            "medical",
            "health",
            "gp",
            "mc",
            "pcn");

    private EmailHost() {}

    /** The names that the host spells, none when the host is a provider's; the host as one word comes first. */
    static List<String> words(String address) {
        String host = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String label = label(host);
        List<String> words = new ArrayList<>();
        if (label.length() < SHORTEST || EVERYBODYS.contains(label) || !label.matches("[a-z]+")) {
            return words;
        }
        String bare = TAILS.stream()
                .filter(tail -> label.endsWith(tail) && label.length() >= tail.length() + SHORTEST_HALF)
                .findFirst()
                .map(tail -> label.substring(0, label.length() - tail.length()))
                .orElse(label);
        for (String word : List.of(label, bare)) {
            if (word.length() >= SHORTEST && !Lexicon.isOrdinaryWord(word) && !words.contains(word)) {
                words.add(word);
            }
        }
        parted(bare, words);
        return words;
    }

    /**
     * Whether the host is a practice's or another body's own, and not a provider's that nobody listed: it is the health
     * service's, ends as practices' do, is the address of a website or of a second person, or spells a word of a name
     * that is known.
     */
    static boolean belongsToABody(String address, KnownIdentity.Builder known, List<Hint> hints) {
        String host = address.substring(address.lastIndexOf('@') + 1).toLowerCase(Locale.ROOT);
        String label = label(host);
        boolean ofHealth = host.matches(".+\\.(?:nhs\\.(?:uk|wales|scot)|hscni\\.net)");
        boolean likePractices = TAILS.stream().anyMatch(tail -> tail.length() > 3 && label.endsWith(tail));
        boolean shared = hints.stream()
                .map(hint -> hint.text().toLowerCase(Locale.ROOT))
                .filter(text -> !text.equals(address.toLowerCase(Locale.ROOT)))
                .anyMatch(text -> text.contains("www." + host) || text.endsWith("@" + host));
        return ofHealth || likePractices || shared || known.names().stream().anyMatch(name -> spells(label, name));
    }

    private static boolean spells(String label, String name) {
        return Word.in(Reading.of(name)).stream()
                .map(Word::folded)
                .anyMatch(word -> word.length() >= SHORTEST_HALF && !Heads.isHead(word) && label.contains(word));
    }

    /** The label that names somebody: the one left of the public suffixes. */
    private static String label(String host) {
        String[] labels = host.split("\\.");
        for (int at = labels.length - 2; at >= 0; at--) {
            if (!labels[at].matches("co|com|org|net|nhs|gov|ac|ltd|me|plc|wales|cymru|scot")) {
                return labels[at];
            }
        }
        return "";
    }

    /** "biscotgreen": a word that is none of the language's before one that is. */
    private static void parted(String bare, List<String> words) {
        for (int at = SHORTEST_HALF; at <= bare.length() - SHORTEST_HALF; at++) {
            String left = bare.substring(0, at);
            String right = bare.substring(at);
            if (Lexicon.isOrdinaryWord(right) && !Lexicon.isOrdinaryWord(left)) {
                words.add(left + " " + right);
                return;
            }
        }
    }
}
