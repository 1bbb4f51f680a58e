package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/**
 * Collects the properties of one kind.
 *
 * @param <T> what their things hold
 */
final class Rows<T> {
    private final Kind kind;
    private final Class<T> model;
    private final List<Property> rows = new ArrayList<>();

    Rows(Kind kind, Class<T> model) {
        this.kind = kind;
        this.model = model;
    }

    Rows<T> add(String name, Type type, String doc, BiFunction<T, GatewayModel, Fact> reader) {
        rows.add(new Property(kind, name, type, doc, (thing, gateway) -> reader.apply(model.cast(thing), gateway)));
        return this;
    }

    List<Property> list() {
        return List.copyOf(rows);
    }
}
