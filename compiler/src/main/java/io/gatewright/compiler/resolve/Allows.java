package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.AllowModel;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Collects {@code allow GW… because "…"} with the places each one holds for. */
final class Allows {
    private final Findings findings;

    Allows(Findings findings) {
        this.findings = findings;
    }

    /**
     * @param levels every block that may hold one
     * @param users per policy, the routes it reaches
     */
    List<AllowModel> collect(List<Level> levels, Map<String, List<Span>> users) {
        Map<String, AllowModel> allows = new TreeMap<>();
        for (Level level : levels) {
            for (Statement.Allow allow : level.body().of(Statement.Allow.class)) {
                String code = allow.code().text();
                if (!code.matches("GW[1-7]\\d{3}")) {
                    findings.error(
                            "GW2028",
                            "`" + code + "` is not the code of a warning",
                            allow.code().span(),
                            "as in `GW4010`");
                    continue;
                }
                String key = "%s %09d"
                        .formatted(allow.span().file().name(), allow.span().start());
                allows.put(
                        key,
                        new AllowModel(code, allow.because().value(), allow.until(), allow.span(), level.reach(users)));
            }
        }
        return List.copyOf(allows.values());
    }
}
