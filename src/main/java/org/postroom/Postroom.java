package org.postroom;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts Postroom: the service, or one of its commands. */
@SpringBootApplication
public class Postroom {
    /** The jar's door. */
    public static void main(String[] args) {
        SpringApplication.run(Postroom.class, args);
    }
}
