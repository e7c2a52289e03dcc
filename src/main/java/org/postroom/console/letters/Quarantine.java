package org.postroom.console.letters;

import org.jspecify.annotations.Nullable;
import org.postroom.intake.malware.MalwareScanner;
import org.postroom.intake.malware.MalwareScanner.Verdict;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Keeps what came from outside in the house while the malware scanner finds something in it or says nothing of it. It
 * is asked anew at each download, so that what it has learnt since counts.
 */
@Component
class Quarantine {
    /** What a director adds to the address, knowing what they do: {@code ?despite=finding}. */
    private static final String DESPITE = "finding";

    private final MalwareScanner scanner;

    Quarantine(MalwareScanner scanner) {
        this.scanner = scanner;
    }

    /** The file, if nothing is found in it or a director insists; 403 otherwise. */
    ResponseEntity<byte[]> handOut(ResponseEntity<byte[]> file, @Nullable String despite, Authentication person) {
        byte[] bytes = file.getBody() == null ? new byte[0] : file.getBody();
        Verdict verdict = scanner.verdict(bytes);
        boolean held = !(verdict instanceof Verdict.Clean || verdict instanceof Verdict.NotAsked);
        if (held && !(DESPITE.equals(despite) && isDirector(person))) {
            throw new ResponseStatusException(
                    HttpStatus.FORBIDDEN,
                    verdict.because()
                            + " It is not handed out. A director who needs it all the same adds ?despite=finding to the"
                            + " address.");
        }
        return file;
    }

    private static boolean isDirector(Authentication person) {
        return person.getAuthorities().stream().anyMatch(role -> "ROLE_DIRECTOR".equals(role.getAuthority()));
    }
}
