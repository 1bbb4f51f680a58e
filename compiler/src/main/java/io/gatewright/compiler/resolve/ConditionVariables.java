package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.ConditionVariable;
import io.gatewright.compiler.vocabulary.NearMiss;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parts of a request that a {@code when} may ask about. */
final class ConditionVariables {
    private static final Set<String> ROOTS = Set.of("header", "query", "cookie", "request");
    private static final String PARTS = "`header.NAME`, `query.NAME`, `cookie.NAME`, `request.scheme`";

    private static final Set<String> MEMBERS = Set.of("header", "query", "cookie");

    private final Declared declared;
    private final Findings findings;

    ConditionVariables(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    /** Null where it was reported. */
    @Nullable
    ConditionVariable read(Expr part) {
        if (part instanceof Expr.Member member && member.of() instanceof Expr.Ref root) {
            return member(root.name(), member.name(), member.span());
        }
        if (part instanceof Expr.Ref ref) {
            return refuse(ref.name(), part.span());
        }
        if (part instanceof Expr.Index index
                && index.of() instanceof Expr.Ref root
                && index.index() instanceof Expr.StringLiteral key
                && MEMBERS.contains(root.name().text())
                && key.text().value().matches("[A-Za-z][A-Za-z0-9-]*")) {
            return wrong(
                    "a part of the request is named behind a dot",
                    part.span(),
                    "not in brackets",
                    "`" + root.name().text() + "." + key.text().value() + "`");
        }
        Expr at = part;
        while (at instanceof Expr.Member member) {
            at = member.of();
        }
        return at instanceof Expr.Ref ref && at != part
                ? refuse(ref.name(), part.span())
                : wrong(
                        Phrases.of(part) + " cannot choose a route",
                        part.span(),
                        "not a part of the request",
                        "asked may be " + PARTS);
    }

    boolean isParam(Name name) {
        return declared.params.containsKey(name.text());
    }

    private @Nullable ConditionVariable member(Name root, Name name, Span span) {
        return switch (root.text()) {
            case "header" -> header(name, span);
            case "query" -> ConditionVariable.query(name.text());
            case "cookie" -> ConditionVariable.cookie(name.text());
            case "request" -> request(name, span);
            default -> refuse(root, span);
        };
    }

    private @Nullable ConditionVariable header(Name name, Span span) {
        String header = Headers.read(name, findings);
        if (header == null) {
            return null;
        }
        return switch (header) {
            case "host" ->
                wrong(
                        "`header.host` cannot choose a route",
                        span,
                        "hosts have a setting of their own",
                        "`host " + Compared.with(span) + "` in the block");
            case "cookie" ->
                wrong(
                        "`header.cookie` cannot choose a route",
                        span,
                        "it holds all cookies at once",
                        "`cookie.NAME == \"…\"`");
            default -> ConditionVariable.header(header);
        };
    }

    private @Nullable ConditionVariable request(Name name, Span span) {
        return switch (name.text()) {
            case "scheme" -> ConditionVariable.SCHEME;
            case "method" ->
                wrong(
                        "`request.method` cannot stand in `when`",
                        span,
                        "methods stand before the path",
                        "`route NAME GET|POST /…`");
            case "host" ->
                wrong(
                        "`request.host` cannot stand in `when`",
                        span,
                        "hosts have a setting of their own",
                        "`host " + Compared.with(span) + "` in the block");
            case "id" -> wrong("`request.id` cannot choose a route", span, "it is another each time", "");
            default -> {
                findings.add(Diagnostic.error(
                                "GW2032",
                                "`request` has no `" + name.text() + "`",
                                name.span(),
                                NearMiss.of(name.text(), Set.of("scheme"))
                                        .map(near -> "did you mean `" + near + "`?")
                                        .orElse("not known"))
                        .help("`when` may ask for `request.scheme`"));
                yield null;
            }
        };
    }

    private @Nullable ConditionVariable refuse(Name root, Span span) {
        String text = root.text();
        String message = "`" + span.text() + "` cannot choose a route";
        if (declared.auths.containsKey(text) || text.equals("claims")) {
            return wrong(
                    message,
                    span,
                    "who calls is found out once a route is chosen",
                    "`require " + Compared.whole(span) + "` in the block");
        }
        if (declared.params.containsKey(text)) {
            return wrong(message, span, "the routes are the same in every environment", "");
        }
        return switch (text) {
            case "path" ->
                wrong(message, span, "the path is matched by its pattern", "give the capture a type: `{name:TYPE}`");
            case "client" ->
                wrong(
                        message,
                        span,
                        "where a request comes from is no part of it",
                        "`require " + Compared.whole(span) + "` in the block");
            case "body" -> wrong(message, span, "no body is read before a route is chosen", "");
            default -> {
                if (ROOTS.contains(text)) {
                    findings.error(
                            "GW2032", "`" + text + "` is not a value by itself", root.span(), "which part of it?");
                    yield null;
                }
                findings.add(Diagnostic.error(
                                "GW2003",
                                "there is no part `" + text + "` of a request",
                                root.span(),
                                Phrases.didYouMean(root, ROOTS, "not known"))
                        .help("asked may be " + PARTS));
                yield null;
            }
        };
    }

    private @Nullable ConditionVariable wrong(String message, Span span, String label, String help) {
        Diagnostic error = Diagnostic.error("GW2042", message, span, label);
        findings.add(help.isEmpty() ? error : error.help(help));
        return null;
    }
}
