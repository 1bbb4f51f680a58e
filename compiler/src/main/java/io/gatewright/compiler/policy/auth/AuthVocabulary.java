package io.gatewright.compiler.policy.auth;

import io.gatewright.compiler.vocabulary.Merge;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import java.util.List;

/** What auths have, and how they are put to use. */
public final class AuthVocabulary {
    public static final List<Row> ROWS = List.of(
            Row.of(
                    "algorithms",
                    ValueType.WORDS,
                    "-",
                    "signature algorithms accepted, all HMAC, all RSA or all ECDSA",
                    Place.JWT),
            Row.of("key", ValueType.SECRET, "-", "the HMAC key, or the public key in PEM", Place.JWT),
            Row.of("jwks", ValueType.URL, "-", "in place of `key`: where the issuer publishes its keys", Place.JWT)
                    .with(Place.JWKS)
                    .later(),
            Row.of("refresh", ValueType.DURATION, "10m", "how often the keys are fetched again", Place.JWKS)
                    .between("10s", "1d"),
            Row.of("stale", ValueType.DURATION, "1h", "how long keys do when they cannot be fetched", Place.JWKS)
                    .between("0s", "30d"),
            Row.of("issuer", ValueType.TEXT, "any", "what `iss` must be", Place.JWT),
            Row.of("audience", ValueType.TEXT, "tokens without `aud`", "what `aud` must contain", Place.JWT),
            Row.of("leeway", ValueType.DURATION, "0s", "how far clocks may differ", Place.JWT)
                    .between("0s", "366d"),
            Row.of(
                    "roles",
                    ValueType.CLAIM,
                    "none",
                    "where `role(…)` looks: a list of texts, or one text that is one role",
                    Place.JWT,
                    Place.INTROSPECTION),
            Row.of(
                    "scopes",
                    ValueType.CLAIM,
                    "none",
                    "where `scope(…)` looks: a list of texts, or one text with spaces between the scopes",
                    Place.JWT,
                    Place.INTROSPECTION),
            Row.of(
                    "from",
                    ValueType.HEADER,
                    "-",
                    "the `header`, `query` * or `cookie` * that holds the key",
                    Place.API_KEY),
            Row.of("keys", ValueType.SECRET, "-", "the file of ids and hashes", Place.API_KEY),
            Row.of("users", ValueType.SECRET, "-", "the file of names and hashes", Place.BASIC),
            Row.of("realm", ValueType.TEXT, "the gateway's name", "what a browser shows who asks", Place.BASIC),
            Row.of(
                    "ca",
                    ValueType.SECRET,
                    "-",
                    "the authorities that sign certificates of callers, in PEM",
                    Place.MTLS),
            Row.of(
                    "names",
                    ValueType.TEXTS,
                    "any",
                    "the names a certificate may hold: `\"orders.mesh\"`, or `\"*.mesh\"`",
                    Place.MTLS),
            Row.of("url", ValueType.URL, "-", "where a token is asked after (RFC 7662)", Place.INTROSPECTION),
            Row.of("client-id", ValueType.TEXT, "-", "what the gateway calls itself there", Place.INTROSPECTION),
            Row.of("client-secret", ValueType.SECRET, "-", "what it proves that with", Place.INTROSPECTION),
            Row.of(
                            "cache",
                            ValueType.DURATION,
                            "1m",
                            "how long an answer is believed; never longer than the token lives; 0s: not at all",
                            Place.INTROSPECTION)
                    .between("0s", "1d"),
            Row.of("url", ValueType.URL, "-", "which service is asked about each request", Place.FORWARD),
            Row.of(
                            "timeout",
                            ValueType.DURATION,
                            "2s",
                            "how long to wait for an answer",
                            Place.INTROSPECTION,
                            Place.FORWARD)
                    .between("1ms", "1m"),
            Row.of(
                    "request-headers",
                    ValueType.TEXTS,
                    "[\"authorization\", \"cookie\"]",
                    "the header fields of the request that it sees",
                    Place.FORWARD),
            Row.of(
                    "response-headers",
                    ValueType.TEXTS,
                    "[]",
                    "the header fields of its answer that are known of the caller, as `NAME.x-user`",
                    Place.FORWARD),
            Row.of(
                            "identify",
                            ValueType.AUTH,
                            "none",
                            "no credential is fine, a wrong one is a 401",
                            Place.GATEWAY,
                            Place.GROUP,
                            Place.ROUTE,
                            Place.POLICY)
                    .repeatable()
                    .inherited(Merge.ADDS));

    private AuthVocabulary() {}
}
