package org.postroom.intake.apart;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonWriteFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.postroom.worker.Workshop;

/** Values on their way between the service and a child, as JSON: what is read is what was written, to the character. */
final class Wire {
    /** Everything beyond ASCII is escaped: half a surrogate pair, as broken documents hold, has no other way to cross. */
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    // how much a child may write is the workshop's to say; the library's limits are for strangers
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNameLength(Workshop.MOST_ANSWER_BYTES)
                            .maxStringLength(Workshop.MOST_ANSWER_BYTES)
                            .build())
                    .build())
            .addModule(new JavaTimeModule())
            .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
            .build();

    private Wire() {}

    static byte[] write(Object value) throws IOException {
        return text(value).getBytes(StandardCharsets.US_ASCII);
    }

    static String text(Object value) throws IOException {
        return JSON.writeValueAsString(value);
    }

    static <T> T read(byte[] json, Class<T> type) {
        try {
            return JSON.readValue(json, type);
        } catch (IOException impossible) {
            throw new UncheckedIOException("What a child of ours wrote could not be read", impossible);
        }
    }
}
