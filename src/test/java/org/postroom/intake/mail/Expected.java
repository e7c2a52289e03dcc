package org.postroom.intake.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.Constructor;
import org.yaml.snakeyaml.nodes.Tag;

/**
 * What a source expects of one mail, as far as its tests say; null where they say nothing.
 *
 * @param phrases pieces of text that must be found in the letter
 * @param files names of enclosures
 * @param sealed whether it is encrypted
 */
record Expected(
        @Nullable String subject,
        @Nullable String from,
        @Nullable String fromName,
        @Nullable List<String> phrases,
        @Nullable List<String> files,
        @Nullable Boolean sealed) {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern REPLY =
            Pattern.compile("(?:reply text eq|reply text =|extract_from_html ->) \"((?:[^\"\\\\]|\\\\.)*)\"");
    private static final Pattern FIELD = Pattern.compile("(?s)<body>(.*?)</body>");
    private static final Pattern ENCODED = Pattern.compile("(?i)(base64|quoted-printable|x-uu|binhex|text/html)");

    /** What is known of this mail. */
    static Expected of(OldPost.Piece piece) {
        if (piece.source().equals("stalwart-mail-parser")) {
            return ofTree(json(piece.beside(".json")));
        }
        if (piece.source().equals("zammad") && Files.exists(piece.beside(".yml"))) {
            return ofTicket(yaml(piece.beside(".yml")));
        }
        if (piece.file().endsWith(".tnef") && Files.exists(piece.beside(".list"))) {
            List<String> names = OldPost.linesOf(piece.beside(".list")).stream()
                    .filter(name -> !name.isBlank() && !name.equals("body.rtf"))
                    .toList();
            return new Expected(null, null, null, null, names, false);
        }
        if (piece.source().equals("mime4j") && Files.exists(piece.beside(".xml"))) {
            return text(bodies(OldPost.textOf(piece.beside(".xml"))));
        }
        if (piece.source().equals("reply-trimmer")) {
            return text(List.of(OldPost.textOf(piece.inFolder(piece.file().replace("/emails/", "/trimmed/")))));
        }
        Matcher reply = REPLY.matcher(piece.said());
        if (reply.find() && !reply.group(1).contains("#{")) {
            return text(List.of(unescaped(reply.group(1))));
        }
        return new Expected(null, null, null, null, null, sealed(piece));
    }

    private static Expected text(List<String> phrases) {
        return new Expected(null, null, null, phrases, null, null);
    }

    private static @Nullable Boolean sealed(OldPost.Piece piece) {
        boolean cryptography = piece.said().contains("signature/encryption class")
                || piece.file().startsWith("tika/testPKCS7")
                || piece.file().contains("rypted.eml")
                || piece.file().contains("S_MIME");
        return cryptography ? piece.file().matches(".*(?i:crypted|enveloped).*") : null;
    }

    private static Expected ofTree(JsonNode tree) {
        JsonNode headers = tree.at("/parts/0/headers");
        List<String> phrases = new ArrayList<>();
        tree.get("text_body").forEach(part -> {
            String text = tree.at("/parts/" + part.asInt() + "/body/Text").asText("");
            String html = tree.at("/parts/" + part.asInt() + "/body/Html").asText("");
            phrases.add(text.isEmpty() ? Jsoup.parse(html).text() : text);
        });
        List<String> files = new ArrayList<>();
        tree.get("attachments").forEach(part -> names(tree.at("/parts/" + part.asInt()), files));
        return new Expected(
                value(headers, "subject", "/value/Text"),
                value(headers, "from", "/value/Address/List/0/address"),
                value(headers, "from", "/value/Address/List/0/name"),
                phrases,
                files,
                null);
    }

    private static void names(JsonNode part, List<String> files) {
        String name = "";
        for (JsonNode attribute : part.findValues("attributes").stream()
                .flatMap(list -> StreamSupport.stream(list.spliterator(), false))
                .toList()) {
            boolean named = attribute.path("name").asText("").matches("(file)?name");
            name = named ? attribute.path("value").asText("") : name;
        }
        if (!name.isEmpty() && part.path("body").path("Message").isMissingNode()) {
            files.add(name);
        }
    }

    private static @Nullable String value(JsonNode headers, String name, String path) {
        String value = null;
        for (JsonNode header : headers) {
            if (header.path("name").asText("").equals(name) && value == null) {
                value = header.at(path).isTextual() ? header.at(path).asText() : null;
            }
        }
        return value;
    }

    private static Expected ofTicket(Map<?, ?> ticket) {
        List<String> files = new ArrayList<>();
        if (ticket.get("attachments") instanceof List<?> list) {
            list.forEach(one -> {
                String name = String.valueOf(((Map<?, ?>) one).get("filename"));
                if (!name.equals("message.html")) {
                    files.add(name);
                }
            });
        }
        Object body = ticket.get("body");
        boolean html = "text/html".equals(ticket.get("content_type"));
        String text = body == null ? "" : html ? Jsoup.parse(body.toString()).text() : body.toString();
        return new Expected(
                string(ticket.get("subject")),
                string(ticket.get("from_email")),
                string(ticket.get("from_display_name")),
                text.isEmpty() ? null : List.of(text),
                ticket.containsKey("attachments") ? files : null,
                null);
    }

    private static @Nullable String string(@Nullable Object value) {
        return value == null || value.toString().isEmpty() ? null : value.toString();
    }

    /** Bodies of parts that are neither encoded nor HTML; markup of the expectation file undone. */
    private static List<String> bodies(String xml) {
        List<String> bodies = new ArrayList<>();
        Matcher body = FIELD.matcher(xml);
        int from = 0;
        while (body.find()) {
            boolean encoded = ENCODED.matcher(xml.substring(from, body.start())).find();
            if (!encoded) {
                bodies.add(Jsoup.parse(body.group(1)).wholeText());
            }
            from = body.end();
        }
        return bodies;
    }

    private static JsonNode json(Path path) {
        try {
            return JSON.readTree(OldPost.textOf(path));
        } catch (JsonProcessingException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    private static Map<?, ?> yaml(Path path) {
        LoaderOptions options = new LoaderOptions();
        options.setTagInspector(tag -> true);
        Constructor plain = new Constructor(options) {
            {
                yamlMultiConstructors.put("!ruby/", new ConstructYamlMap());
                yamlMultiConstructors.put("tag:ruby", new ConstructYamlMap());
                yamlConstructors.put(new Tag("!binary"), new ConstructYamlBinary());
            }
        };
        return new Yaml(plain).load(OldPost.textOf(path));
    }

    private static String unescaped(String quoted) {
        try {
            return JSON.readValue('"' + quoted + '"', String.class);
        } catch (JsonProcessingException odd) {
            return quoted.toLowerCase(Locale.ROOT);
        }
    }
}
