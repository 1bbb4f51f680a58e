package io.gatewright.runtime.testing;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A request as an upstream got it. */
public final class SentRequest {
    private final String method;
    private final String path;
    private final String query;
    private final List<Answer.Field> fields;
    private final String text;

    /** @param fields names in lower case */
    SentRequest(String method, String path, String query, List<Answer.Field> fields, String text) {
        this.method = Objects.requireNonNull(method);
        this.path = Objects.requireNonNull(path);
        this.query = Objects.requireNonNull(query);
        this.fields = List.copyOf(fields);
        this.text = Objects.requireNonNull(text);
    }

    public String method() {
        return method;
    }

    /** Without the query. */
    public String path() {
        return path;
    }

    /** A parameter of the query; null when absent. */
    public @Nullable String query(String name) {
        return Arrays.stream(query.split("&"))
                .map(pair -> pair.split("=", 2))
                .filter(pair -> decoded(pair[0]).equals(name))
                .map(pair -> pair.length == 1 ? "" : decoded(pair[1]))
                .findFirst()
                .orElse(null);
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    /** A header field; null when absent. */
    public @Nullable String header(String name) {
        return new Answer(method, 0, fields, "").header(name);
    }

    /** What its JSON holds there; null when absent. */
    public @Nullable Object body(Object... path) {
        try {
            return Json.within(text, path);
        } catch (IllegalArgumentException e) {
            throw new TestFailure("the body of the request cannot be read: " + e.getMessage(), e);
        }
    }
}
