package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.CredentialPlace;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Auths by what a caller shows and the gateway holds the other half of: keys, passwords, certificates. */
final class CredentialAuths {
    private static final Pattern NAME = Pattern.compile("(\\*\\.)?[a-z0-9_-]+(\\.[a-z0-9_-]+)*");

    private final Arguments arguments;
    private final Findings findings;

    CredentialAuths(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    @Nullable
    AuthModel apiKey(Declaration.Auth auth) {
        AuthFields block = new AuthFields(auth, Place.API_KEY, arguments, findings);
        Statement.Setting from = block.needed(
                "from",
                block.beside("`from header.x-api-key`", "keys", SecretHelp.of(arguments.secrets(), auth, "keys")));
        CredentialPlace place = from == null ? null : place(from);
        SecretRef keys = block.secret("keys");
        return place == null || keys == null
                ? null
                : new AuthModel.ApiKey(auth.name().text(), auth.doc().lines(), block.span(), place, keys);
    }

    private @Nullable CredentialPlace place(Statement.Setting from) {
        Expr value = arguments.value(from, ValueType.HEADER);
        if (value instanceof Expr.Member member && member.of() instanceof Expr.Ref root) {
            String part = root.name().text();
            Name name = member.name();
            switch (part) {
                case "header" -> {
                    String header = Headers.read(name, findings);
                    return header == null || Headers.own(header, false, member.span(), findings)
                            ? null
                            : new CredentialPlace(CredentialPlace.Part.HEADER, header, member.span());
                }
                case "query" -> {
                    findings.notBuilt("a key from `query`", member.span());
                    findings.add(Diagnostic.warning(
                                    "GW4023",
                                    "a key in the query is written down on its way",
                                    member.span(),
                                    "in logs, histories and `Referer`")
                            .help("`header.x-api-key`"));
                    return new CredentialPlace(CredentialPlace.Part.QUERY, name.text(), member.span());
                }
                case "cookie" -> {
                    findings.notBuilt("a key from `cookie`", member.span());
                    return new CredentialPlace(CredentialPlace.Part.COOKIE, name.text(), member.span());
                }
                default -> {}
            }
        }
        return arguments.mismatch(from, value, ValueType.HEADER);
    }

    @Nullable
    AuthModel basic(Declaration.Auth auth) {
        AuthFields block = new AuthFields(auth, Place.BASIC, arguments, findings);
        SecretRef users = block.secret("users");
        Optional<Bound<String>> realm = block.fields().text("realm");
        realm.ifPresent(this::quotable);
        return users == null
                ? null
                : new AuthModel.Basic(auth.name().text(), auth.doc().lines(), block.span(), users, realm);
    }

    /** It stands in a header, between quotes. */
    private void quotable(Bound<String> realm) {
        if (realm instanceof Bound.Fixed<String> fixed
                && (Text.hasControl(fixed.value()) || fixed.value().matches("(?s).*[\"\\\\].*"))) {
            findings.error(
                    "GW2021", "a realm cannot hold quotes or control characters", fixed.span(), "no header could");
        }
    }

    @Nullable
    AuthModel mtls(Declaration.Auth auth) {
        AuthFields block = new AuthFields(auth, Place.MTLS, arguments, findings);
        SecretRef ca = block.secret("ca");
        Distinct names = new Distinct(findings);
        block.fields().one("names").ifPresent(setting -> {
            arguments.texts(setting).forEach(each -> name(each, names));
            arguments.notEmpty(setting, "no certificate would do");
        });
        return ca == null
                ? null
                : new AuthModel.Mtls(
                        auth.name().text(), auth.doc().lines(), block.span(), ca, List.copyOf(names.texts()));
    }

    private void name(Expr.StringLiteral literal, Distinct names) {
        String name = literal.text().value().toLowerCase(Locale.ROOT);
        if (NAME.matcher(name).matches()) {
            names.add(name, literal.span());
        } else {
            findings.error(
                    "GW2013",
                    "`names` cannot be `" + literal.span().text() + "`",
                    literal.span(),
                    "a name, or `*.` and a name");
        }
    }
}
