package org.postroom.stationery;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.postroom.Postroom;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ContextConfiguration;

/**
 * A test in the whole house: a real PostgreSQL, a real mail server on free ports, no sample. All such tests share one
 * house, so each must bring addresses and cases of its own, and must not rely on an empty database.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        classes = Postroom.class,
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "postroom.sample=none",
            "postroom.embedded.smtp-port=0",
            "postroom.embedded.imap-port=0",
            "postroom.imap.poll=200ms",
            "postroom.smtp.poll=200ms",
            "db-scheduler.polling-interval=200ms",
            "postroom.routes-reload=false",
            // The same with and without Tesseract; a busy machine gives no innocent letter up.
            "postroom.reading.ocr=never",
            "postroom.reading.step-time=120s",
            "postroom.reading.letter-time=300s"
        })
@AutoConfigureMockMvc
@ContextConfiguration(initializers = TemporaryHome.class)
public @interface HouseTest {}
