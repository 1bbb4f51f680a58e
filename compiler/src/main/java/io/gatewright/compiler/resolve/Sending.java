package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.TestStep;
import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.TestStatement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One {@code send} of a test. */
final class Sending {
    private final Declared declared;
    private final Types types;
    private final Findings findings;
    private final Constants constants;
    private final List<TestStep.As> as = new ArrayList<>();
    private @Nullable Value json;
    private @Nullable String from;
    private final List<TestStep.Header> headers = new ArrayList<>();
    private final Map<String, Span> seen = new HashMap<>();

    Sending(Declared declared, Types types, Findings findings, Constants constants) {
        this.declared = declared;
        this.types = types;
        this.findings = findings;
        this.constants = constants;
    }

    Optional<TestStep.Send> resolve(TestStatement.Send node) {
        int before = findings.errors();
        Methods.check(node.method(), findings);
        Optional<String> path = new TestPaths(constants, types, findings).target(node.path());
        String query = node.query().map(text -> "?" + text.value()).orElse("");
        node.parts().forEach(this::part);
        if (findings.errors() > before || path.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new TestStep.Send(
                node.method().text(),
                path.get() + query,
                as,
                Optional.ofNullable(from),
                headers,
                Optional.ofNullable(json),
                node.span()));
    }

    private void part(TestStatement.SendPart part) {
        if (part instanceof TestStatement.As who) {
            as(who);
        } else if (part instanceof TestStatement.Body body) {
            once("body", body.span());
            json = constants.object(body.object());
        } else if (part instanceof TestStatement.With with) {
            if (with.place().span().text().equals("client.ip")) {
                from(with);
            } else {
                header(with);
            }
        }
    }

    private void from(TestStatement.With with) {
        once("client.ip", with.place().span());
        Value value = constants.value(with.value());
        from = value instanceof Value.Text text ? Networks.oneAddress(text.value()) : null;
        if (value != null && from == null) {
            findings.add(Diagnostic.error(
                            "GW2025",
                            "a request comes from one address",
                            with.value().span(),
                            "not an address")
                    .help("`set client.ip = \"192.0.2.7\"`"));
        }
    }

    private void once(String what, Span span) {
        Span first = seen.putIfAbsent(what, span);
        if (first != null) {
            findings.add(Diagnostic.error("GW2005", "`" + what + "` is set twice", span, "which of the two?")
                    .and(first, "first here"));
        }
    }

    /** Tokens stand in one header, so that a request carries one; each key has a place of its own. */
    private void as(TestStatement.As node) {
        Name name = node.auth();
        Declaration.Auth auth = declared.auths.get(name.text());
        if (auth == null) {
            declared.unknown(name, declared.auths.keySet(), "auth");
            return;
        }
        boolean key = auth.kind().text().equals("api-key");
        once(key ? "as " + name.text() : "as", node.span());
        Value.ObjectValue claims = node.claims().map(constants::object).orElse(null);
        List<Value.Member> members = claims == null ? List.of() : claims.members();
        if (key) {
            for (Value.Member member : members) {
                if (!member.key().equals("id") || !(member.value() instanceof Value.Text)) {
                    findings.error(
                            "GW2032",
                            "a caller with an api key has an `id` and nothing else",
                            member.value().span(),
                            "`{ id: \"…\" }`");
                }
            }
        }
        as.add(new TestStep.As(name.text(), members, node.span()));
    }

    private void header(TestStatement.With with) {
        List<Name> parts = with.place().parts();
        if (parts.size() != 2 || !parts.get(0).text().equals("header")) {
            Diagnostic error = Diagnostic.error(
                    "GW2020",
                    "`" + with.place().span().text() + "` is not one header",
                    with.place().span(),
                    "`header.NAME` or `client.ip`");
            findings.add(
                    parts.get(0).text().equals("body")
                            ? error.help("a body is sent with `body { … }`, no `set`")
                            : error);
            return;
        }
        Name name = parts.get(1);
        if (!name.text().matches("[A-Za-z0-9_-]+")) {
            findings.error(
                    "GW2020", "`" + name.text() + "` is not the name of a header", name.span(), "letters, digits, `-`");
            return;
        }
        String header = name.text().toLowerCase(Locale.ROOT);
        once("header." + header, with.place().span());
        Value value = constants.value(with.value());
        if (value instanceof Value.Text text && !Text.hasControl(text.value())) {
            headers.add(new TestStep.Header(header, text.value()));
        } else if (value instanceof Value.Decimal number) {
            headers.add(new TestStep.Header(header, number.value().toPlainString()));
        } else if (value != null) {
            findings.error(
                    "GW2021",
                    "a header is a text without control characters",
                    with.value().span(),
                    "could not be sent");
        }
    }
}
