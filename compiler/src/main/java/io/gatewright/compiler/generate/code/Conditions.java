package io.gatewright.compiler.generate.code;

import io.gatewright.compiler.generate.code.Term.Kind;

/** Values as conditions: only what is present and {@code true} holds. */
final class Conditions {
    private Conditions() {}

    static Term of(Term value) {
        if (value.kind() == Kind.BOOL && !value.isOptional()) {
            return value;
        }
        return Term.present(Kind.BOOL, "$T.TRUE.equals($L)", Boolean.class, value.nullable());
    }
}
