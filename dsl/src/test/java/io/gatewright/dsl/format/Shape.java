package io.gatewright.dsl.format;

import io.gatewright.dsl.source.Span;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** A tree without its places: two trees have one shape if they differ in nothing but spans. */
public final class Shape {
    private Shape() {}

    public static String of(Object node) {
        if (node instanceof List<?> list) {
            return list.stream().map(Shape::of).collect(Collectors.joining(", ", "[", "]"));
        }
        if (node instanceof Optional<?> optional) {
            return optional.map(Shape::of).orElse("-");
        }
        return node instanceof Record tree ? ofRecord(tree) : node.toString();
    }

    private static String ofRecord(Record node) {
        StringBuilder out = new StringBuilder(node.getClass().getSimpleName()).append('(');
        for (RecordComponent component : node.getClass().getRecordComponents()) {
            if (component.getType() != Span.class) {
                try {
                    out.append(of(component.getAccessor().invoke(node))).append(' ');
                } catch (IllegalAccessException | InvocationTargetException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        return out.append(')').toString();
    }
}
