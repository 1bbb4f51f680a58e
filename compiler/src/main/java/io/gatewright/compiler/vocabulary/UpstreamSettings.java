package io.gatewright.compiler.vocabulary;

import java.util.List;

/** What an upstream has: where it is, and how long to wait for it. */
final class UpstreamSettings {
    static final List<Row> ROWS = List.of(
            Row.of(
                            "target",
                            ValueType.URL,
                            "-",
                            "where it is: `http://host:port`, or `https://…` *; a param of type url may stand there; several share the"
                                    + " requests",
                            Place.UPSTREAM,
                            Place.POOL)
                    .with(Place.TARGET)
                    .repeatable(),
            Row.of("weight", ValueType.INT, "1", "its share beside the other targets; 0: none", Place.TARGET)
                    .between("0", "1000"),
            Row.of(
                            "pool",
                            ValueType.NAME,
                            "-",
                            "one of several sets of targets, which take turns by weight",
                            Place.UPSTREAM)
                    .with(Place.POOL)
                    .repeatable(),
            Row.of(
                            "weight",
                            ValueType.INT,
                            "1",
                            "its share beside the other pools; 0: none; a param of type int may stand there",
                            Place.POOL)
                    .between("0", "1000"),
            Row.of(
                            "timeout",
                            ValueType.DURATION,
                            "30s",
                            "how long to wait for the head of the response",
                            Place.UPSTREAM)
                    .with(Place.UPSTREAM_TIMEOUT)
                    .between("1ms", "366d"),
            Row.of("connect", ValueType.DURATION, "2s", "how long a connection may take", Place.UPSTREAM_TIMEOUT)
                    .between("1ms", "366d"),
            Row.of(
                            "first-byte",
                            ValueType.DURATION,
                            "the timeout",
                            "how long to wait for the head of the response once the request is sent",
                            Place.UPSTREAM_TIMEOUT)
                    .between("1ms", "366d"),
            Row.of("max-connections", ValueType.INT, "1024", "connections open at once to each target", Place.UPSTREAM)
                    .between("1", "1000000")
                    .counting("connections"),
            Row.of("tls", ValueType.NONE, "by the target", "TLS towards the upstream", Place.UPSTREAM)
                    .with(Place.UPSTREAM_TLS)
                    .later(),
            Row.of(
                    "identity",
                    ValueType.SECRET,
                    "none",
                    "the gateway's own certificate and key, PKCS #12 or PEM",
                    Place.UPSTREAM_TLS),
            Row.of(
                    "verify",
                    ValueType.TEXT,
                    "the host of the target",
                    "the name that the certificate must hold; `off` takes any certificate (GW4021)",
                    Place.UPSTREAM_TLS),
            Row.of(
                    "ca",
                    ValueType.SECRET,
                    "those of the Java runtime",
                    "the authorities that may have signed the certificate, in PEM",
                    Place.UPSTREAM_TLS));

    private UpstreamSettings() {}
}
