package org.postroom.paper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/** Fills the templates under {@code /papers}: well-formed XML in, well-formed XML out, values escaped. */
final class Templates {
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
        return HouseStyle.applied(Letters.settable(ENGINE.process("papers/" + name, context)));
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
