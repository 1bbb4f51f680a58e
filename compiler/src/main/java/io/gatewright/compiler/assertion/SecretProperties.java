package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.SecretModel;
import java.util.List;
import java.util.Locale;

/** What can be asked of a secret, which is never what it holds. */
final class SecretProperties {
    private SecretProperties() {}

    static List<Property> rows() {
        Rows<SecretModel> rows = new Rows<>(Kind.SECRET, SecretModel.class);
        rows.add("name", Type.TEXT, "its name", (secret, g) -> Facts.text(secret.name(), secret.span()));
        rows.add(
                "source",
                Type.TEXT,
                "`\"env\"` or `\"file\"`",
                (secret, g) -> Facts.text(secret.from().name().toLowerCase(Locale.ROOT), secret.span()));
        rows.add(
                "place",
                Type.TEXT,
                "the variable's name or the file's path",
                (secret, g) -> Facts.text(secret.place(), secret.span()));
        rows.add(
                "auths",
                Type.of(Kind.AUTH).asList(),
                "the auths that verify with it",
                (secret, g) -> Things.auths(
                        g,
                        g.auths().stream()
                                .filter(auth -> AuthProperties.secret(auth)
                                        .filter(secret.name()::equals)
                                        .isPresent())
                                .map(auth -> auth.name())
                                .toList()));
        return rows.list();
    }
}
