package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Name;
import java.util.Map;
import java.util.function.Function;

/** Declarations that nothing refers to are told, once everything else is in order. */
final class Unused {
    private final Declared declared;
    private final Findings findings;

    Unused(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    void tell() {
        tell(declared.upstreams, Declaration.Upstream::name, "upstream", "GW2101", "no route goes there");
        tell(declared.policies, Declaration.Policy::name, "policy", "GW2102", "nothing uses it");
        tell(declared.params, Declaration.Param::name, "param", "GW2103", "its value changes nothing");
        tell(declared.secrets, Declaration.Secret::name, "secret", "GW2104", "nothing takes it");
        tell(declared.flows, Declaration.Flow::name, "flow", "GW2107", "no route calls it");
        tell(declared.shapes, Declaration.Shape::name, "shape", "GW2108", "nothing is of it");
        tell(declared.auths, Declaration.Auth::name, "auth", "GW2105", "no route asks for it");
    }

    private <D> void tell(Map<String, D> table, Function<D, Name> name, String kind, String code, String label) {
        for (Map.Entry<String, D> entry : table.entrySet()) {
            if (!declared.isUsed(kind, entry.getKey())) {
                findings.add(Diagnostic.warning(
                        code,
                        kind + " `" + entry.getKey() + "` is never used",
                        name.apply(entry.getValue()).span(),
                        label));
            }
        }
    }
}
