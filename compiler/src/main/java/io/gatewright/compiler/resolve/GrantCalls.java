package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.RequestValue;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeSet;

/** {@code role("admin")} and {@code scope("orders:read")}, of the one token a route knows, or {@code staff.role("admin")}. */
final class GrantCalls {
    private final Declared declared;
    private final Findings findings;
    private final Scope scope;

    GrantCalls(Declared declared, Findings findings, Scope scope) {
        this.declared = declared;
        this.findings = findings;
        this.scope = scope;
    }

    /** Whether that is what is called. */
    boolean isGrant(Expr.Apply node) {
        return RequestValue.Grant.of(word(node.function()).text()).isPresent()
                && (node.function() instanceof Expr.Ref || auth(node.function()).isPresent());
    }

    private static Name word(Expr function) {
        return function instanceof Expr.Ref ref
                ? ref.name()
                : function instanceof Expr.Member member ? member.name() : new Name("", function.span());
    }

    /** The auth before the dot. */
    private Optional<Declaration.Auth> auth(Expr function) {
        return function instanceof Expr.Member member && member.of() instanceof Expr.Ref ref
                ? Optional.ofNullable(declared.auths.get(ref.name().text()))
                : Optional.empty();
    }

    Optional<Typed> resolve(Expr.Apply node) {
        Name word = word(node.function());
        RequestValue.Grant grant = RequestValue.Grant.of(word.text()).orElseThrow();
        Declaration.Auth auth = node.function() instanceof Expr.Member
                ? auth(node.function()).orElseThrow()
                : theToken(node, grant).orElse(null);
        if (node.arguments().size() != 1 || !(node.arguments().get(0) instanceof Expr.StringLiteral name)) {
            findings.add(Diagnostic.error(
                            "GW2010", "`" + word.text() + "` needs one text", node.span(), "which " + word.text() + "?")
                    .help(GrantNames.calls(node)));
            return Optional.empty();
        }
        if (auth == null || !new GrantNames(findings).check(grant, node.function(), name)) {
            return Optional.empty();
        }
        declared.use("auth", auth.name().text());
        Statement.Setting where = where(auth, grant).orElse(null);
        if (where == null) {
            boolean token = Auths.TOKENS.contains(auth.kind().text());
            Diagnostic error = Diagnostic.error(
                            "GW2058",
                            "auth `" + auth.name().text() + "` does not say where " + plural(grant) + " stand",
                            node.span(),
                            "looked for where?")
                    .and(auth.name().span(), token ? "no `" + plural(grant) + "`" : "brings no token");
            findings.add(
                    token
                            ? error.help("`" + plural(grant) + " claims." + plural(grant) + "` in auth `"
                                    + auth.name().text() + "`")
                            : error);
            return Optional.empty();
        }
        List<String> claim = ClaimPaths.names(where.value().orElseThrow());
        return claim.isEmpty()
                ? Optional.empty()
                : Optional.of(new Typed(
                        new RequestValue.Granted(
                                grant, auth.name().text(), claim, name.text().value(), node.span()),
                        Plain.BOOL,
                        false));
    }

    private static String plural(RequestValue.Grant grant) {
        return grant.text() + "s";
    }

    private Optional<Declaration.Auth> theToken(Expr.Apply node, RequestValue.Grant grant) {
        if (scope.jwts().size() == 1) {
            return Optional.ofNullable(
                    declared.auths.get(scope.jwts().iterator().next()));
        }
        String word = grant.name().toLowerCase(Locale.ROOT);
        List<String> tokens = declared.auths.values().stream()
                .filter(auth -> Auths.TOKENS.contains(auth.kind().text()))
                .map(auth -> auth.name().text())
                .toList();
        if (scope.jwts().isEmpty() && tokens.size() == 1) {
            findings.add(Diagnostic.error(
                            "GW2034",
                            scope.title() + " has no token to take " + plural(grant) + " from",
                            node.span(),
                            "no jwt auth is required or identified")
                    .help("`require " + tokens.get(0) + "` beside it"));
            return Optional.empty();
        }
        findings.error(
                "GW2034",
                scope.jwts().isEmpty()
                        ? scope.title() + " has no token to take " + plural(grant) + " from"
                        : "`" + word + "` could be that of " + Text.list(new TreeSet<>(scope.jwts())),
                node.span(),
                scope.jwts().isEmpty()
                        ? "no jwt auth is required or identified"
                        : "write the auth's name before it: `" + new TreeSet<>(scope.jwts()).first() + "." + word
                                + "(…)`");
        return Optional.empty();
    }

    /** The setting that says where a token grants. */
    static Optional<Statement.Setting> where(Declaration.Auth auth, RequestValue.Grant grant) {
        return auth.block().statements().stream()
                .filter(Statement.Setting.class::isInstance)
                .map(Statement.Setting.class::cast)
                .filter(setting -> setting.name().text().equals(plural(grant)))
                .filter(setting -> setting.value().isPresent())
                .findFirst();
    }
}
