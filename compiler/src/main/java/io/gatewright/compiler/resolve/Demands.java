package io.gatewright.compiler.resolve;

import io.gatewright.compiler.logic.Meaning;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
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
        for (Set<String> jwts : readings()) {
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

    private List<Set<String>> readings() {
        Set<String> jwts = new TreeSet<>();
        for (Declaration.Auth auth : declared.auths.values()) {
            if (auth.kind().text().equals("jwt")) {
                jwts.add(auth.name().text());
            }
        }
        return jwts.isEmpty() ? List.of(Set.of()) : jwts.stream().map(Set::of).toList();
    }
}
