package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.gatewright.dsl.diagnostic.Diagnostic;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Each part of an expression is typed once, however deep it is nested. */
@Timeout(60)
class NestedExpressionsTest {
    private static final int DEEP = 58;

    @Test
    void listsInLists() {
        assertEquals(List.of(), errors(nested(inner -> "true in [" + inner + "]", "true")));
    }

    @Test
    void comparisonsWithRangesInEachOther() {
        assertEquals(List.of("GW2030"), errors(nested(inner -> "(" + inner + " in 1..2)", "5")));
        assertEquals(List.of("GW2030"), errors(nested(inner -> "5 in (" + inner + ")..6", "5")));
    }

    private static String nested(UnaryOperator<String> around, String innermost) {
        String expression = innermost;
        for (int i = 0; i < DEEP; i++) {
            expression = around.apply(expression);
        }
        return expression;
    }

    private static List<String> errors(String condition) {
        return Compiling.compile(
                        "gateway g { listen 8080 }\nroute r GET /r when header.x == \"1\" { require client.ip == \"10.0.0.1\" and "
                                + condition + "; respond 200 }")
                .diagnostics()
                .stream()
                .filter(Diagnostic::isError)
                .map(Diagnostic::code)
                .toList();
    }
}
