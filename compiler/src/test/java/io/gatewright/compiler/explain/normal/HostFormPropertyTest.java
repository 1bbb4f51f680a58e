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
        Optional<String> slow =
                HostForm.of(authority) instanceof HostForm.Known host ? Optional.of(host.name()) : Optional.empty();
        assertEquals(Optional.ofNullable(HostName.normalise(authority)), slow, authority);
        Statistics.collect(slow.isPresent());
        Statistics.coverage(check -> check.check(true).percentage(p -> p > 5));
    }

    @Property(tries = 2_000, seed = "20261206")
    void theyAgreeOnAnyText(@ForAll String authority) {
        Optional<String> slow =
                HostForm.of(authority) instanceof HostForm.Known host ? Optional.of(host.name()) : Optional.empty();
        assertEquals(Optional.ofNullable(HostName.normalise(authority)), slow, authority);
    }
}
