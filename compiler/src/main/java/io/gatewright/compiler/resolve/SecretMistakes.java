package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import java.util.Set;

/** What stands in place of {@code secret.NAME}. */
final class SecretMistakes {
    private static final Set<String> SOURCES = Set.of("env", "file");

    private final Set<String> secrets;
    private final Findings findings;

    SecretMistakes(Set<String> secrets, Findings findings) {
        this.secrets = Set.copyOf(secrets);
        this.findings = findings;
    }

    void tell(String setting, Expr value) {
        if (value instanceof Expr.Apply call
                && call.function() instanceof Expr.Ref source
                && SOURCES.contains(source.name().text())) {
            findings.add(Diagnostic.error(
                            "GW2010",
                            "`" + setting + "` needs a secret, found its source",
                            value.span(),
                            "a secret has a name")
                    .help("`secret NAME = " + source.name().text() + "(\"…\")` at the top of a file, then `" + setting
                            + " secret.NAME`"));
        } else if (value instanceof Expr.Ref ref && secrets.contains(ref.name().text())) {
            findings.error(
                    "GW2010",
                    "`" + setting + "` needs a secret, found a name",
                    value.span(),
                    "did you mean `secret." + ref.name().text() + "`?");
        } else if (value instanceof Expr.Ref) {
            findings.hide(value.span());
            findings.add(Diagnostic.error(
                            "GW2010", "`" + setting + "` needs a secret, found a word", value.span(), "value hidden")
                    .help("`secret.NAME`"));
        } else if (new HiddenLiterals(findings).hide(value)) {
            findings.add(Diagnostic.error(
                            "GW4003",
                            "a secret is written in the source",
                            value.span(),
                            "`" + setting + "` takes a secret (value hidden)")
                    .help("`secret NAME = file(\"…\")`, then `" + setting + " secret.NAME`. Rotate this key"));
        } else {
            findings.add(Diagnostic.error(
                            "GW2010",
                            "`" + setting + "` needs a secret, found " + Phrases.of(value),
                            value.span(),
                            "not a secret")
                    .help("`secret.NAME`"));
        }
    }
}
