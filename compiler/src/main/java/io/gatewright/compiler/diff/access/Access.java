package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.treatment.Canonical;
import io.gatewright.compiler.diff.treatment.References;
import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.access.NeededScopes;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Who may call a route.
 *
 * @param form equal where the same is written
 * @param tried the auths whose credentials are looked at
 * @param required those of them that a refusal names
 * @param scopes by the name of an auth the scopes that a refusal names
 * @param shown {@code require customer}
 */
record Access(
        Formula formula,
        Object form,
        Set<String> tried,
        Set<String> required,
        Map<String, Set<String>> scopes,
        String shown) {
    Access {
        tried = Set.copyOf(tried);
        required = Set.copyOf(required);
        scopes = Map.copyOf(scopes);
    }

    static Access of(RouteModel route, References references) {
        Set<String> tried = new TreeSet<>();
        route.auths().forEach(auth -> tried.add(references.auth(auth)));
        return route.access().match(new AccessModel.Cases<Access>() {
            @Override
            public Access everyone(AccessModel.Public open) {
                return new Access(Formula.ALWAYS, List.of(), tried, Set.of(), Map.of(), "public");
            }

            @Override
            public Access require(AccessModel.Require require) {
                Set<String> required = new TreeSet<>();
                require.auths().forEach(auth -> required.add(references.auth(auth)));
                Map<String, Set<String>> scopes = new TreeMap<>();
                NeededScopes.of(require)
                        .forEach(scope -> scopes.computeIfAbsent(references.auth(scope.auth()), auth -> new TreeSet<>())
                                .add(scope.name()));
                return new Access(
                        new FormulaReader(references).of(require),
                        new Canonical(references).of(require.conditions()),
                        tried,
                        required,
                        scopes,
                        "require " + Expressions.all(require.conditions()));
            }
        });
    }
}
