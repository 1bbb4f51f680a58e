package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.SecretModel;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Secrets come from {@code env("…")} or {@code file("…")} and from nowhere else. */
final class Secrets {
    private final Declared declared;
    private final Findings findings;

    Secrets(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    List<SecretModel> resolve() {
        List<SecretModel> secrets = new ArrayList<>();
        for (Declaration.Secret secret : declared.secrets.values()) {
            SecretModel model = resolve(secret);
            if (model != null) {
                secrets.add(model);
            }
        }
        return secrets;
    }

    private @Nullable SecretModel resolve(Declaration.Secret secret) {
        if (!(secret.source() instanceof Expr.Apply)) {
            new HiddenLiterals(findings).hide(secret.source());
        }
        if (secret.source() instanceof Expr.Ref word) {
            findings.hide(word.span());
        }
        if (secret.source() instanceof Expr.StringLiteral literal) {
            findings.add(Diagnostic.error("GW4003", "a secret is written in the source", literal.span(), "value hidden")
                    .help("`secret " + secret.name().text() + " = env(\"…\")` or `file(\"…\")`. Rotate this key"));
            return null;
        }
        if (!(secret.source() instanceof Expr.Apply call) || !(call.function() instanceof Expr.Ref function)) {
            return wrong(secret.source().span(), "`env(\"…\")` or `file(\"…\")`");
        }
        Name name = function.name();
        if (!name.text().equals("env") && !name.text().equals("file")) {
            return wrong(
                    name.span(), Phrases.didYouMean(name, List.of("env", "file"), "`env(\"…\")` or `file(\"…\")`"));
        }
        if (call.arguments().size() != 1 || !(call.arguments().get(0) instanceof Expr.StringLiteral argument)) {
            return wrong(call.span(), "takes one text");
        }
        boolean env = name.text().equals("env");
        String place = argument.text().value();
        boolean good = env
                ? place.matches("[A-Za-z_][A-Za-z0-9_]*")
                : !place.isBlank() && place.chars().noneMatch(c -> c < 0x20);
        if (!good) {
            return wrong(argument.span(), env ? "not the name of a variable" : "not the path of a file");
        }
        return new SecretModel(
                secret.name().text(),
                secret.doc().lines(),
                secret.name().span(),
                env ? SecretModel.From.ENV : SecretModel.From.FILE,
                place);
    }

    private @Nullable SecretModel wrong(Span span, String label) {
        findings.error("GW2015", "a secret is read from a variable or a file", span, label);
        return null;
    }
}
