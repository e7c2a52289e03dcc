package org.postroom.outbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.thymeleaf.templatemode.TemplateMode;
import org.thymeleaf.templateresolver.ClassLoaderTemplateResolver;

/**
 * The words of our letters: {@code letters/NAME.txt}, whose first line is the subject. What several letters say in the same
 * words stands in {@code letters-parts/}.
 */
@Component
class LetterTemplates {
    private static final String SUBJECT = "Subject: ";
    private static final int VERSION_CHARACTERS = 12;
    private final Map<String, String> versions = new ConcurrentHashMap<>();
    private final SpringTemplateEngine engine = new SpringTemplateEngine();

    LetterTemplates() {
        engine.addTemplateResolver(texts("letters/", 1));
        engine.addTemplateResolver(texts("letters-parts/", 2));
    }

    private static ClassLoaderTemplateResolver texts(String folder, int order) {
        ClassLoaderTemplateResolver texts = new ClassLoaderTemplateResolver();
        texts.setPrefix(folder);
        texts.setSuffix(".txt");
        texts.setTemplateMode(TemplateMode.TEXT);
        texts.setCharacterEncoding("UTF-8");
        texts.setOrder(order);
        texts.setCheckExistence(true);
        return texts;
    }

    /** A letter's subject and text. */
    record Words(String subject, String text) {}

    /**
     * The version of a template: the first characters of the SHA-256 of its own text, without the parts that it shares.
     *
     * @throws IllegalArgumentException when there is no such template
     */
    String version(String template) {
        return versions.computeIfAbsent(template, LetterTemplates::fingerprint);
    }

    private static String fingerprint(String template) {
        try (InputStream text = LetterTemplates.class.getResourceAsStream("/letters/" + template + ".txt")) {
            if (text == null) {
                throw new IllegalArgumentException("There is no template letters/" + template + ".txt");
            }
            return Fingerprint.of(text.readAllBytes()).substring(0, VERSION_CHARACTERS);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Words say(String template, Map<String, Object> values) {
        String whole = engine.process(template, new Context(Locale.UK, values));
        int end = whole.indexOf('\n');
        if (!whole.startsWith(SUBJECT) || end < 0) {
            throw new IllegalStateException("The template letters/" + template + ".txt must begin with \"Subject: \"");
        }
        String text = whole.substring(end + 1).strip().replaceAll("\n{3,}", "\n\n");
        return new Words(whole.substring(SUBJECT.length(), end).strip(), text + "\n");
    }
}
