package io.gatewright.runtime.auth;

import io.gatewright.runtime.http.Identity;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A caller known by a key. It has no claims.
 *
 * @param id as the keys file names the caller
 * @param digest of the key
 */
record ApiKey(String id, CredentialDigest digest) implements Identity {

    ApiKey {
        Objects.requireNonNull(id);
        Objects.requireNonNull(digest);
    }

    @Override
    public @Nullable Object claim(String... path) {
        return null;
    }
}
