package org.postroom.stationery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.postroom.Postroom;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.annotation.DirtiesContext;
import org.springframework.test.context.ContextConfiguration;

/** A test that has the whole house to itself: its Clock, its database, its mail server. Closed when the test ends. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Postroom.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "postroom.sample=none",
            "postroom.clock.start=2026-12-01T09:00:00Z",
            "postroom.embedded.smtp-port=0",
            "postroom.embedded.imap-port=0",
            "postroom.imap.poll=200ms",
            "postroom.smtp.poll=200ms",
            "postroom.remind.poll=5s",
            "db-scheduler.polling-interval=200ms",
            "postroom.routes-reload=false",
            // The same with and without Tesseract; a busy machine gives no innocent letter up.
            "postroom.reading.ocr=never",
            "postroom.reading.step-time=120s",
            "postroom.reading.letter-time=300s"
        })
@ContextConfiguration(initializers = TemporaryHome.class)
@DirtiesContext
public @interface WholeHouse {}
