package io.gatewright.runtime.http;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class AddressBlocksTest {
    private static final AddressBlocks OFFICE =
            AddressBlocks.of("10.0.0.0/8", "192.168.1.7/32", "fd00:0:0:0:0:0:0:0/8");

    @Test
    void anAddressIsInItsNetworkWhateverItsText() {
        assertTrue(OFFICE.contains("10.255.0.1"));
        assertTrue(OFFICE.contains("192.168.1.7"));
        assertTrue(OFFICE.contains("fd12::1"));
        assertTrue(OFFICE.contains("::ffff:10.0.0.1"));
        assertFalse(OFFICE.contains("11.0.0.1"));
        assertFalse(OFFICE.contains("192.168.1.8"));
        assertFalse(OFFICE.contains("fe80::1"));
    }

    @Test
    void whatIsNoAddressIsInNone() {
        assertFalse(OFFICE.contains(""));
        assertFalse(OFFICE.contains("10.0.0"));
        assertFalse(AddressBlocks.of("0.0.0.0/0").contains("example.com"));
    }

    @Test
    void whatIsNoNetworkIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> AddressBlocks.of("10.0.0.0/33"));
    }
}
