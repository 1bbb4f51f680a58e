package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.ForwardAuth;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Auths by asking another service about each request. */
final class ForwardAuths {
    private final Arguments arguments;
    private final Findings findings;

    ForwardAuths(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    @Nullable
    AuthModel read(Declaration.Auth auth) {
        AuthFields block = new AuthFields(auth, Place.FORWARD, arguments, findings);
        Bound<String> url = block.url("url");
        Bound<Duration> timeout = block.fields().duration("timeout");
        List<String> send =
                block.fields().one("request-headers").map(this::headers).orElse(ForwardAuth.CREDENTIALS);
        List<String> take =
                block.fields().one("response-headers").map(this::headers).orElse(List.of());
        return url == null
                ? null
                : new ForwardAuth(auth.name().text(), auth.doc().lines(), block.span(), url, timeout, send, take);
    }

    private List<String> headers(Statement.Setting setting) {
        Distinct headers = new Distinct(findings);
        arguments.texts(setting).forEach(each -> {
            String name = Headers.read(new Name(each.text().value(), each.span()), findings);
            if (name != null && !Headers.own(name, false, each.span(), findings)) {
                headers.add(name, each.span());
            }
        });
        return List.copyOf(headers.texts());
    }
}
