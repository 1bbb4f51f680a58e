package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.ParsedTarget;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.TargetRejection;
import java.util.Objects;
import java.util.function.Function;

/**
 * Makes the path that an upstream is asked for out of the one that the client asked for. The result is normalised and checked
 * anew, though it is made of normal parts: whatever {@code rest} does, nothing leaves the prefix. Thread-safe.
 */
public final class Rewriting {
    private final String prefix;
    private final String folder;
    private final Function<RequestPath, String> rest;

    /**
     * @param prefix whole segments in normal form, each with the slash before it; may be empty
     * @param rest what follows: empty or starting with a slash
     */
    public Rewriting(String prefix, Function<RequestPath, String> rest) {
        if (!prefix.isEmpty() && !RequestPath.of(prefix).text().equals(prefix)) {
            throw new IllegalArgumentException("not in normal form: " + prefix);
        }
        this.prefix = prefix;
        this.folder = prefix + "/";
        this.rest = Objects.requireNonNull(rest);
    }

    /** The path to ask for, with the query of the request, or why there is none. An empty one is {@code /}. */
    ParsedTarget of(RequestPath client) {
        String text = prefix + rest.apply(client);
        ParsedTarget target = client.moved(text.isEmpty() ? "/" : text);
        boolean within = !(target instanceof RequestPath path) || isWithin(path.text());
        return within ? target : TargetRejection.LEFT_PREFIX;
    }

    private boolean isWithin(String path) {
        return path.equals(prefix) || path.startsWith(folder);
    }
}
