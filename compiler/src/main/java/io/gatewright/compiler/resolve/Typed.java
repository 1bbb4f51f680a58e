package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.dsl.source.Span;

/**
 * A value and what is known of it.
 *
 * @param optional whether it may be absent
 */
record Typed(Value value, Kind kind, boolean optional) {
    static Typed present(Value value, Kind kind) {
        return new Typed(value, kind, false);
    }

    /** What stands for a value that was told of, so that it is told once. */
    static Typed told(Span span) {
        return new Typed(new Value.Null(span), Open.TOLD, false);
    }

    Slot slot() {
        return new Slot(kind, optional);
    }
}
