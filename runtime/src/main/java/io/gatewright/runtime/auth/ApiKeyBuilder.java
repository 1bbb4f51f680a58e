package io.gatewright.runtime.auth;

import io.gatewright.runtime.config.Secret;
import io.gatewright.runtime.config.StartupReport;
import io.undertow.util.HttpString;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Opens an {@code auth … api-key}. What is wrong with its keys file goes to the start-up report. When the file
 * changes, its callers are those that are known; a file that can't be read is logged, and the callers of the one
 * before stay. Used by the starting thread only.
 */
public final class ApiKeyBuilder {

    private static final Logger LOG = LoggerFactory.getLogger(ApiKeyBuilder.class);

    private final String name;
    private final StartupReport report;
    private HttpString header = new HttpString("x-api-key");
    private @Nullable Secret keys;

    /** @param name the auth's name in the source, and the realm of its challenges */
    public ApiKeyBuilder(String name, StartupReport report) {
        this.name = Objects.requireNonNull(name);
        this.report = Objects.requireNonNull(report);
    }

    /** The header field that holds the key; {@code x-api-key} if not said. */
    public ApiKeyBuilder fromHeader(String field) {
        header = new HttpString(field);
        return this;
    }

    /** The keys file. */
    public ApiKeyBuilder keys(Secret secret) {
        keys = secret;
        return this;
    }

    /** The auth. */
    public Auth open() {
        Secret secret = keys;
        if (secret == null || secret.isMissing()) {
            if (secret == null) {
                report.problem("auth `" + name + "`: it has no keys");
            }
            return new ApiKeyAuth(name, header, Map.of());
        }
        KeyFile.Reading first = KeyFile.read(secret.bytes());
        for (String problem : first.problems()) {
            report.problem("auth `" + name + "`: the secret `" + secret.name() + "` " + problem);
        }
        ApiKeyAuth auth = new ApiKeyAuth(name, header, first.keys());
        secret.onChange(() -> reread(auth, secret));
        return auth;
    }

    private void reread(ApiKeyAuth auth, Secret secret) {
        KeyFile.Reading next = KeyFile.read(secret.bytes());
        if (next.problems().isEmpty()) {
            auth.replace(next.keys());
            LOG.info("auth {}: {} keys in secret {}", name, next.keys().size(), secret.name());
        } else {
            LOG.warn("auth {}: the old keys stay, as secret {} {}", name, secret.name(), next.problems());
        }
    }
}
