package io.gatewright.compiler.resolve;

import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.PathPattern;
import io.gatewright.dsl.syntax.Statement;
import org.jspecify.annotations.Nullable;

/** Paths that the gateway itself asks for: texts alone. */
final class FixedPaths {
    private final Arguments arguments;
    private final Findings findings;

    FixedPaths(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    /** Null where it was reported. */
    @Nullable
    String read(Statement.Setting setting) {
        Expr value = arguments.value(setting, ValueType.PATH);
        if (value instanceof Expr.StringLiteral text && text.text().value().startsWith("/")) {
            findings.add(Diagnostic.error(
                            "GW2010",
                            "`" + setting.name().text() + "` needs a path, found a text",
                            value.span(),
                            "leave out the quotes")
                    .help("`" + text.text().value() + "`"));
            return null;
        }
        if (!(value instanceof Expr.PathText path)) {
            return arguments.mismatch(setting, value, ValueType.PATH);
        }
        StringBuilder text = new StringBuilder();
        for (PathPattern.Segment segment : path.path().segments()) {
            if (segment instanceof PathPattern.Capture) {
                return wrong(setting, segment.span().text(), path);
            }
            text.append('/').append(((PathPattern.Literal) segment).text());
        }
        if (path.path().rest()) {
            return wrong(setting, "/**", path);
        }
        return text.isEmpty() ? "/" : text.toString();
    }

    private @Nullable String wrong(Statement.Setting setting, String part, Expr.PathText path) {
        findings.error(
                "GW2010",
                "`" + setting.name().text() + "` needs one path, found `" + part + "`",
                path.span(),
                "nothing to take it from");
        return null;
    }
}
