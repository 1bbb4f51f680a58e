package io.gatewright.runtime.auth;

import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import org.jspecify.annotations.Nullable;

/**
 * The token of {@code Authorization: Bearer …} (RFC 6750, section 2.1): from nowhere else, and only where there is
 * exactly one such field.
 *
 * @param text the token; null when {@link #isMalformed} or there is none
 * @param isMalformed whether the field is there, but doesn't say plainly which token is meant
 */
record BearerToken(@Nullable String text, boolean isMalformed) {

    private static final String SCHEME = "Bearer";
    private static final BearerToken NONE = new BearerToken(null, false);
    private static final BearerToken MALFORMED = new BearerToken(null, true);

    /** Another scheme's credentials are no token. */
    static BearerToken in(HeaderMap headers) {
        HeaderValues values = headers.get(Headers.AUTHORIZATION);
        if (values == null || values.isEmpty()) {
            return NONE;
        }
        if (values.size() > 1) {
            return MALFORMED;
        }
        String value = values.getFirst();
        int space = value.indexOf(' ');
        String scheme = space < 0 ? value : value.substring(0, space);
        if (!scheme.equalsIgnoreCase(SCHEME)) {
            return NONE;
        }
        String token = space < 0 ? "" : value.substring(space).strip();
        return isToken68(token) ? new BearerToken(token, false) : MALFORMED;
    }

    /** Nothing of the token. */
    @Override
    public String toString() {
        return "bearer token";
    }

    private static boolean isToken68(String token) {
        int end = token.length();
        while (end > 0 && token.charAt(end - 1) == '=') {
            end--;
        }
        for (int i = 0; i < end; i++) {
            char c = token.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && "-._~+/".indexOf(c) < 0) {
                return false;
            }
        }
        return end > 0;
    }
}
