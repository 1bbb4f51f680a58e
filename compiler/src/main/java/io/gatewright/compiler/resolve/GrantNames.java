package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.RequestValue;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import java.util.List;
import java.util.stream.Collectors;

/** The names of roles and scopes: what no token could grant is none (GW2068). */
final class GrantNames {
    /** How many calls are shown. */
    private static final int MOST = 4;

    private final Findings findings;

    GrantNames(Findings findings) {
        this.findings = findings;
    }

    /** @param function what is called: {@code scope}, {@code staff.scope} */
    boolean check(RequestValue.Grant grant, Expr function, Expr.StringLiteral name) {
        String text = name.text().value();
        if (text.isEmpty()) {
            findings.error("GW2068", "a " + grant.text() + " has a name", name.span(), "no token grants it");
            return false;
        }
        if (grant == RequestValue.Grant.ROLE || isScope(text)) {
            return true;
        }
        List<String> words = List.of(text.strip().split(" +"));
        if (words.stream().allMatch(GrantNames::isScope)) {
            String each = words.stream()
                    .map(word -> function.span().text() + "(\"" + word + "\")")
                    .collect(Collectors.joining(" and "));
            findings.add(Diagnostic.error(
                            "GW2068", "no scope has a space in its name", name.span(), "spaces stand between scopes")
                    .help("`" + each + "`"));
        } else {
            findings.error(
                    "GW2068",
                    "this is not the name of a scope",
                    name.span(),
                    "letters and signs of ASCII, no spaces, quotes or backslashes");
        }
        return false;
    }

    /** How what {@code node} lists is asked for, one text in each call. */
    static String calls(Expr.Apply node) {
        String function = node.function().span().text();
        List<Expr> asked = node.arguments().size() == 1 && node.arguments().get(0) instanceof Expr.ListText list
                ? list.items()
                : node.arguments();
        if (asked.isEmpty() || asked.size() > MOST || !asked.stream().allMatch(GrantNames::isName)) {
            return "`" + function + "(\"…\")`";
        }
        String each = asked.stream()
                .map(name -> function + "(\"" + name.span().text().replace("\"", "") + "\")")
                .collect(Collectors.joining(" and "));
        return "`" + each + "`" + (asked.size() == 1 ? "" : ", or with `or` where one of them will do");
    }

    private static boolean isName(Expr expr) {
        return expr instanceof Expr.Ref || expr instanceof Expr.StringLiteral;
    }

    /** RFC 6749, 3.3. */
    private static boolean isScope(String text) {
        return !text.isEmpty() && text.chars().allMatch(c -> c > ' ' && c < 0x7f && c != '"' && c != '\\');
    }
}
