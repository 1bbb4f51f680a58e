package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.JsonValue;
import io.gatewright.compiler.model.ParamType;
import io.gatewright.compiler.model.PathModel;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.diagnostic.OtherGateways;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Names with dots: {@code request.id}, {@code partner.id}, {@code claims.a.b}, a param. Null where it was reported. */
final class Roots {
    private final Declared declared;
    private final Findings findings;
    private final Scope scope;

    Roots(Declared declared, Findings findings, Scope scope) {
        this.declared = declared;
        this.findings = findings;
        this.scope = scope;
    }

    @Nullable
    Typed resolve(Name root, List<Name> members, Span span) {
        String text = root.text();
        Optional<Typed> local = scope.locals().find(root, scope.use());
        if (local.isPresent()) {
            return local.get();
        }
        if (scope.use() == Use.FLOW && isOfARequest(text)) {
            return unknownInFlow(root);
        }
        if (declared.auths.containsKey(text)) {
            declared.use("auth", text);
            return new AuthParts(findings).resolve(declared.auths.get(text), members, span);
        }
        if (declared.params.containsKey(text)) {
            return param(declared.params.get(text), members, span);
        }
        return switch (text) {
            case "request" -> request(root, members, span);
            case "client" ->
                one(root, members, Set.of("ip")) == null
                        ? null
                        : new Typed(new RequestValue.ClientIp(span), Plain.ADDRESS, false);
            case "header" -> header(root, members, span);
            case "query" -> {
                Name query = one(root, members, null);
                yield query == null
                        ? null
                        : new Typed(new RequestValue.QueryValue(query.text(), span), Plain.TEXT, true);
            }
            case "cookie" -> {
                Name cookie = one(root, members, null);
                yield cookie == null
                        ? null
                        : new Typed(new RequestValue.CookieValue(cookie.text(), span), Plain.TEXT, true);
            }
            case "path" -> path(root, members, span);
            case "claims" -> claims(root, members, span);
            default -> refuse(root, span);
        };
    }

    private @Nullable Typed refuse(Name root, Span span) {
        switch (root.text()) {
            case "secret" ->
                findings.error(
                        "GW4004",
                        "a secret cannot be a value",
                        span,
                        "secrets are taken by settings, never sent or compared");
            case "body" -> {
                return body(root);
            }
            case "status", "calls", "share", "state" ->
                findings.error("GW2003", "`" + root.text() + "` is only known in tests", span, "not part of a request");
            default -> {
                Set<String> known = new TreeSet<>(declared.auths.keySet());
                known.addAll(declared.params.keySet());
                known.addAll(scope.locals().names());
                known.addAll(List.of("request", "client", "path", "query", "header", "cookie", "claims"));
                known.addAll(List.of("client.ip", "request.id", "request.method", "request.host"));
                if (scope.use().readsBody()) {
                    known.add("body");
                }
                findings.error(
                        "GW2003",
                        "there is no value `" + root.text() + "`",
                        root.span(),
                        OtherGateways.variable(root.text())
                                .map(ours -> "did you mean `" + ours + "`?")
                                .orElseGet(() -> Phrases.didYouMean(
                                        root, known, "not an auth, a param or a part of the request")));
            }
        }
        return null;
    }

    private boolean isOfARequest(String root) {
        return declared.auths.containsKey(root)
                || (Declared.ROOTS.contains(root) && !Declared.IN_TESTS.contains(root) && !root.equals("secret"));
    }

    private @Nullable Typed unknownInFlow(Name root) {
        findings.add(Diagnostic.error(
                        "GW2065", "`" + root.text() + "` is not known in a flow", root.span(), Use.FLOW.reason())
                .help("give the flow an argument, and the value where the flow is called"));
        return null;
    }

    private @Nullable Typed body(Name root) {
        if (!scope.use().readsBody()) {
            findings.error(
                    "GW2065",
                    "`body` is not known here",
                    root.span(),
                    scope.use().reason());
            return null;
        }
        findings.notBuilt("`body` in an expression", root.span());
        return new Typed(
                new JsonValue.Body(root.span()), scope.body(), scope.body().isOpen());
    }

    private @Nullable Typed request(Name root, List<Name> members, Span span) {
        Name member = one(root, members, Set.of("id", "method", "host", "scheme"));
        return member == null
                ? null
                : new Typed(
                        new RequestValue.RequestAttr(
                                RequestValue.Attr.valueOf(member.text().toUpperCase(Locale.ROOT)), span),
                        Plain.TEXT,
                        false);
    }

    private @Nullable Typed header(Name root, List<Name> members, Span span) {
        Name member = one(root, members, null);
        String name = member == null ? null : Headers.read(member, findings);
        return name == null ? null : new Typed(new RequestValue.HeaderValue(name, span), Plain.TEXT, true);
    }

    private @Nullable Typed path(Name root, List<Name> members, Span span) {
        Name member = one(root, members, null);
        PathModel path = scope.path();
        if (member == null || path == null) {
            return null;
        }
        List<String> captures = new ArrayList<>();
        for (int i = 0; i < path.segments().size(); i++) {
            if (path.segments().get(i) instanceof PathModel.Capture capture) {
                if (capture.name().equals(member.text())) {
                    Kind kind = capture.type().isEmpty() ? Plain.TEXT : Shapes.named(capture.type(), declared);
                    return Typed.present(new RequestValue.PathValue(member.text(), i, span), kind);
                }
                captures.add(capture.name());
            }
        }
        findings.add(Diagnostic.error(
                        "GW2033",
                        scope.title() + " captures no `" + member.text() + "`",
                        member.span(),
                        Phrases.didYouMean(member, captures, "not in its path"))
                .and(path.span(), "the path"));
        return null;
    }

    private @Nullable Typed param(Declaration.Param param, List<Name> members, Span span) {
        String name = param.name().text();
        declared.use("param", name);
        if (!members.isEmpty()) {
            findings.error("GW2032", "a param has no parts", members.get(0).span(), "`" + name + "` is one value");
            return null;
        }
        ParamType type = ParamType.of(param.type().name().text()).orElse(null);
        if (type == null) {
            return null;
        }
        if (type == ParamType.DURATION || type == ParamType.SIZE) {
            findings.error(
                    "GW2030", "a param of type " + type.text() + " is not a value", span, "only settings take it");
            return null;
        }
        return new Typed(
                new Value.ParamValue(name, type, span),
                switch (type) {
                    case TEXT, URL -> Plain.TEXT;
                    case INT -> Plain.WHOLE;
                    case DECIMAL -> Plain.NUMBER;
                    case BOOL -> Plain.BOOL;
                    case DURATION, SIZE -> throw new IllegalStateException("refused above");
                },
                false);
    }

    private @Nullable Typed claims(Name root, List<Name> members, Span span) {
        if (members.isEmpty()) {
            return bare(root);
        }
        if (scope.jwts().size() != 1) {
            findings.error(
                    "GW2034",
                    scope.jwts().isEmpty()
                            ? scope.title() + " has no token to take claims from"
                            : "`claims` could be those of " + Text.list(new TreeSet<>(scope.jwts())),
                    span,
                    scope.jwts().isEmpty()
                            ? "no jwt auth is required or identified"
                            : "write the auth's name instead of `claims`");
            return null;
        }
        List<String> path = members.stream().map(Name::text).toList();
        boolean text = path.equals(List.of("sub"));
        return new Typed(
                new RequestValue.Claim(scope.jwts().iterator().next(), path, span),
                text ? Plain.TEXT : Open.CLAIM,
                true);
    }

    private @Nullable Typed bare(Name root) {
        findings.error("GW2032", "`" + root.text() + "` is not a value by itself", root.span(), "which part of it?");
        return null;
    }

    /** The one member, out of {@code known} unless that is null. */
    private @Nullable Name one(Name root, List<Name> members, @Nullable Set<String> known) {
        if (members.isEmpty()) {
            bare(root);
            return null;
        }
        Name first = members.get(0);
        if (known != null && !known.contains(first.text())) {
            String near = NearMiss.of(first.text(), known)
                    .map(n -> "did you mean `" + n + "`?")
                    .orElse("not known");
            findings.add(Diagnostic.error(
                            "GW2032", "`" + root.text() + "` has no `" + first.text() + "`", first.span(), near)
                    .help("it has " + Text.list(new TreeSet<>(known))));
            return null;
        }
        if (members.size() > 1) {
            findings.error(
                    "GW2032",
                    "`" + root.text() + "." + first.text() + "` has no parts",
                    members.get(1).span(),
                    "it is one text");
            return null;
        }
        return first;
    }
}
