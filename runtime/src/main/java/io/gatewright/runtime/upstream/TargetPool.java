package io.gatewright.runtime.upstream;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** One of the sets of targets of an upstream. Thread-safe. */
final class TargetPool {
    private final @Nullable String name;
    private final List<Endpoint> endpoints;
    private final Rotation rotation;

    /** @param name null: the one set of an upstream that declares none */
    TargetPool(@Nullable String name, List<Endpoint> endpoints, Rotation rotation) {
        this.name = name;
        this.endpoints = List.copyOf(endpoints);
        this.rotation = rotation;
    }

    @Nullable
    String name() {
        return name;
    }

    Endpoint next() {
        return endpoints.get(rotation.next());
    }
}
