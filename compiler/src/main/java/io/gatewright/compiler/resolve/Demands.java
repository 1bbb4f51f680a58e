package io.gatewright.compiler.resolve;

import io.gatewright.compiler.logic.Meaning;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The condition in {@code route.requires(…)}, once for every auth that {@code claims} and the like could mean there. */
final class Demands {
    private final Declared declared;
    private final Findings findings;

    Demands(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    /** Without repetition; null where it was reported. */
    @Nullable
    List<Value> of(Expr condition) {
        Map<String, Value> wanted = new LinkedHashMap<>();
        for (Set<String> jwts : readings(condition)) {
            int before = findings.errors();
            Value value = new Expressions(declared, findings, Scope.of("this assertion", jwts)).condition(condition);
            if (value == null) {
                if (findings.errors() == before) {
                    findings.error(
                            "GW2033",
                            "captures differ from route to route",
                            condition.span(),
                            "an assertion is about all of them");
                }
                return null;
            }
            wanted.putIfAbsent(Meaning.of(value), value);
        }
        return List.copyOf(wanted.values());
    }

    /** Each token in turn; those alone that say where roles and scopes stand, where these are asked for and any says so. */
    private List<Set<String>> readings(Expr condition) {
        Set<RequestValue.Grant> grants = Questions.of(condition).grants();
        List<Declaration.Auth> tokens = declared.auths.values().stream()
                .filter(auth -> Auths.TOKENS.contains(auth.kind().text()))
                .toList();
        List<Declaration.Auth> granting = tokens.stream()
                .filter(auth -> grants.stream()
                        .allMatch(grant -> GrantCalls.where(auth, grant).isPresent()))
                .toList();
        List<Set<String>> readings = (granting.isEmpty() ? tokens : granting)
                .stream().map(auth -> Set.of(auth.name().text())).toList();
        return readings.isEmpty() ? List.of(Set.of()) : readings;
    }
}
