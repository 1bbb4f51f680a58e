package io.gatewright.compiler.resolve;

import io.gatewright.dsl.syntax.Declaration;
import java.util.Set;

/** How a setting that takes a secret is written where it is missing, the secret's declaration included. */
final class SecretHelp {
    private SecretHelp() {}

    /** @param secrets the names of those declared */
    static String of(Set<String> secrets, Declaration.Auth auth, String setting) {
        String name = auth.name().text() + "-" + setting;
        String taken = "`" + setting + " secret." + name + "`";
        return secrets.contains(name)
                ? taken
                : taken + ", with `secret " + name + " = file(\"…\")` at the top of a file";
    }
}
