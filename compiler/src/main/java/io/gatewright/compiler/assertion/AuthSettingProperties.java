package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.auth.AuthModel;
import io.gatewright.compiler.policy.auth.ClaimPath;
import io.gatewright.compiler.policy.auth.CredentialPlace;
import io.gatewright.compiler.policy.auth.ForwardAuth;
import io.gatewright.compiler.policy.auth.Grants;
import io.gatewright.compiler.policy.auth.Introspection;
import io.gatewright.compiler.policy.auth.JwtKeys;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The settings that only some kinds of auths have. Of the others each is absent. */
final class AuthSettingProperties {
    private AuthSettingProperties() {}

    static List<Property> rows() {
        Rows<AuthModel> rows = new Rows<>(Kind.AUTH, AuthModel.class);
        addKeys(rows);
        addPlaces(rows);
        addAnswers(rows);
        return rows.list();
    }

    private static void addKeys(Rows<AuthModel> rows) {
        secret(rows, "key", "of a jwt: what signatures are verified with", AuthModel.Jwt.class);
        secret(rows, "keys", "of an api-key: the file of ids and hashes", AuthModel.ApiKey.class);
        secret(rows, "users", "of a basic: the file of names and hashes", AuthModel.Basic.class);
        secret(rows, "ca", "of an mtls: who may have signed certificates", AuthModel.Mtls.class);
        secret(rows, "client-secret", "of an introspection: what the gateway proves itself with", Introspection.class);
        rows.add(
                "jwks",
                Type.TEXT.asOptional(),
                "of a jwt: where the issuer publishes its keys",
                (auth, g) -> auth instanceof AuthModel.Jwt jwt && jwt.keys() instanceof JwtKeys.Published keys
                        ? Facts.text(g, keys.url())
                        : Facts.ABSENT);
    }

    private static void secret(Rows<AuthModel> rows, String name, String doc, Class<? extends AuthModel> kind) {
        rows.add(
                name,
                Type.of(Kind.SECRET).asOptional(),
                doc,
                (auth, g) -> Facts.optional(
                        auth.secret().filter(secret -> kind.isInstance(auth)), ref -> Things.secret(g, ref.name())));
    }

    private static void addPlaces(Rows<AuthModel> rows) {
        rows.add(
                "from",
                Type.TEXT.asOptional(),
                "of an api-key: `\"header.x-api-key\"`, what carries the key",
                (auth, g) -> auth instanceof AuthModel.ApiKey key ? place(key.from()) : Facts.ABSENT);
        rows.add(
                "realm",
                Type.TEXT.asOptional(),
                "of a basic: what a browser shows, if it is not the gateway's name",
                (auth, g) -> auth instanceof AuthModel.Basic basic
                        ? Facts.optional(basic.realm(), realm -> Facts.text(g, realm))
                        : Facts.ABSENT);
        rows.add(
                "names",
                Type.TEXT.asList(),
                "of an mtls: what a certificate may hold, none for any",
                (auth, g) -> Facts.texts(auth instanceof AuthModel.Mtls mtls ? mtls.names() : List.of(), auth.span()));
        claim(rows, "roles", "where `role(…)` looks: `\"claims.realm.roles\"`");
        claim(rows, "scopes", "where `scope(…)` looks");
    }

    private static Fact place(CredentialPlace from) {
        return Facts.text(from.part().name().toLowerCase(Locale.ROOT) + "." + from.name(), from.span());
    }

    private static void claim(Rows<AuthModel> rows, String name, String doc) {
        rows.add(
                name,
                Type.TEXT.asOptional(),
                doc,
                (auth, g) -> Facts.optional(
                        grants(auth).flatMap(name.equals("roles") ? Grants::roles : Grants::scopes),
                        AuthSettingProperties::path));
    }

    private static Optional<Grants> grants(AuthModel auth) {
        if (auth instanceof AuthModel.Jwt jwt) {
            return Optional.of(jwt.grants());
        }
        return auth instanceof Introspection asked ? Optional.of(asked.grants()) : Optional.empty();
    }

    private static Fact path(ClaimPath path) {
        return Facts.text("claims." + String.join(".", path.names()), path.span());
    }

    private static void addAnswers(Rows<AuthModel> rows) {
        rows.add(
                "url",
                Type.TEXT.asOptional(),
                "of an introspection or a forward: the service that is asked",
                (auth, g) -> Facts.optional(url(auth), url -> Facts.text(g, url)));
        rows.add(
                "timeout",
                Type.DURATION.asOptional(),
                "of these: how long to wait for an answer",
                (auth, g) -> Facts.optional(timeout(auth), wait -> Facts.duration(g, wait, auth.span())));
        rows.add(
                "client-id",
                Type.TEXT.asOptional(),
                "of an introspection: what the gateway calls itself",
                (auth, g) -> auth instanceof Introspection asked ? Facts.text(g, asked.clientId()) : Facts.ABSENT);
        rows.add(
                "cache",
                Type.DURATION.asOptional(),
                "of an introspection: how long an answer is believed",
                AuthSettingProperties::believed);
        rows.add(
                "request-headers",
                Type.TEXT.asList(),
                "of a forward: the header fields that the service sees",
                (auth, g) ->
                        Facts.texts(auth instanceof ForwardAuth forward ? forward.send() : List.of(), auth.span()));
        rows.add(
                "response-headers",
                Type.TEXT.asList(),
                "of a forward: the header fields that are known of the caller",
                (auth, g) ->
                        Facts.texts(auth instanceof ForwardAuth forward ? forward.take() : List.of(), auth.span()));
    }

    private static Fact believed(AuthModel auth, GatewayModel gateway) {
        return auth instanceof Introspection asked
                ? Facts.duration(gateway, asked.cache(), asked.span())
                : Facts.ABSENT;
    }

    private static Optional<Bound<String>> url(AuthModel auth) {
        if (auth instanceof Introspection asked) {
            return Optional.of(asked.url());
        }
        return auth instanceof ForwardAuth forward ? Optional.of(forward.url()) : Optional.empty();
    }

    private static Optional<Bound<Duration>> timeout(AuthModel auth) {
        if (auth instanceof Introspection asked) {
            return Optional.of(asked.timeout());
        }
        return auth instanceof ForwardAuth forward ? Optional.of(forward.timeout()) : Optional.empty();
    }
}
