package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.syntax.Expr;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts that are written like values (GW2067): nothing is filled in, they are taken as they stand. */
final class Lookalikes {
    private static final String VALUE =
            "(request|client|header|query|cookie|path|claims)\\.[A-Za-z][A-Za-z0-9_-]*(\\.[A-Za-z][A-Za-z0-9_-]*)*";
    /** Nobody takes a longer text for a value. */
    private static final int LONGEST = 1000;

    private static final Pattern WHOLE = Pattern.compile(VALUE);
    private static final String VARIABLE =
            "\\$(request_uri|document_uri|uri|args|query_string|remote_addr|binary_remote_addr|request_id|request_method"
                    + "|scheme|host|(?:http|arg|cookie)_[a-z0-9_]{1,64})\\b";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$?\\{ *(" + VALUE + ") *}|\\$\\{([^{}]*)}|" + VARIABLE);
    /** The group of {@link #VARIABLE}. */
    private static final int NAME = 5;

    private final Findings findings;

    Lookalikes(Findings findings) {
        this.findings = findings;
    }

    void check(Expr.StringLiteral literal) {
        String text = literal.text().value();
        if (text.length() > LONGEST) {
            return;
        }
        if (WHOLE.matcher(text).matches()) {
            findings.add(Diagnostic.warning(
                            "GW2067",
                            "`" + text + "` in quotes is a text, not the value of that name",
                            literal.span(),
                            "taken as it stands")
                    .help("`" + text + "`"));
            return;
        }
        Matcher placeholder = PLACEHOLDER.matcher(text);
        if (placeholder.find()) {
            findings.add(Diagnostic.warning(
                            "GW2067",
                            "nothing is filled in for `" + placeholder.group() + "`",
                            literal.span(),
                            "taken as it stands")
                    .help("`join([" + String.join(", ", parts(text)) + "], \"\")`"));
        }
    }

    /** The text as parts that can be joined. */
    private static List<String> parts(String text) {
        List<String> parts = new ArrayList<>();
        Matcher placeholder = PLACEHOLDER.matcher(text);
        int end = 0;
        while (placeholder.find()) {
            literal(text.substring(end, placeholder.start()), parts);
            parts.add(value(placeholder));
            end = placeholder.end();
        }
        literal(text.substring(end), parts);
        return parts;
    }

    private static String value(Matcher placeholder) {
        if (placeholder.group(1) != null) {
            return placeholder.group(1);
        }
        return Optional.ofNullable(placeholder.group(NAME))
                .flatMap(OtherGateways::variable)
                .orElse("…");
    }

    private static void literal(String text, List<String> parts) {
        if (!text.isEmpty()) {
            parts.add("\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"");
        }
    }
}
