package org.postroom.letter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressTest {
    @ParameterizedTest
    @ValueSource(strings = {"mo@example.org", " mo.d+scheme@sub.example.org ", "o'neill@example.org"})
    void whatALetterCanBeWrittenToIsAnAddress(String typed) {
        assertThat(Address.isOne(typed)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "mo",
                "mo@",
                "@example.org",
                "mo@localhost",
                "mo..d@example.org",
                "mo@example..org",
                "mo@exa mple.org",
                "Mo <mo@example.org>",
                "a@example.org, b@example.org",
                "mo@example.org\r\nBcc: b@example.org"
            })
    void whatNoLetterCanBeWrittenToIsNone(String typed) {
        assertThat(Address.isOne(typed)).isFalse();
    }
}
