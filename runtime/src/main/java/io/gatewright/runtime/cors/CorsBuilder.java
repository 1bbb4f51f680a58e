package io.gatewright.runtime.cors;

import io.gatewright.runtime.config.StartupReport;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Opens a {@link CorsPolicy}. What can't be allowed goes to the start-up report, and is left out of the policy. Used by the
 * starting thread only.
 */
public final class CorsBuilder {
    /** What may be asked for where nothing is said: what browsers ask without a preflight. */
    private static final List<String> USUAL_METHODS = List.of("GET", "HEAD", "POST");
    /** Names that a list may have, so that what a preflight costs is bounded. */
    private static final int MAX_NAMES = 100;

    private final String name;
    private final StartupReport report;
    private final Set<String> origins = new LinkedHashSet<>();
    private final List<String> methods = new ArrayList<>();
    private final List<String> headers = new ArrayList<>();
    private final List<String> expose = new ArrayList<>();
    private boolean anyOrigin;
    private boolean hasBadOrigin;
    private boolean credentials;
    private @Nullable Duration maxAge;

    /** @param name of the declaration that it was written in, for the report */
    public CorsBuilder(String name, StartupReport report) {
        this.name = Objects.requireNonNull(name);
        this.report = Objects.requireNonNull(report);
    }

    /** Adds origins: {@code scheme://host} with the port where it is not the scheme's own, or {@code *} alone. */
    public CorsBuilder origins(String... values) {
        for (String value : values) {
            String origin = Origin.serialise(value);
            if (value.equals("*")) {
                anyOrigin = true;
            } else if (value.equals("null")) {
                hasBadOrigin = true;
                problem("the origin `null` is that of any sandboxed page, so it can't be let in by itself");
            } else if (origin == null) {
                hasBadOrigin = true;
                problem("`" + value + "` is no origin: it takes a scheme, a host and perhaps a port, as in"
                        + " `https://app.example.com`");
            } else {
                origins.add(origin);
            }
        }
        return this;
    }

    /** Adds methods that a preflight may ask for; without any: GET, HEAD and POST. GET lets HEAD in. */
    public CorsBuilder methods(String... values) {
        addNames("method", methods, values);
        return this;
    }

    /** Adds header fields that a preflight may ask for. */
    public CorsBuilder headers(String... names) {
        addNames("header field", headers, names);
        return this;
    }

    /** Adds header fields of answers that pages may read beside those that they always may. */
    public CorsBuilder expose(String... names) {
        addNames("header field", expose, names);
        return this;
    }

    /** Whether pages may have cookies and other credentials sent along, and read the answers; by default not. */
    public CorsBuilder credentials(boolean allowed) {
        credentials = allowed;
        return this;
    }

    /** For how long a browser may remember the answer to a preflight, from 0, in whole seconds; by default as long as it likes. */
    public CorsBuilder maxAge(Duration value) {
        if (value.isNegative()) {
            problem("its max-age is negative");
        } else {
            maxAge = value;
        }
        return this;
    }

    /** The policy. */
    public CorsPolicy open() {
        if (anyOrigin && credentials) {
            problem("credentials can't be allowed to the origin `*`: name the origins");
        }
        if (anyOrigin && !origins.isEmpty()) {
            problem("the origin `*` stands for all, so no other can stand beside it");
        }
        if (!anyOrigin && origins.isEmpty() && !hasBadOrigin) {
            problem("it lets no origin in");
        }
        return new CorsPolicy(
                anyOrigin ? List.of() : List.copyOf(origins),
                anyOrigin,
                methods.isEmpty() ? USUAL_METHODS : methods,
                headers,
                expose,
                credentials && !anyOrigin,
                maxAge);
    }

    private void addNames(String what, List<String> to, String... values) {
        for (String value : values) {
            if (value.equals("*") || !isToken(value)) {
                problem("`" + value + "` is not the name of a " + what);
            } else if (to.size() == MAX_NAMES) {
                problem("it lists more than " + MAX_NAMES + " " + what + "s");
                return;
            } else if (!to.contains(value)) {
                to.add(value);
            }
        }
    }

    /** Whether {@code text} is a token of RFC 9110, 5.6.2. */
    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean letterOrDigit = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!letterOrDigit && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private void problem(String what) {
        report.problem("cors `" + name + "`: " + what);
    }
}
