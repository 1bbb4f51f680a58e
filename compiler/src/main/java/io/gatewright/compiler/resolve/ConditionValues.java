package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;

/** What a part of a request can be at all: a condition on another text would never hold. */
final class ConditionValues {
    private ConditionValues() {}

    /** Whether a request can have this value; else GW2043. */
    static boolean check(ConditionVariable variable, Expr.StringLiteral literal, Findings findings) {
        String text = literal.text().value();
        Optional<String> never = never(variable, text);
        never.ifPresent(why -> {
            String label = variable.kind() == ConditionVariable.Kind.SCHEME
                    ? Phrases.didYouMean(new Name(text, literal.span()), List.of("http", "https"), why)
                    : why;
            findings.error(
                    "GW2043", "`" + variable + "` is never `" + literal.span().text() + "`", literal.span(), label);
        });
        return never.isEmpty();
    }

    /** The same for the texts of a type. */
    static boolean check(
            ConditionVariable variable, SortedSet<String> texts, Span span, Span declared, Findings findings) {
        for (String text : texts) {
            Optional<String> never = never(variable, text);
            if (never.isPresent()) {
                findings.add(Diagnostic.error("GW2043", "`" + variable + "` is never `" + text + "`", span, never.get())
                        .and(declared, "a text of this type"));
                return false;
            }
        }
        return true;
    }

    private static Optional<String> never(ConditionVariable variable, String text) {
        return switch (variable.kind()) {
            case SCHEME ->
                text.equals("http") || text.equals("https") ? Optional.empty() : Optional.of("`http` or `https`");
            case HEADER -> header(text);
            case COOKIE ->
                text.chars().allMatch(ConditionValues::isCookieOctet)
                        ? Optional.empty()
                        : Optional.of("a cookie holds no blanks, quotes, `,`, `;`, `\\` or letters beyond ASCII");
            case QUERY -> Optional.empty();
        };
    }

    private static Optional<String> header(String text) {
        if (Text.hasControl(text)) {
            return Optional.of("a header holds no control characters");
        }
        if (!text.equals(text.strip())) {
            return Optional.of("blanks around a value are no part of it");
        }
        return text.chars().allMatch(c -> c < 0x7f) ? Optional.empty() : Optional.of("a header holds ASCII alone");
    }

    /** RFC 6265, 4.1.1. */
    private static boolean isCookieOctet(int c) {
        return c > 0x20 && c < 0x7f && "\",;\\".indexOf(c) < 0;
    }
}
