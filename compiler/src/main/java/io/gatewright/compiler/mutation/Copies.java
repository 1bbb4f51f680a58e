package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.dsl.source.Span;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;

/** Copies of records with one component changed. */
final class Copies {
    private static final int LONGEST_EXCERPT = 60;

    private Copies() {}

    /** @param component its name, which the record has */
    static <R extends Record> R with(R original, String component, Object value) {
        RecordComponent[] components = original.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                types[i] = components[i].getType();
                boolean here = components[i].getName().equals(component);
                found |= here;
                values[i] = here ? value : components[i].getAccessor().invoke(original);
            }
            if (!found) {
                throw new IllegalArgumentException(original.getClass() + " has no " + component);
            }
            @SuppressWarnings("unchecked")
            R copy = (R) original.getClass().getDeclaredConstructor(types).newInstance(values);
            return copy;
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(original.getClass() + " cannot be copied", e);
        }
    }

    /**
     * The gateway with every route that {@code change} gives another version of; empty where it changes none.
     *
     * @param change the same instance for a route that stays as it is
     */
    static Optional<Mutation> routes(
            GatewayModel gateway, String what, Span at, Function<RouteModel, RouteModel> change) {
        SortedSet<String> changed = new TreeSet<>();
        GatewayModel mutated = with(
                gateway,
                "routes",
                gateway.routes().stream()
                        .map(route -> {
                            RouteModel other = change.apply(route);
                            if (!other.equals(route)) {
                                changed.add(route.name());
                            }
                            return other;
                        })
                        .toList());
        return changed.isEmpty() ? Optional.empty() : Optional.of(new Mutation(what, at, changed, mutated));
    }

    /** What was written, on one line, not too long. */
    static String excerpt(Span span) {
        return excerpt("", span);
    }

    /** The same after the words that lead to it, unless these are in it. */
    static String excerpt(String words, Span span) {
        String written = span.text().strip().replaceAll("\\s+", " ");
        String text = written.startsWith(words) ? written : words + written;
        return "`" + (text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…") + "`";
    }
}
