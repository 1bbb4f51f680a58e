package io.gatewright.compiler.explain.normal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.runtime.http.HostName;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The runtime's normal form of hosts and the one that explains are one and the same. */
class HostFormPropertyTest {
    @Provide
    Arbitrary<String> hosts() {
        return Arbitraries.of(
                        "a",
                        "B",
                        "example",
                        ".",
                        "..",
                        ":",
                        "80",
                        "0",
                        "00",
                        "65535",
                        "65536",
                        "080",
                        "[",
                        "]",
                        "::1",
                        "FE80::a",
                        "-",
                        "_",
                        "~",
                        "%41",
                        "é",
                        " ",
                        "/",
                        "@",
                        "x".repeat(250),
                        "")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 20_000, seed = "20261205")
    void theRuntimeAgrees(@ForAll("hosts") String authority) {
        Optional<String> slow = slow(authority);
        assertAgree(authority, slow);
        Statistics.collect(slow.isPresent());
        Statistics.coverage(check -> check.check(true).percentage(p -> p > 5));
    }

    @Property(tries = 2_000, seed = "20261206")
    void theyAgreeOnAnyText(@ForAll String authority) {
        assertAgree(authority, slow(authority));
    }

    private static Optional<String> slow(String authority) {
        return HostForm.of(authority) instanceof HostForm.Known host ? Optional.of(host.name()) : Optional.empty();
    }

    /** Addresses are looked at by the edge first, and more strictly. */
    private static void assertAgree(String authority, Optional<String> slow) {
        if (slow.isPresent() || !authority.startsWith("[")) {
            assertEquals(Optional.ofNullable(HostName.normalise(authority)), slow, authority);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "[::], true",
        "[::1]:80, true",
        "[1:2:3:4:5:6:7:8], true",
        "[FE80::a], true",
        "[1::8], true",
        "[1:2::], true",
        "[], false",
        "[:], false",
        "[1:2], false",
        "[:::], false",
        "[1::2::3], false",
        "[12345::], false",
        "[1:2:3:4:5:6:7:8:9], false",
        "[1:2:3:4::5:6:7:8], false",
        "[::1.2.3.4], false",
        "[::1, false",
        "[::1]x, false",
        "[fe80::1%25eth0], false"
    })
    void addressesAreWhole(String authority, boolean known) {
        assertEquals(known, slow(authority).isPresent());
    }
}
