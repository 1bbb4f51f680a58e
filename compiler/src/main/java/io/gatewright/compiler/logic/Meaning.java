package io.gatewright.compiler.logic;

import io.gatewright.dsl.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a value says, without where it was written: two values with the same meaning have the same text. */
public final class Meaning {
    private Meaning() {}

    /** @param value a record of the model, or what may be in one */
    public static String of(Object value) {
        StringBuilder text = new StringBuilder();
        append(value, text);
        return text.toString();
    }

    private static void append(Object value, StringBuilder text) {
        if (value instanceof Record node) {
            text.append(node.getClass().getSimpleName()).append('(');
            for (RecordComponent component : node.getClass().getRecordComponents()) {
                if (component.getType() != Span.class) {
                    append(read(node, component), text);
                    text.append(',');
                }
            }
            text.append(')');
        } else if (value instanceof List<?> list) {
            text.append(list.stream().map(Meaning::of).collect(Collectors.joining(",", "[", "]")));
        } else if (value instanceof Optional<?> optional) {
            text.append(optional.map(Meaning::of).orElse("-"));
        } else {
            String plain = String.valueOf(value);
            text.append(plain.length()).append(':').append(plain);
        }
    }

    private static Object read(Record node, RecordComponent component) {
        try {
            return component.getAccessor().invoke(node);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(component + " cannot be read", e);
        }
    }
}
