package io.gatewright.compiler.assertion;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What has properties. */
public enum Kind {
    ROUTE("route"),
    UPSTREAM("upstream"),
    AUTH("auth"),
    LIMIT("limit"),
    SECRET("secret"),
    CONCURRENCY("concurrency"),
    CACHE("cache"),
    CORS("cors"),
    EDITS("edits"),
    TIMEOUT("timeout"),
    HEALTH("health"),
    EJECT("eject"),
    BREAKER("breaker"),
    RETRY("retry"),
    TLS("tls");

    private static final List<Kind> SUBJECTS = List.of(ROUTE, UPSTREAM, AUTH, LIMIT, SECRET);

    private final String word;

    Kind(String word) {
        this.word = word;
    }

    /** As written after {@code every}. */
    public String word() {
        return word;
    }

    /** What an assertion can be about. */
    public static List<Kind> subjects() {
        return SUBJECTS;
    }

    /** The subject of that name. */
    public static Optional<Kind> subject(String word) {
        return SUBJECTS.stream().filter(kind -> kind.word.equals(word)).findFirst();
    }

    /** What is only reached through a property. */
    public static List<Kind> parts() {
        return Arrays.stream(values()).filter(kind -> !SUBJECTS.contains(kind)).toList();
    }
}
