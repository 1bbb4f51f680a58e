package io.gatewright.compiler;

import io.gatewright.compiler.model.GatewayModel;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A compiled gateway.
 *
 * @param sources path of a Java file ({@code io/example/ShopGateway.java}) to its text
 * @param mainClass full name of the class to start
 * @param testSources the same for what the gateway is tested with; empty if there are none
 * @param testMainClass full name of the class that runs the tests
 */
public record Compilation(
        GatewayModel model,
        SortedMap<String, String> sources,
        String mainClass,
        SortedMap<String, String> testSources,
        Optional<String> testMainClass) {
    public Compilation {
        Objects.requireNonNull(model);
        sources = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) sources));
        Objects.requireNonNull(mainClass);
        testSources = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) testSources));
        Objects.requireNonNull(testMainClass);
    }
}
