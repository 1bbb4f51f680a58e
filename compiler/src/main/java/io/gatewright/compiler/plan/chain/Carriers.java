package io.gatewright.compiler.plan.chain;

import io.gatewright.compiler.policy.auth.AuthModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** Which header field carries the credential of each auth. */
final class Carriers {
    private final Map<String, String> headers = new HashMap<>();

    Carriers(List<AuthModel> auths) {
        for (AuthModel auth : auths) {
            headers.put(auth.name(), auth.match(new AuthModel.Cases<>() {
                @Override
                public String jwt(AuthModel.Jwt jwt) {
                    return "authorization";
                }

                @Override
                public String apiKey(AuthModel.ApiKey key) {
                    return key.header();
                }
            }));
        }
    }

    /** {@code auths} and those of {@code others} that read the same header as one of these, sorted. */
    List<String> withSharing(List<String> auths, List<String> others) {
        TreeSet<String> all = new TreeSet<>(auths);
        for (String other : others) {
            if (auths.stream().anyMatch(auth -> carrier(auth).equals(carrier(other)))) {
                all.add(other);
            }
        }
        return List.copyOf(all);
    }

    private String carrier(String auth) {
        return headers.getOrDefault(auth, "");
    }
}
