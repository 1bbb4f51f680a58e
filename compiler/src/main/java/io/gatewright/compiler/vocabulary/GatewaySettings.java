package io.gatewright.compiler.vocabulary;

import java.util.List;

/** What only a gateway has. */
final class GatewaySettings {
    static final List<Row> ROWS = List.of(
            Row.of(
                            "listen",
                            ValueType.PORT,
                            "-",
                            "the port requests come in at; a param of type int may stand there",
                            Place.GATEWAY)
                    .between("1", "65535")
                    .with(Place.LISTEN),
            Row.of("admin", ValueType.PORT, "none", "a port of its own for readiness and liveness", Place.GATEWAY)
                    .between("1", "65535"),
            Row.of(
                    "trusted-proxies",
                    ValueType.CIDRS,
                    "none",
                    "networks whose X-Forwarded-For and request ids are believed",
                    Place.GATEWAY),
            Row.of("max-header-size", ValueType.SIZE, "16KiB", "a longer request head is a 431", Place.GATEWAY)
                    .between("256B", "1MiB"),
            Row.of("max-headers", ValueType.INT, "100", "more fields in a request head are a 431", Place.GATEWAY)
                    .between("1", "10000"),
            Row.of("max-target-size", ValueType.SIZE, "8KiB", "a longer request target is a 414", Place.GATEWAY)
                    .between("64B", "8KiB"),
            Row.of("header-timeout", ValueType.DURATION, "10s", "a slower request head is a 408", Place.GATEWAY)
                    .between("100ms", "10m"),
            Row.of("idle-timeout", ValueType.DURATION, "60s", "an idle connection is closed", Place.GATEWAY)
                    .between("100ms", "1d"),
            Row.of(
                            "min-rate",
                            ValueType.SIZE,
                            "240B",
                            "bytes a second that a client must send of a body, and take of an answer in each"
                                    + " `idle-timeout`; a slower body is a 408",
                            Place.GATEWAY)
                    .between("1B", "1MiB")
                    .with(Place.MIN_RATE),
            Row.of("grace", ValueType.DURATION, "20s", "what the rate of a body is measured over", Place.MIN_RATE)
                    .between("1s", "1h"),
            Row.of("max-connections", ValueType.INT, "10000", "client connections open at once", Place.GATEWAY)
                    .between("1", "1000000"),
            Row.of(
                            "http2",
                            ValueType.NONE,
                            "off",
                            "HTTP/2 in cleartext, with prior knowledge (RFC 9113, 3.3), beside HTTP/1.1",
                            Place.GATEWAY)
                    .with(Place.HTTP2),
            Row.of(
                            "max-streams",
                            ValueType.INT,
                            "100",
                            "streams open at once on a connection; more are refused",
                            Place.HTTP2)
                    .between("1", "10000"),
            Row.of(
                            "window",
                            ValueType.SIZE,
                            "64KiB",
                            "bytes of a body under way on a stream; four times as many on a connection",
                            Place.HTTP2)
                    .between("1KiB", "16MiB"),
            Row.of("max-frame-size", ValueType.SIZE, "16KiB", "a larger frame ends the connection", Place.HTTP2)
                    .between("16KiB", "1MiB"),
            Row.of(
                            "header-table-size",
                            ValueType.SIZE,
                            "4KiB",
                            "the table that a client may compress heads by",
                            Place.HTTP2)
                    .between("1B", "64KiB"),
            Row.of(
                            "max-resets",
                            ValueType.RATE,
                            "400/min",
                            "streams that end in a reset, by either side; more end the connection",
                            Place.HTTP2)
                    .between("1/day", "1000/s"),
            Row.of(
                            "shutdown-grace",
                            ValueType.DURATION,
                            "30s",
                            "what requests in flight may take at shutdown",
                            Place.GATEWAY)
                    .between("1ms", "1d"),
            Row.of("access-log", ValueType.WORD, "on", "`on` or `off`: a line of JSON for each request", Place.GATEWAY),
            Row.of(
                            "state",
                            ValueType.WORD,
                            "local",
                            "where limits count: `local`, or `redis` * with its block",
                            Place.GATEWAY)
                    .with(Place.STATE),
            Row.of("url", ValueType.SECRET, "-", "where it is: `redis://user:password@host:port`", Place.STATE),
            Row.of(
                    "unavailable",
                    ValueType.WORD,
                    "fail-closed",
                    "when it does not answer: `fail-closed` refuses with 503, `fail-open` lets pass",
                    Place.STATE),
            Row.of("timeout", ValueType.DURATION, "50ms", "how long to wait for an answer", Place.STATE)
                    .between("1ms", "10s"),
            Row.of("prefix", ValueType.TEXT, "the gateway's name", "what the keys begin with", Place.STATE),
            Row.of(
                    "trailing-slash",
                    ValueType.WORD,
                    "off",
                    "`redirect` or `off`: a 308 to the path with or without a last `/`, where nothing else matches",
                    Place.GATEWAY),
            Row.of("tls", ValueType.SECRET, "none", "the listener's certificate and key, PKCS #12 or PEM", Place.LISTEN)
                    .with(Place.LISTEN_TLS)
                    .later(),
            Row.of(
                    "min-version",
                    ValueType.TEXT,
                    "1.2",
                    "the oldest TLS that is spoken: `\"1.2\"` or `\"1.3\"`",
                    Place.LISTEN_TLS));

    private GatewaySettings() {}
}
