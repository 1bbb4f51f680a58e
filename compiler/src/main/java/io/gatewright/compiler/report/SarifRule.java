package io.gatewright.compiler.report;

import io.gatewright.compiler.explain.text.Json;
import io.gatewright.dsl.diagnostic.Severity;
import java.util.List;
import java.util.Objects;

/**
 * What SARIF declares of a code.
 *
 * @param title what is the matter in general
 * @param severity the gravest that it is told with
 * @param why why it is told and what to do, plain
 * @param page the same with examples, as Markdown
 */
record SarifRule(String code, String title, Severity severity, String why, String page) {
    SarifRule {
        Objects.requireNonNull(code);
        Objects.requireNonNull(title);
        Objects.requireNonNull(severity);
        Objects.requireNonNull(why);
        Objects.requireNonNull(page);
    }

    void write(Json json) {
        json.put("id", code)
                .object("shortDescription", text -> text.put("text", title))
                .object("fullDescription", text -> text.put("text", why))
                .object("help", text -> text.put("text", why).put("markdown", page))
                .object("defaultConfiguration", configuration -> configuration.put("level", SarifRule.level(severity)))
                .object("properties", properties -> {
                    boolean security = code.startsWith("GW4");
                    properties.texts("tags", security ? List.of(band(), "security") : List.of(band()));
                });
    }

    private String band() {
        return switch (code.charAt(2)) {
            case '1' -> "syntax";
            case '2' -> "names and types";
            case '3' -> "routing";
            case '4' -> "access";
            case '5' -> "behaviour";
            case '6' -> "assertions and tests";
            default -> "changes";
        };
    }

    /** The level of SARIF. */
    static String level(Severity severity) {
        return switch (severity) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case NOTE -> "note";
        };
    }
}
