package io.gatewright.compiler.resolve;

import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in place of {@code secret.NAME}. */
final class SecretMistakes {
    private static final Set<String> SOURCES = Set.of("env", "file");

    /** How far the declaration around a value is looked for. */
    private static final int NEAR = 2000;

    private static final Pattern OWNER =
            Pattern.compile("(?m)^[ \\t]*(?:auth|upstream|gateway)[ \\t]+([A-Za-z_][A-Za-z0-9_-]{0,40})");

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
                    .help(declared(setting, value, source.name().text()) + " at the top of a file, then `" + setting
                            + " secret." + name(setting, value) + "`"));
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
                    .help(referred()));
        } else if (new HiddenLiterals(findings).hide(value)) {
            findings.add(Diagnostic.error(
                            "GW4003",
                            "a secret is written in the source",
                            value.span(),
                            "`" + setting + "` takes a secret (value hidden)")
                    .help(declared(setting, value, "file") + ", then `" + setting + " secret." + name(setting, value)
                            + "`. Rotate this key"));
        } else {
            findings.add(Diagnostic.error(
                            "GW2010",
                            "`" + setting + "` needs a secret, found " + Phrases.of(value),
                            value.span(),
                            "not a secret")
                    .help(referred()));
        }
    }

    private String referred() {
        return secrets.size() == 1 ? "`secret." + secrets.iterator().next() + "`" : "`secret.NAME`";
    }

    private String declared(String setting, Expr value, String source) {
        return "`secret " + name(setting, value) + " = " + source + "(\"…\")`";
    }

    /** A name that no secret has: the declaration around {@code value} and the setting. */
    private String name(String setting, Expr value) {
        int start = value.span().start();
        String before = value.span().file().text().substring(Math.max(0, start - NEAR), start);
        Matcher owner = OWNER.matcher(before);
        String name = "NAME";
        while (owner.find()) {
            name = owner.group(1) + "-" + setting;
        }
        return secrets.contains(name) ? "NAME" : name;
    }
}
