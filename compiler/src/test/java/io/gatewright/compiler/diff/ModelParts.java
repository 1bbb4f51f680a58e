package io.gatewright.compiler.diff;

import io.gatewright.compiler.diff.treatment.Components;
import io.gatewright.dsl.source.Span;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The components of the records that a model is made of, as {@code LimitModel.count}; places in sources apart. */
final class ModelParts {
    /** What is below these is compared as one. */
    private final Set<String> whole;

    ModelParts(Set<String> whole) {
        this.whole = whole;
    }

    /** All that a model of this type can hold. */
    SortedSet<String> of(Class<?> type) {
        SortedSet<String> parts = new TreeSet<>();
        of(type, parts, new HashSet<>());
        return parts;
    }

    private void of(Class<?> type, SortedSet<String> parts, Set<Class<?>> seen) {
        if (type == Span.class || !type.getName().startsWith("io.gatewright") || !seen.add(type)) {
            return;
        }
        Class<?>[] cases = type.isSealed() ? type.getPermittedSubclasses() : new Class<?>[0];
        for (Class<?> each : cases) {
            of(each, parts, seen);
        }
        if (type.isRecord()) {
            for (RecordComponent component : type.getRecordComponents()) {
                List<Class<?>> types = new ArrayList<>();
                classes(component.getGenericType(), types);
                if (!types.contains(Span.class)) {
                    String name = name(type, component);
                    parts.add(name);
                    if (!whole.contains(name)) {
                        types.forEach(each -> of(each, parts, seen));
                    }
                }
            }
        }
    }

    private static void classes(Type type, List<Class<?>> classes) {
        if (type instanceof Class<?> one) {
            classes.add(one);
        } else if (type instanceof ParameterizedType generic) {
            classes.add((Class<?>) generic.getRawType());
            for (Type argument : generic.getActualTypeArguments()) {
                classes(argument, classes);
            }
        }
    }

    /** The innermost components in which two models differ, each with all that it is in. */
    SortedMap<String, SortedSet<String>> differing(Record one, Record other) {
        SortedMap<String, SortedSet<String>> parts = new TreeMap<>();
        for (RecordComponent component : one.getClass().getRecordComponents()) {
            SortedMap<String, SortedSet<String>> inner = new TreeMap<>();
            String name = name(one.getClass(), component);
            boolean here = differ(Components.read(component, one), Components.read(component, other), inner);
            if (!inner.isEmpty() && !whole.contains(name)) {
                inner.values().forEach(above -> above.add(name));
                parts.putAll(inner);
            } else if (here || !inner.isEmpty()) {
                parts.put(name, new TreeSet<>());
            }
        }
        return parts;
    }

    /** @param inner gets what differs further in; what is returned is whether something differs that is no record */
    private boolean differ(Object one, Object other, SortedMap<String, SortedSet<String>> inner) {
        if (one instanceof Span || other instanceof Span) {
            return false;
        }
        if (one instanceof Optional<?> was && other instanceof Optional<?> is) {
            return was.isPresent() != is.isPresent() || (was.isPresent() && differ(was.get(), is.orElseThrow(), inner));
        }
        if (one instanceof Collection<?> was && other instanceof Collection<?> is) {
            List<Object> first = new ArrayList<>(was);
            List<Object> second = new ArrayList<>(is);
            boolean here = first.size() != second.size();
            for (int i = 0; !here && i < first.size(); i++) {
                here = differ(first.get(i), second.get(i), inner);
            }
            return here;
        }
        if (one instanceof Map<?, ?> was && other instanceof Map<?, ?> is) {
            boolean keys = differ(new ArrayList<>(was.keySet()), new ArrayList<>(is.keySet()), inner);
            return keys || differ(new ArrayList<>(was.values()), new ArrayList<>(is.values()), inner);
        }
        if (one instanceof BigDecimal was && other instanceof BigDecimal is) {
            return was.compareTo(is) != 0;
        }
        if (one instanceof Record was && other instanceof Record is && one.getClass() == other.getClass()) {
            inner.putAll(differing(was, is));
            return false;
        }
        return !one.equals(other);
    }

    private static String name(Class<?> type, RecordComponent component) {
        Class<?> outer = type.getDeclaringClass();
        return (outer == null ? "" : outer.getSimpleName() + ".") + type.getSimpleName() + "." + component.getName();
    }
}
