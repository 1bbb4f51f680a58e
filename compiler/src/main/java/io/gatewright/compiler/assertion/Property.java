package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * One thing that can be asked of a kind.
 *
 * @param doc one line for the manual
 * @param reader what it is, given what the {@link Fact.Thing} holds
 */
public record Property(Kind of, String name, Type type, String doc, BiFunction<Object, GatewayModel, Fact> reader) {
    public Property {
        Objects.requireNonNull(of);
        Objects.requireNonNull(name);
        Objects.requireNonNull(type);
        Objects.requireNonNull(doc);
        Objects.requireNonNull(reader);
    }

    Fact read(Fact.Thing thing, GatewayModel gateway) {
        return reader.apply(thing.model(), gateway);
    }
}
