package io.gatewright.compiler.report;

import io.gatewright.compiler.explain.codes.CodePage;
import io.gatewright.compiler.explain.codes.CodePages;
import io.gatewright.compiler.explain.text.Json;
import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The rules that a run declares, sorted by code: every code that the tool may tell, whether or not it does. */
final class SarifRules {
    private final List<SarifRule> rules = new ArrayList<>();
    private final Map<String, Integer> index = new HashMap<>();

    /** @param told codes without a page are declared by what is told with them */
    SarifRules(Report.Tool tool, List<Diagnostic> told) {
        SortedMap<String, SarifRule> all = new TreeMap<>();
        for (String code : CodePages.codes()) {
            CodePages.find(code)
                    .filter(page -> tool.tells(page.code()))
                    .ifPresent(page -> all.put(page.code(), rule(page)));
        }
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

    private static SarifRule rule(CodePage page) {
        String why = String.join("\n\n", page.why());
        StringBuilder markdown = new StringBuilder(why);
        page.examples().forEach(example -> {
            String verdict = example.verdict().name();
            markdown.append("\n\n")
                    .append(verdict.charAt(0) + verdict.substring(1).toLowerCase(Locale.ROOT) + ":\n");
            example.files()
                    .forEach(file -> markdown.append("\n```\n")
                            .append(file.text().stripTrailing())
                            .append("\n```\n"));
        });
        return new SarifRule(page.code(), page.title(), page.severity(), why, markdown.toString());
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
