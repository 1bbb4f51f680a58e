package io.gatewright.compiler.generate.router;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a decision, for the names of methods and their comments.
 *
 * @param host as in {@code host-api.example.com}; empty where hosts do not matter
 * @param segments texts, {@code {}} for any other and {@code {uuid}} for any of a type
 */
record Trail(String host, List<String> segments) {
    Trail {
        segments = List.copyOf(segments);
    }

    static Trail start(String host) {
        return new Trail(host, List.of());
    }

    Trail with(String text) {
        List<String> longer = new ArrayList<>(segments);
        longer.add(text);
        return new Trail(host, longer);
    }

    /** @param type empty for any text */
    Trail withAny(String type) {
        return with("{" + type + "}");
    }

    String shown() {
        return segments.isEmpty() ? "" : "/" + String.join("/", segments);
    }

    /** {@code under-orders-any}, {@code host-api.example.com-under-orders}. */
    String hint() {
        if (segments.isEmpty()) {
            return host.isEmpty() ? "first" : host;
        }
        String path = "under-" + String.join("-", segments).replace("{}", "any");
        return host.isEmpty() ? path : host + "-" + path;
    }
}
