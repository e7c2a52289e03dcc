package org.postroom.intake.document;

import java.nio.charset.StandardCharsets;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Looks through the deflated streams of a PDF before it is opened (ISO 32000-1 §7.3.8, §7.4.4): the library inflates
 * tables, object streams and pages as a whole, and a megabyte can hold a gigabyte. Pictures are passed over, as they
 * are never drawn here.
 */
final class PdfStreams {
    private static final byte[] STREAM = "stream".getBytes(StandardCharsets.US_ASCII);
    private static final int LONGEST_DICTIONARY_CHARS = 1_000;

    private PdfStreams() {}

    /**
     * Refuses a file whose streams hold more than one part of a document may.
     *
     * @throws ZipArchive.TooLarge when one does, or all together do so four times over
     */
    static void check(byte[] pdf, ReadingLimits limits) throws ZipArchive.TooLarge {
        long all = 0;
        for (int at = 0; at < pdf.length - STREAM.length; at++) {
            if (pdf[at] == 's' && isStream(pdf, at) && !isPicture(pdf, at)) {
                long inflated = inflated(pdf, afterLineEnd(pdf, at + STREAM.length), limits.maxPartBytes());
                all += inflated;
                if (inflated > limits.maxPartBytes() || all > 4L * limits.maxPartBytes()) {
                    throw new ZipArchive.TooLarge();
                }
            }
        }
    }

    private static boolean isStream(byte[] pdf, int at) {
        for (int i = 0; i < STREAM.length; i++) {
            if (pdf[at + i] != STREAM[i]) {
                return false;
            }
        }
        return at == 0 || pdf[at - 1] != 'd';
    }

    private static boolean isPicture(byte[] pdf, int at) {
        int from = Math.max(0, at - LONGEST_DICTIONARY_CHARS);
        String before = new String(pdf, from, at - from, StandardCharsets.ISO_8859_1);
        String dictionary = before.substring(Math.max(0, before.lastIndexOf(" obj")));
        return dictionary.contains("/Image");
    }

    private static int afterLineEnd(byte[] pdf, int at) {
        int start = at;
        while (start < pdf.length && (pdf[start] == '\r' || pdf[start] == '\n')) {
            start++;
        }
        return start;
    }

    /** How much the deflated bytes from here hold, as far as they are deflated and up to the limit. */
    private static long inflated(byte[] pdf, int from, int most) {
        if (from >= pdf.length || (pdf[from] & 0x0F) != 8) {
            return 0;
        }
        Inflater inflater = new Inflater();
        try {
            inflater.setInput(pdf, from, pdf.length - from);
            byte[] sink = new byte[65_536];
            int count = 1;
            while (count > 0 && inflater.getBytesWritten() <= most) {
                count = inflater.inflate(sink);
            }
            return inflater.getBytesWritten();
        } catch (DataFormatException endOfWhatIsDeflated) {
            return inflater.getBytesWritten();
        } finally {
            inflater.end();
        }
    }
}
