package io.gatewright.compiler.vocabulary;

import java.util.List;

/** Which target of an upstream gets a request, and what happens when targets fail. */
final class ResilienceSettings {
    private static final String HOUR = "1h";

    static final List<Row> ROWS = List.of(
            Row.of(
                            "balance",
                            ValueType.WORD,
                            "round-robin",
                            "how a target is chosen: `round-robin`, `least-requests`, `random` or `hash`",
                            Place.UPSTREAM)
                    .with(Place.BALANCE)
                    .later(),
            Row.of("key", ValueType.EXPRESSION, "-", "requests with one key go to one target", Place.BALANCE),
            Row.of("health", ValueType.PATH, "none", "asks every target for this path, again and again", Place.UPSTREAM)
                    .with(Place.HEALTH)
                    .later(),
            Row.of("interval", ValueType.DURATION, "10s", "from one question to the next", Place.HEALTH)
                    .between("100ms", HOUR),
            Row.of(
                            "timeout",
                            ValueType.DURATION,
                            "2s",
                            "how long to wait for an answer; at most the interval",
                            Place.HEALTH)
                    .between("1ms", HOUR),
            Row.of("healthy", ValueType.INT, "2", "good answers in a row that bring a target back", Place.HEALTH)
                    .between("1", "100")
                    .counting("answers"),
            Row.of("unhealthy", ValueType.INT, "3", "bad answers in a row that take a target out", Place.HEALTH)
                    .between("1", "100")
                    .counting("answers"),
            Row.of("status", ValueType.STATUSES, "200 to 299", "the statuses of good answers", Place.HEALTH),
            Row.of("eject", ValueType.NONE, "none", "takes a target out that fails requests", Place.UPSTREAM)
                    .with(Place.EJECT)
                    .later(),
            Row.of("after", ValueType.INT, "5", "failures that take a target out", Place.EJECT)
                    .between("1", "10000")
                    .counting("failures"),
            Row.of("within", ValueType.DURATION, "30s", "what failures are counted over", Place.EJECT)
                    .between("1s", HOUR),
            Row.of("duration", ValueType.DURATION, "30s", "how long it stays out", Place.EJECT)
                    .between("1s", "1d"),
            Row.of("max", ValueType.PERCENT, "50%", "of the targets may be out at once", Place.EJECT)
                    .between("1%", "100%"),
            Row.of("breaker", ValueType.NONE, "none", "answers 503 at once while the upstream fails", Place.UPSTREAM)
                    .with(Place.BREAKER),
            Row.of(
                            "errors",
                            ValueType.PERCENT,
                            "50%",
                            "of the requests got no answer or one of 5xx: it opens",
                            Place.BREAKER)
                    .between("1%", "100%"),
            Row.of("minimum", ValueType.INT, "20", "fewer requests than these never open it", Place.BREAKER)
                    .between("1", "1000000")
                    .counting("requests"),
            Row.of("within", ValueType.DURATION, "10s", "what requests are counted over, to a tenth", Place.BREAKER)
                    .between("1s", HOUR),
            Row.of("open", ValueType.DURATION, "15s", "how long it stays open before it probes", Place.BREAKER)
                    .between("1ms", "1d"),
            Row.of(
                            "probes",
                            ValueType.INT,
                            "3",
                            "requests let through then; it closes when all of them succeed",
                            Place.BREAKER)
                    .between("1", "1000")
                    .counting("requests"),
            Row.of("retry", ValueType.INT, "none", "how often a failed request is sent again", Place.UPSTREAM)
                    .between("1", "10")
                    .with(Place.RETRY)
                    .counting("attempts")
                    .later(),
            Row.of(
                    "on",
                    ValueType.FAILURES,
                    "[connect-failure]",
                    "what is retried: `connect-failure`, `reset`, `timeout`, a status of 429 or 500 to 599",
                    Place.RETRY),
            Row.of(
                    "methods",
                    ValueType.WORDS,
                    "[GET, HEAD, OPTIONS, PUT, DELETE]",
                    "which requests may be sent twice; a request that never reached the upstream always may",
                    Place.RETRY),
            Row.of(
                            "backoff",
                            ValueType.DURATIONS,
                            "25ms..250ms",
                            "the pause before the first and the last",
                            Place.RETRY)
                    .between("0s", "1m"),
            Row.of("budget", ValueType.PERCENT, "20%", "of all requests may be retries", Place.RETRY)
                    .between("1%", "100%"));

    private ResilienceSettings() {}
}
