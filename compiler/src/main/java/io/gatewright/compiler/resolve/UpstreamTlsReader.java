package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.upstream.UpstreamTls;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;

/** TLS towards an upstream. */
final class UpstreamTlsReader {
    private final Arguments arguments;
    private final Findings findings;

    UpstreamTlsReader(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    UpstreamTls read(Statement.Setting tls) {
        Fields fields = Fields.read(tls.block(), Place.UPSTREAM_TLS, tls.name().span(), arguments, findings);
        return new UpstreamTls(
                fields.secret("identity"),
                fields.one("verify").map(this::verify).orElseGet(UpstreamTls.TargetHost::new),
                fields.secret("ca"),
                tls.name().span());
    }

    private UpstreamTls.Verify verify(Statement.Setting setting) {
        if (setting.value().orElse(null) instanceof Expr.Ref ref
                && ref.name().text().equals("off")) {
            findings.add(Diagnostic.warning(
                            "GW4021",
                            "any certificate is taken for the upstream's",
                            ref.span(),
                            "whoever is in between can read and change everything")
                    .help("`ca secret.NAME` for an authority of your own, or `allow GW4021 because \"…\"`"));
            return new UpstreamTls.Off(ref.span());
        }
        Bound<String> name = arguments.text(setting);
        return name == null ? new UpstreamTls.TargetHost() : new UpstreamTls.Named(name);
    }
}
