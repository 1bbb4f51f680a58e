package io.gatewright.compiler.diff.treatment;

import io.gatewright.compiler.model.JsonType;
import io.gatewright.compiler.model.ShapeModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The form of a type of JSON: every shape that it leads to once, by a number, since a shape may hold itself. Neither the names of
 * shapes nor the order of fields leave a trace.
 */
final class JsonForm {
    private final References references;
    private final Canonical canonical;
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<Object> shapes = new ArrayList<>();

    private JsonForm(References references, Canonical canonical) {
        this.references = references;
        this.canonical = canonical;
    }

    static Object of(JsonType type, References references, Canonical canonical) {
        JsonForm form = new JsonForm(references, canonical);
        Object outermost = form.typed(type);
        return List.of("json", outermost, List.copyOf(form.shapes));
    }

    private Object typed(JsonType type) {
        return List.of(named(type.name()), type.listDepth(), type.optional());
    }

    private Object named(String name) {
        Optional<Object> declared = references.shape(name);
        if (declared.isEmpty()) {
            return name;
        }
        return declared.get() instanceof ShapeModel shape ? numbered(shape) : canonical.of(declared.get());
    }

    private Object numbered(ShapeModel shape) {
        Integer known = numbers.get(shape.name());
        if (known != null) {
            return known;
        }
        int number = numbers.size();
        numbers.put(shape.name(), number);
        shapes.add(number);
        List<Object> fields = new ArrayList<>();
        shape.fields().stream()
                .sorted(Comparator.comparing(ShapeModel.Field::name))
                .forEach(field -> fields.add(List.of(field.name(), typed(field.type()))));
        shapes.set(number, List.copyOf(fields));
        return number;
    }
}
