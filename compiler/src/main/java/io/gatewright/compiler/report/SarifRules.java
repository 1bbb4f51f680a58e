package io.gatewright.compiler.report;

import io.gatewright.compiler.explain.text.Json;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that a run declares, sorted by code. */
final class SarifRules {
    private final List<SarifRule> rules = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    /** @param told codes without a page are declared by what is told with them */
    SarifRules(List<Diagnostic> told) {
        SortedMap<String, SarifRule> all = new TreeMap<>();
        for (Diagnostic each : told) {
            all.putIfAbsent(
                    each.code(),
                    new SarifRule(each.code(), each.message(), each.severity(), each.message(), each.message()));
        }
        for (SarifRule rule : all.values()) {
            index.put(rule.code(), rules.size());
            rules.add(rule);
        }
    }

    void write(Json driver) {
        driver.objects("rules", rules, SarifRule::write);
    }

    int index(String code) {
        Integer at = index.get(code);
        if (at == null) {
            throw new IllegalArgumentException("not told: " + code);
        }
        return at;
    }
}
