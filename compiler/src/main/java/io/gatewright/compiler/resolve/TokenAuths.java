package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.Grants;
import io.gatewright.compiler.policy.auth.Introspection;
import io.gatewright.compiler.policy.auth.JwtAlgorithm;
import io.gatewright.compiler.policy.auth.JwtKeys;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Auths by bearer tokens, which bring claims. */
final class TokenAuths {
    private final Arguments arguments;
    private final Findings findings;

    TokenAuths(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    @Nullable
    AuthModel jwt(Declaration.Auth auth) {
        AuthFields block = new AuthFields(auth, Place.JWT, arguments, findings);
        Fields fields = block.fields();
        JwtAlgorithms algorithms = new JwtAlgorithms(arguments, findings);
        Optional<Statement.Setting> jwks = fields.one("jwks");
        List<JwtAlgorithm> accepted;
        if (jwks.isPresent()) {
            accepted = fields.one("algorithms").map(algorithms::published).orElse(JwtAlgorithms.PUBLIC);
        } else {
            Statement.Setting named = block.needed(
                    "algorithms",
                    block.beside("`algorithms [HS256]`", "key", SecretHelp.of(arguments.secrets(), auth, "key")));
            accepted = named == null ? List.of() : algorithms.ofOneKey(named);
        }
        JwtKeys keys = keys(auth, block);
        Optional<Bound<String>> issuer = named(fields, "issuer");
        Optional<Bound<String>> audience = named(fields, "audience");
        Bound<Duration> leeway = fields.duration("leeway");
        Grants grants = grants(fields);
        return keys == null || accepted.isEmpty()
                ? null
                : new AuthModel.Jwt(
                        auth.name().text(),
                        auth.doc().lines(),
                        block.span(),
                        accepted,
                        keys,
                        issuer,
                        audience,
                        leeway,
                        grants);
    }

    /** A text that tells tokens apart: an empty one is what a template leaves where a value is missing. */
    private Optional<Bound<String>> named(Fields fields, String name) {
        Optional<Bound<String>> text = fields.text(name);
        if (text.orElse(null) instanceof Bound.Fixed<String> known
                && known.value().isBlank()) {
            findings.error("GW2013", "`" + name + "` cannot be empty", known.span(), "names nobody");
        }
        return text;
    }

    private @Nullable JwtKeys keys(Declaration.Auth auth, AuthFields block) {
        Statement.Setting jwks = block.fields().one("jwks").orElse(null);
        if (jwks == null) {
            Statement.Setting setting = block.needed("key", SecretHelp.of(arguments.secrets(), auth, "key"));
            SecretRef key = setting == null ? null : arguments.secret(setting);
            return key == null ? null : new JwtKeys.One(key);
        }
        block.fields()
                .one("key")
                .ifPresent(key -> findings.add(Diagnostic.error(
                                "GW2059",
                                "auth `" + auth.name().text() + "` has both `key` and `jwks`",
                                key.name().span(),
                                "which of the two verifies a token?")
                        .and(jwks.name().span(), "keys come from here too")));
        Bound<String> url = arguments.remoteUrl(jwks);
        Auths.warnOfClearText(url, findings);
        Fields fields = Fields.read(jwks.block(), Place.JWKS, jwks.name().span(), arguments, findings);
        Bound<Duration> refresh = fields.duration("refresh");
        Bound<Duration> stale = fields.duration("stale");
        return url == null
                ? null
                : new JwtKeys.Published(url, refresh, stale, jwks.name().span());
    }

    private Grants grants(Fields fields) {
        ClaimPaths claims = new ClaimPaths(arguments, findings);
        return new Grants(
                fields.one("roles").map(claims::read), fields.one("scopes").map(claims::read));
    }

    @Nullable
    AuthModel introspection(Declaration.Auth auth) {
        AuthFields block = new AuthFields(auth, Place.INTROSPECTION, arguments, findings);
        Bound<String> url = block.url("url");
        Bound<String> id = block.text("client-id");
        SecretRef secret = block.secret("client-secret");
        Bound<Duration> cache = block.fields().duration("cache");
        Bound<Duration> timeout = block.fields().duration("timeout");
        Grants grants = grants(block.fields());
        return url == null || id == null || secret == null
                ? null
                : new Introspection(
                        auth.name().text(), auth.doc().lines(), block.span(), url, id, secret, cache, timeout, grants);
    }
}
