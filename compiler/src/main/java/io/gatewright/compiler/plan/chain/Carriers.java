package io.gatewright.compiler.plan.chain;

import io.gatewright.compiler.policy.auth.AuthModel;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which header fields carry the credential of each auth. */
final class Carriers {
    private final Map<String, List<String>> headers = new HashMap<>();

    Carriers(List<AuthModel> auths) {
        auths.forEach(auth -> headers.put(auth.name(), auth.carriers()));
    }

    /** {@code auths} and those of {@code others} that read the same header as one of these, sorted. */
    List<String> withSharing(List<String> auths, List<String> others) {
        TreeSet<String> all = new TreeSet<>(auths);
        for (String other : others) {
            if (auths.stream().anyMatch(auth -> !Collections.disjoint(carriers(auth), carriers(other)))) {
                all.add(other);
            }
        }
        return List.copyOf(all);
    }

    private List<String> carriers(String auth) {
        return headers.getOrDefault(auth, List.of());
    }
}
