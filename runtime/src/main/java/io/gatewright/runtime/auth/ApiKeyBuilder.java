package io.gatewright.runtime.auth;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.Secret;

/** Opens an {@code auth … api-key}. */
public final class ApiKeyBuilder {
    private final String name;

    public ApiKeyBuilder(String name, Environment environment) {
        this.name = name;
    }

    public ApiKeyBuilder fromHeader(String header) {
        return this;
    }

    public ApiKeyBuilder keys(Secret secret) {
        return this;
    }

    public Auth open() {
        throw new UnsupportedOperationException(name);
    }
}
