package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.policy.auth.AuthModel;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/** What can be asked of an auth. What a kind of auth does not have is absent. */
final class AuthProperties {
    private AuthProperties() {}

    static List<Property> rows() {
        Rows<AuthModel> rows = new Rows<>(Kind.AUTH, AuthModel.class);
        rows.add("name", Type.TEXT, "its name", (auth, g) -> Facts.text(auth.name(), auth.span()));
        rows.add("kind", Type.TEXT, "`\"jwt\"`, `\"api-key\"`, …", (auth, g) -> Facts.text(auth.kind(), auth.span()));
        rows.add(
                "algorithms",
                Type.TEXT.asList(),
                "of a jwt: the signatures it takes",
                (auth, g) -> auth instanceof AuthModel.Jwt jwt
                        ? Facts.texts(jwt.algorithms().stream().map(Enum::name).toList(), jwt.span())
                        : Facts.texts(List.of(), auth.span()));
        rows.add(
                "issuer",
                Type.TEXT.asOptional(),
                "of a jwt: what `iss` must be",
                jwt((jwt, g) -> Facts.optional(jwt.issuer(), issuer -> Facts.text(g, issuer))));
        rows.add(
                "audience",
                Type.TEXT.asOptional(),
                "of a jwt: what `aud` must hold",
                jwt((jwt, g) -> Facts.optional(jwt.audience(), audience -> Facts.text(g, audience))));
        rows.add(
                "leeway",
                Type.DURATION.asOptional(),
                "of a jwt: how far clocks may differ",
                jwt((jwt, g) -> Facts.duration(g, jwt.leeway(), jwt.span())));
        rows.add(
                "header",
                Type.TEXT.asOptional(),
                "of an api-key: the header that carries the key",
                (auth, g) -> auth instanceof AuthModel.ApiKey key
                        ? Facts.optional(key.from().header(), header -> Facts.text(header, key.span()))
                        : Facts.ABSENT);
        rows.add(
                "routes",
                Type.of(Kind.ROUTE).asList(),
                "the routes that require or identify it",
                (auth, g) -> Things.routes(g, route -> route.auths().contains(auth.name())));
        return rows.list();
    }

    private static BiFunction<AuthModel, GatewayModel, Fact> jwt(BiFunction<AuthModel.Jwt, GatewayModel, Fact> reader) {
        return (auth, gateway) -> auth instanceof AuthModel.Jwt jwt ? reader.apply(jwt, gateway) : Facts.ABSENT;
    }

    /** The secret that it verifies callers with, if it is one. */
    static Optional<String> secret(AuthModel auth) {
        return auth.secret().map(SecretRef::name);
    }
}
