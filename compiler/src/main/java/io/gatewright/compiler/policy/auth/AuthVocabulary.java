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
            Row.of("issuer", ValueType.TEXT, "any", "what `iss` must be", Place.JWT),
            Row.of("audience", ValueType.TEXT, "any", "what `aud` must contain", Place.JWT),
            Row.of("leeway", ValueType.DURATION, "0s", "how far clocks may differ", Place.JWT),
            Row.notBuilt("jwks", "keys fetched from the issuer", Place.JWT),
            Row.notBuilt("roles", "where roles stand in the token", Place.JWT),
            Row.notBuilt("scopes", "where scopes stand in the token", Place.JWT),
            Row.of("from", ValueType.HEADER, "-", "the header that holds the key", Place.API_KEY),
            Row.of("keys", ValueType.SECRET, "-", "the file of ids and hashes", Place.API_KEY),
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
