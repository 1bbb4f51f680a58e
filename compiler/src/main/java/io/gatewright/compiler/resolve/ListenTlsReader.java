package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.ListenTls;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The {@code tls} of a listener, and who needs it. */
final class ListenTlsReader {
    private static final String OLDEST = "1.2";
    private static final Set<String> VERSIONS = Set.of(OLDEST, "1.3");

    private final Findings findings;
    private final Arguments arguments;

    ListenTlsReader(Findings findings, Arguments arguments) {
        this.findings = findings;
        this.arguments = arguments;
    }

    Optional<ListenTls> read(Body listen) {
        Statement.Setting setting = listen.one("tls").orElse(null);
        if (setting == null) {
            return Optional.empty();
        }
        Fields fields =
                Fields.read(setting.block(), Place.LISTEN_TLS, setting.name().span(), arguments, findings);
        String version = fields.one("min-version").map(this::version).orElse(OLDEST);
        SecretRef certificate = arguments.secret(setting);
        return Optional.ofNullable(certificate)
                .map(each -> new ListenTls(each, version, setting.name().span()));
    }

    private String version(Statement.Setting setting) {
        Expr value = arguments.value(setting, ValueType.TEXT);
        if (value instanceof Expr.StringLiteral text) {
            if (VERSIONS.contains(text.text().value())) {
                return text.text().value();
            }
            arguments.outOfRange(setting, text.span(), "`\"1.2\"` or `\"1.3\"`");
        } else {
            arguments.mismatch(setting, value, ValueType.TEXT);
        }
        return OLDEST;
    }

    /** Certificates of callers are shown in TLS alone. */
    void check(List<AuthModel> auths, Optional<ListenTls> tls, Span listen) {
        for (AuthModel auth : auths) {
            if (auth instanceof AuthModel.Mtls && tls.isEmpty()) {
                findings.add(Diagnostic.error("GW4024", "no caller can show a certificate", auth.span(), "asks for one")
                        .and(listen, "spoken in the clear")
                        .help("`listen 8443 { tls secret.NAME }`"));
            }
        }
    }
}
