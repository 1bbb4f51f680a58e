package io.gatewright.compiler.vocabulary;

import java.util.List;

/** What an upstream has. */
final class UpstreamSettings {
    static final List<Row> ROWS = List.of(
            Row.of(
                    "target",
                    ValueType.URL,
                    "-",
                    "where it is: `http://host:port`; a param of type url may stand there",
                    Place.UPSTREAM),
            Row.of(
                            "timeout",
                            ValueType.DURATION,
                            "30s",
                            "how long to wait for the head of the response",
                            Place.UPSTREAM)
                    .with(Place.UPSTREAM_TIMEOUT),
            Row.of("connect", ValueType.DURATION, "2s", "how long a connection may take", Place.UPSTREAM_TIMEOUT),
            Row.of(
                    "first-byte",
                    ValueType.DURATION,
                    "the timeout",
                    "how long to wait for the head of the response once the request is sent",
                    Place.UPSTREAM_TIMEOUT),
            Row.of("max-connections", ValueType.INT, "1024", "connections open at once", Place.UPSTREAM),
            Row.notBuilt("pool", "several sets of targets with weights", Place.UPSTREAM),
            Row.notBuilt("discover", "targets found by name", Place.UPSTREAM),
            Row.notBuilt("balance", "how a target is chosen", Place.UPSTREAM),
            Row.notBuilt("health", "active health checks", Place.UPSTREAM),
            Row.notBuilt("eject", "passive health checks", Place.UPSTREAM),
            Row.notBuilt("breaker", "circuit breaker", Place.UPSTREAM),
            Row.notBuilt("retry", "retries with a budget", Place.UPSTREAM),
            Row.notBuilt("tls", "TLS towards the upstream", Place.UPSTREAM));

    private UpstreamSettings() {}
}
