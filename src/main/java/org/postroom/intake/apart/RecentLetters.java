package org.postroom.intake.apart;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The letters that were read last, by the digest of their bytes: a letter is sorted, and a moment later taken in. */
final class RecentLetters {
    private static final int MOST_LETTERS = 8;
    /** A letter with more text than this is read again rather than held. */
    private static final int LONGEST_TEXT_CHARACTERS = 500_000;

    private static final Duration KEPT_FOR = Duration.ofMinutes(10);

    private record Kept(LetterRead letter, long readAtNanos) {
        boolean isFresh() {
            return System.nanoTime() - readAtNanos < KEPT_FOR.toNanos();
        }
    }

    private final Map<String, Kept> letters = new LinkedHashMap<>();

    LetterRead read(byte[] raw, Function<byte[], LetterRead> reading) {
        String digest = digest(raw);
        return known(digest).orElseGet(() -> {
            LetterRead read = reading.apply(raw);
            keep(digest, read);
            return read;
        });
    }

    private synchronized Optional<LetterRead> known(String digest) {
        letters.values().removeIf(kept -> !kept.isFresh());
        return Optional.ofNullable(letters.get(digest)).map(Kept::letter);
    }

    private synchronized void keep(String digest, LetterRead letter) {
        if (letter.mail().text().length() > LONGEST_TEXT_CHARACTERS) {
            return;
        }
        letters.put(digest, new Kept(letter, System.nanoTime()));
        if (letters.size() > MOST_LETTERS) {
            letters.remove(letters.keySet().iterator().next());
        }
    }

    private static String digest(byte[] raw) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(raw));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
