package io.gatewright.runtime.cors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @ParameterizedTest
    @CsvSource({
        "https://app.example.com,        https://app.example.com",
        "HTTPS://App.Example.COM,        https://app.example.com",
        "https://app.example.com:443,    https://app.example.com",
        "http://app.example.com:80,      http://app.example.com",
        "https://app.example.com:80,     https://app.example.com:80",
        "http://app.example.com:443,     http://app.example.com:443",
        "http://localhost:5173,          http://localhost:5173",
        "http://127.0.0.1:65535,         http://127.0.0.1:65535",
        "https://[2001:DB8::1],          https://[2001:db8::1]",
        "https://[::1]:443,              https://[::1]",
        "https://[::1]:8443,             https://[::1]:8443",
        "https://xn--bcher-kva.example,  https://xn--bcher-kva.example",
        "https://my_app.example,         https://my_app.example",
        "https://app.example.,           https://app.example.",
        "chrome-extension://abcdefgh,    chrome-extension://abcdefgh"
    })
    void isSerialisedAsBrowsersDo(String text, String serialised) {
        assertEquals(serialised, Origin.serialise(text));
        assertEquals(serialised, Origin.serialise(serialised));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "*",
                "null",
                "app.example.com",
                "//app.example.com",
                "://app.example.com",
                "https:app.example.com",
                "https:/app.example.com",
                "https://",
                "https:///",
                "https://app.example.com/",
                "https://app.example.com/path",
                "https://app.example.com?x",
                "https://app.example.com#x",
                "https://user@app.example.com",
                "https://user:1@app.example.com",
                "https://*.example.com",
                "https://app.example.com:",
                "https://app.example.com:0",
                "https://app.example.com:0443",
                "https://app.example.com:65536",
                "https://app.example.com:99999999999",
                "https://app.example.com:44a",
                "https://app.example.com:443:443",
                "https://[::1",
                "https://[]",
                "https://[::1]x",
                "https://[::1]443",
                "https://[fe80::1%25eth0]",
                "https://a b.example",
                " https://app.example.com",
                "https://app.example.com ",
                "https://app.example.com,https://b.example",
                "https://b\u00fccher.example",
                "1https://app.example.com",
                "ht_tps://app.example.com",
                "https://app.example.com\r\nX: y"
            })
    void whatIsNoOriginHasNoForm(String text) {
        assertNull(Origin.serialise(text));
    }

    @Test
    void itsLengthIsBounded() {
        assertNull(Origin.serialise("https://" + "a".repeat(512)));
    }
}
