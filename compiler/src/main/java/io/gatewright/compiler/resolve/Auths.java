package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.JwtAlgorithm;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Ways to identify a caller. */
final class Auths {
    private static final Set<String> LATER = Set.of("basic", "mtls", "introspection", "forward");

    private final Declared declared;
    private final Findings findings;
    private final Arguments arguments;

    Auths(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
        this.arguments = new Arguments(declared, findings);
    }

    List<AuthModel> resolve() {
        List<AuthModel> auths = new ArrayList<>();
        for (Declaration.Auth auth : declared.auths.values()) {
            AuthModel model = resolve(auth);
            if (model != null) {
                auths.add(model);
            }
        }
        return auths;
    }

    private @Nullable AuthModel resolve(Declaration.Auth auth) {
        Name kind = auth.kind();
        if (kind.text().equals("jwt")) {
            return jwt(auth);
        }
        if (kind.text().equals("api-key")) {
            return apiKey(auth);
        }
        if (LATER.contains(kind.text())) {
            findings.notBuilt("an auth of kind `" + kind.text() + "`", kind.span());
        } else {
            findings.error(
                    "GW2016",
                    "`" + kind.text() + "` is not a kind of auth",
                    kind.span(),
                    Phrases.didYouMean(kind, List.of("jwt", "api-key"), "`jwt` or `api-key`"));
        }
        return null;
    }

    private Statement.@Nullable Setting needed(Body body, String setting, Declaration.Auth auth) {
        Statement.Setting found = body.one(setting).orElse(null);
        if (found == null && !body.broken()) {
            findings.error(
                    "GW2011",
                    "auth `" + auth.name().text() + "` has no `" + setting + "`",
                    auth.name().span(),
                    Text.article(auth.kind().text()) + " auth needs one");
        }
        return found;
    }

    private @Nullable AuthModel jwt(Declaration.Auth auth) {
        int before = findings.errors();
        Body body = new BodyReader(findings).read(auth.block(), Place.JWT);
        Statement.Setting algorithms = needed(body, "algorithms", auth);
        List<JwtAlgorithm> accepted = algorithms == null ? List.of() : algorithms(algorithms);
        Statement.Setting keySetting = needed(body, "key", auth);
        SecretRef key = keySetting == null ? null : arguments.secret(keySetting);
        Bound<String> issuer = body.one("issuer").map(arguments::text).orElse(null);
        Bound<String> audience = body.one("audience").map(arguments::text).orElse(null);
        Optional<Statement.Setting> leewaySetting = body.one("leeway");
        Bound<Duration> leeway = leewaySetting.isPresent()
                ? arguments.durationOrZero(leewaySetting.get())
                : new Bound.Fixed<>(Duration.ZERO, auth.name().span());
        if (findings.errors() > before || key == null || leeway == null || accepted.isEmpty()) {
            return null;
        }
        return new AuthModel.Jwt(
                auth.name().text(),
                auth.doc().lines(),
                auth.name().span(),
                accepted,
                key,
                Optional.ofNullable(issuer),
                Optional.ofNullable(audience),
                leeway);
    }

    private List<JwtAlgorithm> algorithms(Statement.Setting setting) {
        List<String> known =
                Arrays.stream(JwtAlgorithm.values()).map(Enum::name).toList();
        List<JwtAlgorithm> accepted = new ArrayList<>();
        Span first = null;
        List<Expr> items = arguments.items(setting, ValueType.WORDS);
        if (items.isEmpty() && setting.value().orElse(null) instanceof Expr.ListText list) {
            findings.error("GW2013", "`algorithms` cannot be empty", list.span(), "no token would ever do");
        }
        for (Expr item : items) {
            String text = item instanceof Expr.Ref ref
                    ? ref.name().text()
                    : item instanceof Expr.StringLiteral literal
                            ? literal.text().value()
                            : "";
            if (text.equalsIgnoreCase("none")) {
                findings.error("GW4006", "`none` is not a signature", item.span(), "anyone could write such a token");
            } else if (!known.contains(text)) {
                findings.add(Diagnostic.error(
                                "GW2017",
                                "`" + item.span().text() + "` is not a signature algorithm",
                                item.span(),
                                Phrases.didYouMean(new Name(text, item.span()), known, "not known"))
                        .help("algorithms: " + Text.list(known)));
            } else {
                JwtAlgorithm algorithm = JwtAlgorithm.valueOf(text);
                if (!accepted.isEmpty() && first != null && accepted.get(0).family() != algorithm.family()) {
                    findings.add(Diagnostic.error(
                                    "GW4006",
                                    "one auth cannot take both " + accepted.get(0) + " and " + algorithm,
                                    item.span(),
                                    "takes another kind of key")
                            .and(first, "takes one kind of key")
                            .help("a public key could be used as an HMAC key: write two auths"));
                    return List.of();
                }
                first = first == null ? item.span() : first;
                if (!accepted.contains(algorithm)) {
                    accepted.add(algorithm);
                }
            }
        }
        accepted.sort(null);
        return accepted;
    }

    private @Nullable AuthModel apiKey(Declaration.Auth auth) {
        int before = findings.errors();
        Body body = new BodyReader(findings).read(auth.block(), Place.API_KEY);
        Statement.Setting from = needed(body, "from", auth);
        String header = from == null ? null : header(from);
        Statement.Setting keysSetting = needed(body, "keys", auth);
        SecretRef keys = keysSetting == null ? null : arguments.secret(keysSetting);
        if (findings.errors() > before || header == null || keys == null) {
            return null;
        }
        return new AuthModel.ApiKey(
                auth.name().text(), auth.doc().lines(), auth.name().span(), header, keys);
    }

    private @Nullable String header(Statement.Setting from) {
        Expr value = arguments.value(from, ValueType.HEADER);
        if (value instanceof Expr.Member member && member.of() instanceof Expr.Ref root) {
            if (root.name().text().equals("header")) {
                String name = Headers.read(member.name(), findings);
                return name == null || Headers.own(name, false, member.span(), findings) ? null : name;
            }
            if (Set.of("query", "cookie").contains(root.name().text())) {
                findings.notBuilt("a key from `" + root.name().text() + "`", member.span());
                return null;
            }
        }
        return arguments.mismatch(from, value, ValueType.HEADER);
    }
}
