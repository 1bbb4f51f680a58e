package io.gatewright.runtime.http;

import org.jspecify.annotations.Nullable;

/**
 * Who one auth says the caller is, and what was known before: a list that costs nothing while nobody is known.
 *
 * @param auth the name of the auth
 */
record Known(String auth, Identity identity, @Nullable Known before) {
    /** Who {@code auth} said last that the caller is; null if it did not. */
    static @Nullable Identity find(@Nullable Known latest, String auth) {
        for (Known known = latest; known != null; known = known.before()) {
            if (known.auth().equals(auth)) {
                return known.identity();
            }
        }
        return null;
    }
}
