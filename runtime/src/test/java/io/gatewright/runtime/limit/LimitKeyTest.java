package io.gatewright.runtime.limit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LimitKeyTest {

    @ParameterizedTest
    @CsvSource({
        "2001:db8::1, 2001:db8:0:0::/64",
        "2001:db8:0:0:ffff:ffff:ffff:ffff, 2001:db8:0:0::/64",
        "2001:DB8:0:0:0:0:0:9, 2001:db8:0:0::/64",
        "2001:db8:0:1::1, 2001:db8:0:1::/64",
        "fe80::1%eth0, fe80:0:0:0::/64",
        "::1, 0:0:0:0::/64",
        "::ffff:203.0.113.9, 203.0.113.9",
        "0:0:0:0:0:ffff:cb00:7109, 203.0.113.9",
        "64:ff9b::192.0.2.33, 64:ff9b:0:0::/64",
    })
    void anIpv6AddressCountsWithItsNetwork(String address, String counted) {
        assertEquals(counted, LimitKey.of(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "203.0.113.9",
                "partner-1",
                "",
                ":",
                ":::",
                "1:2:3",
                "1:2:3:4:5:6:7:8:9",
                "::1::",
                "1::2::3",
                "g::1",
                "12345::",
                "a:b",
                "::1.2.3",
                "::1.2.3.256",
                "1:2:3:4:5:6:7:1.2.3.4"
            })
    void anythingElseIsItself(String key) {
        assertEquals(key, LimitKey.of(key));
    }

    @ParameterizedTest
    @ValueSource(ints = {129, 5000})
    void aLongKeyIsKeptAsItsHash(int length) {
        String key = "x".repeat(length);
        assertTrue(LimitKey.of(key).length() < 80);
        assertNotEquals(LimitKey.of(key), LimitKey.of(key + "y"));
    }

    @Property
    void noTextBreaksIt(@ForAll @StringLength(max = 70) @CharRange(from = '.', to = ':') String key) {
        assertTrue(LimitKey.of(key).length() <= LimitKey.LONGEST);
    }
}
