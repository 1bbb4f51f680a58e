package io.gatewright.compiler.vocabulary;

import java.util.List;

/** How the targets of an upstream are found by name. */
final class DiscoverySettings {
    static final List<Row> ROWS = List.of(
            Row.of(
                            "discover",
                            ValueType.WORD,
                            "-",
                            "targets found by name: `dns`, `kubernetes` or `consul`",
                            Place.UPSTREAM,
                            Place.POOL)
                    .with(Place.DNS, Place.KUBERNETES, Place.CONSUL)
                    .later(),
            Row.of("name", ValueType.TEXT, "-", "the host name whose addresses are the targets", Place.DNS),
            Row.of("port", ValueType.PORT, "-", "the port of every target", Place.DNS, Place.KUBERNETES)
                    .between("1", "65535"),
            Row.of("refresh", ValueType.DURATION, "10s", "how often the name is asked for again", Place.DNS)
                    .between("1s", "1d"),
            Row.of("namespace", ValueType.TEXT, "the gateway's own", "the namespace of the service", Place.KUBERNETES),
            Row.of(
                    "service",
                    ValueType.TEXT,
                    "-",
                    "the service whose ready endpoints are the targets",
                    Place.KUBERNETES,
                    Place.CONSUL),
            Row.of("tag", ValueType.TEXT, "any", "only instances with this tag", Place.CONSUL),
            Row.of(
                    "datacenter",
                    ValueType.TEXT,
                    "the agent's",
                    "the data centre that is asked for instances",
                    Place.CONSUL),
            Row.of(
                    "agent",
                    ValueType.URL,
                    "http://127.0.0.1:8500",
                    "the agent that is asked; a param of type url may stand there",
                    Place.CONSUL),
            Row.of("token", ValueType.SECRET, "none", "the ACL token that the agent is asked with", Place.CONSUL));

    private DiscoverySettings() {}
}
