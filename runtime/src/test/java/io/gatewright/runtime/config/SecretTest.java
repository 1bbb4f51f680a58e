package io.gatewright.runtime.config;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class SecretTest {
    @Test
    void aListenerThatFailsKeepsNobodyElseFromHearing() {
        Secret secret = Secret.of("keys", new byte[] {1});
        AtomicInteger heard = new AtomicInteger();
        secret.onChange(() -> {
            throw new IllegalStateException("not ours to mend");
        });
        secret.onChange(heard::incrementAndGet);
        secret.replace(new byte[] {2});
        secret.replace(new byte[] {3});
        assertEquals(2, heard.get());
        assertArrayEquals(new byte[] {3}, secret.bytes());
    }
}
