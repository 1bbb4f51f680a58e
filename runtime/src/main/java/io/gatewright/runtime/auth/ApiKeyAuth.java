package io.gatewright.runtime.auth;

import io.gatewright.runtime.auth.AuthResult.Identified;
import io.gatewright.runtime.auth.AuthResult.None;
import io.gatewright.runtime.auth.AuthResult.Rejected;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.RequestTransform;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.HttpString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * {@code auth … api-key}: a key in a header field of its own, which the upstream doesn't get to see. Keys are looked
 * up by their SHA-256 and compared in constant time, so that how long it takes tells nothing of the keys there are.
 */
final class ApiKeyAuth implements Auth {

    /** Longer keys are refused unread. */
    static final int LONGEST_KEY = 512;

    private final String name;
    private final HttpString header;
    private final String challenge;
    private final Rejected unknown;
    private final Rejected ambiguous;
    private final RequestTransform hiding;
    private volatile Map<CredentialDigest, ApiKey> keys;

    /** @param name also the realm of its challenges */
    ApiKeyAuth(String name, HttpString header, Map<CredentialDigest, ApiKey> keys) {
        this.name = name;
        this.header = header;
        this.keys = Map.copyOf(keys);
        this.challenge = "ApiKey realm=\"" + name + "\", header=\"" + header + '"';
        this.unknown = rejected("unknown-key", "the API key is not valid");
        this.ambiguous = rejected("several-keys", "the field " + header + " does not hold exactly one API key");
        this.hiding = (x, upstreamRequest) -> hide(upstreamRequest);
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
        HeaderValues values = headers.get(header);
        if (values == null || values.isEmpty()) {
            return None.NONE;
        }
        if (values.size() > 1) {
            return ambiguous;
        }
        String key = values.getFirst();
        if (key.isEmpty() || key.length() > LONGEST_KEY) {
            return unknown;
        }
        CredentialDigest digest = CredentialDigest.of(key);
        ApiKey known = keys.get(digest);
        return known != null && known.digest().sameAs(digest) ? new Identified(known) : unknown;
    }

    @Override
    public String challenge() {
        return challenge;
    }

    @Override
    public @Nullable String insufficient() {
        return null;
    }

    @Override
    public HttpString carrier() {
        return header;
    }

    @Override
    public RequestTransform hiding() {
        return hiding;
    }

    void hide(HeaderMap upstreamRequest) {
        upstreamRequest.remove(header);
    }

    /** Knows these callers from now on, and no others. */
    void replace(Map<CredentialDigest, ApiKey> others) {
        keys = Map.copyOf(others);
    }

    private Rejected rejected(String outcome, String detail) {
        return new Rejected(Refusals.rejected(401, detail, challenge), outcome);
    }
}
