package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Which auths of two gateways are one: those of one name, and of the others those that take the same credentials.
 *
 * @param before by the name there, the name for both
 * @param after by the name there
 */
public record AuthNames(Map<String, String> before, Map<String, String> after) {
    public AuthNames {
        before = Map.copyOf(before);
        after = Map.copyOf(after);
    }

    public static AuthNames of(GatewayModel before, GatewayModel after) {
        Map<String, String> first = new HashMap<>();
        Map<String, String> second = new HashMap<>();
        List<AuthModel> renamed = new ArrayList<>();
        for (AuthModel auth : after.auths()) {
            second.put(auth.name(), auth.name());
            if (named(before, auth.name()).isEmpty()) {
                renamed.add(auth);
            }
        }
        Canonical was = new Canonical(new References(before, Map.of()));
        Canonical is = new Canonical(new References(after, Map.of()));
        for (AuthModel auth : before.auths()) {
            Optional<AuthModel> same = named(after, auth.name()).isPresent()
                    ? Optional.empty()
                    : renamed.stream()
                            .filter(other -> was.of(auth).equals(is.of(other)))
                            .findFirst();
            same.ifPresent(renamed::remove);
            first.put(auth.name(), same.map(AuthModel::name).orElse(auth.name()));
        }
        return new AuthNames(first, second);
    }

    private static Optional<AuthModel> named(GatewayModel gateway, String name) {
        return gateway.auths().stream().filter(auth -> auth.name().equals(name)).findFirst();
    }
}
