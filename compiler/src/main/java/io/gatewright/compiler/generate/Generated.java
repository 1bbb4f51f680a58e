package io.gatewright.compiler.generate;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The Java of a gateway.
 *
 * @param sources path of a file to its text
 * @param mainClass full name
 * @param tests the same for what the gateway is tested with; empty if there are none
 */
public record Generated(
        SortedMap<String, String> sources,
        String mainClass,
        SortedMap<String, String> tests,
        Optional<String> testMainClass) {
    public Generated {
        sources = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) sources));
        Objects.requireNonNull(mainClass);
        tests = Collections.unmodifiableSortedMap(new TreeMap<>((Map<String, String>) tests));
        Objects.requireNonNull(testMainClass);
    }
}
