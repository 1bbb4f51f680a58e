package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.AuthResult.Identified;
import io.gatewright.runtime.auth.AuthResult.None;
import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.RequestTransform;
import io.undertow.util.HeaderMap;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code auth … jwt}: bearer tokens, answered as RFC 6750 says. The token is passed on to the upstream. */
final class JwtAuth implements Auth {

    private final String name;
    private final String challenge;
    private final Rejected malformed;
    private final Map<Flaw, Rejected> rejections = new EnumMap<>(Flaw.class);
    private volatile TokenVerifier verifier;

    /** @param name also the realm of its challenges */
    JwtAuth(String name, TokenVerifier verifier) {
        this.name = name;
        this.challenge = "Bearer realm=\"" + name + '"';
        this.verifier = verifier;
        this.malformed = rejected(
                400, "malformed", "invalid_request", "the Authorization field does not hold exactly one bearer token");
        for (Flaw flaw : Flaw.values()) {
            rejections.put(flaw, rejected(401, flaw.outcome(), "invalid_token", flaw.description()));
        }
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public AuthResult authenticate(Exchange x) {
        return authenticate(x.http().getRequestHeaders());
    }

    AuthResult authenticate(HeaderMap headers) {
        BearerToken token = BearerToken.in(headers);
        if (token.isMalformed()) {
            return malformed;
        }
        String text = token.text();
        if (text == null) {
            return None.NONE;
        }
        try {
            return new Identified(verifier.verify(text));
        } catch (FlawedToken e) {
            Rejected rejected = rejections.get(e.flaw());
            return rejected == null ? malformed : rejected;
        }
    }

    @Override
    public String challenge() {
        return challenge;
    }

    @Override
    public String insufficient() {
        return challenge + ", error=\"insufficient_scope\"";
    }

    @Override
    public HttpString carrier() {
        return Headers.AUTHORIZATION;
    }

    @Override
    public @Nullable RequestTransform hiding() {
        return null;
    }

    /** Verifies with another key from now on, and forgets what was verified with the one before. */
    void replace(TokenVerifier other) {
        verifier = other;
    }

    private Rejected rejected(int status, String outcome, String error, String description) {
        String value = challenge + ", error=\"" + error + "\", error_description=\"" + description + '"';
        return new Rejected(Refusals.rejected(status, description, value), outcome);
    }
}
