package io.gatewright.runtime.auth;

import io.gatewright.runtime.config.Environment;
import io.gatewright.runtime.config.Secret;
import java.time.Duration;

/** Opens an {@code auth … jwt}. */
public final class JwtBuilder {
    private final String name;

    public JwtBuilder(String name, Environment environment) {
        this.name = name;
    }

    public JwtBuilder algorithms(String... names) {
        return this;
    }

    public JwtBuilder key(Secret secret) {
        return this;
    }

    public JwtBuilder issuer(String value) {
        return this;
    }

    public JwtBuilder audience(String value) {
        return this;
    }

    public JwtBuilder leeway(Duration value) {
        return this;
    }

    public Auth open() {
        throw new UnsupportedOperationException(name);
    }
}
