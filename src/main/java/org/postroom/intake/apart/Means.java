package org.postroom.intake.apart;

import org.postroom.intake.malware.Clamd;
import org.postroom.intake.malware.ClamdSettings;
import org.postroom.intake.malware.MalwareScanner;

/**
 * What there is on this machine besides the service that reading can use. The child is told, as it has neither the
 * service's settings nor its environment.
 *
 * @param pictures whether Tesseract is there and may read pictures
 * @param clamdHost where the malware scanner listens; empty when there is none
 * @param clamdPort its TCP port
 */
public record Means(boolean pictures, String clamdHost, int clamdPort) {
    /** Nothing besides the service itself. */
    public static Means none() {
        return new Means(false, "", 0);
    }

    /** Whether pictures are read, and the scanner that is set. */
    public static Means of(boolean pictures, ClamdSettings clamd) {
        return new Means(pictures, clamd.host().strip(), clamd.port());
    }

    /** The scanner that is set, or one that nobody asks. */
    public MalwareScanner scanner() {
        return clamdHost.isEmpty() ? MalwareScanner.none() : new Clamd(clamdHost, clamdPort);
    }
}
