package org.postroom.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates under {@code /papers}: well-formed XML in, well-formed XML out, values escaped. */
final class Templates {
    /** Everything XML 1.0 section 2.2 does not allow as a character. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\u0020-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final SpringTemplateEngine ENGINE = engine();

    private Templates() {}

    /**
     * The template filled with values.
     *
     * @param name file name under {@code /papers}
     */
    static String filled(String name, Map<String, ?> values) {
        Context context = new Context(Locale.UK);
        values.forEach(context::setVariable);
        return HouseStyle.applied(withoutForbidden(ENGINE.process("papers/" + name, context)));
    }

    /** A fixed part under {@code /papers}, in the house style. */
    static String fixed(String name) {
        try (InputStream in = Templates.class.getResourceAsStream("/papers/" + name)) {
            byte[] bytes = Objects.requireNonNull(in, "papers/" + name + " is missing from the jar")
                    .readAllBytes();
            return HouseStyle.applied(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException fault) {
            throw new UncheckedIOException(fault);
        }
    }

    /** {@code text} without characters that no XML may hold; they come from careless copying and carry no sense. */
    static String withoutForbidden(String text) {
        return NOT_XML.matcher(text).replaceAll("");
    }

    private static SpringTemplateEngine engine() {
        ClassLoaderTemplateResolver resolver = new ClassLoaderTemplateResolver();
        resolver.setTemplateMode(TemplateMode.XML);
        resolver.setCharacterEncoding(StandardCharsets.UTF_8.name());
        resolver.setCacheable(true);
        SpringTemplateEngine engine = new SpringTemplateEngine();
        engine.setTemplateResolver(resolver);
        return engine;
    }
}
