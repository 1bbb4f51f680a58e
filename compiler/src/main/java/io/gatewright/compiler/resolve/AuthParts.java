package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The name of an auth as a value: whether it identified the caller, and what it knows of it. */
final class AuthParts {
    private final Findings findings;

    AuthParts(Findings findings) {
        this.findings = findings;
    }

    /** Null where it was reported. */
    @Nullable
    Typed resolve(Declaration.Auth auth, List<Name> members, Span span) {
        String name = auth.name().text();
        if (members.isEmpty()) {
            return new Typed(new RequestValue.AuthPresent(name, span), Plain.BOOL, false);
        }
        List<String> path = members.stream().map(Name::text).toList();
        if (!Auths.TOKENS.contains(auth.kind().text())) {
            return field(auth, members, path, span);
        }
        if (path.equals(List.of("id"))) {
            findings.error(
                    "GW2032",
                    "a token names its caller in `sub`",
                    members.get(0).span(),
                    "did you mean `" + name + ".sub`?");
            return null;
        }
        boolean text = path.equals(List.of("sub"));
        return new Typed(new RequestValue.AuthField(name, path, span), text ? Plain.TEXT : Open.CLAIM, true);
    }

    private @Nullable Typed field(Declaration.Auth auth, List<Name> members, List<String> path, Span span) {
        String name = auth.name().text();
        SortedSet<String> known = known(auth);
        Name first = members.get(0);
        if (!known.contains(first.text().toLowerCase(Locale.ROOT))) {
            String near = NearMiss.of(first.text(), known)
                    .map(n -> "did you mean `" + n + "`?")
                    .orElse("not known");
            Diagnostic error =
                    Diagnostic.error("GW2032", "`" + name + "` has no `" + first.text() + "`", first.span(), near);
            findings.add(known.isEmpty() ? error : error.help("it has " + Text.list(known)));
            return null;
        }
        if (members.size() > 1) {
            findings.error(
                    "GW2032",
                    "`" + name + "." + first.text() + "` has no parts",
                    members.get(1).span(),
                    "it is one text");
            return null;
        }
        return new Typed(new RequestValue.AuthField(name, path, span), Plain.TEXT, true);
    }

    private static SortedSet<String> known(Declaration.Auth auth) {
        return switch (auth.kind().text()) {
            case "mtls" -> new TreeSet<>(List.of("id", "subject", "fingerprint"));
            case "forward" -> taken(auth);
            default -> new TreeSet<>(List.of("id"));
        };
    }

    /** The header fields that a forward auth takes from the answer. */
    private static SortedSet<String> taken(Declaration.Auth auth) {
        TreeSet<String> names = new TreeSet<>();
        for (Statement statement : auth.block().statements()) {
            if (statement instanceof Statement.Setting setting
                    && setting.name().text().equals("response-headers")
                    && setting.value().orElse(null) instanceof Expr.ListText list) {
                list.items().stream()
                        .filter(Expr.StringLiteral.class::isInstance)
                        .map(item -> ((Expr.StringLiteral) item).text().value().toLowerCase(Locale.ROOT))
                        .forEach(names::add);
            }
        }
        return names;
    }
}
