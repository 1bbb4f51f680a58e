package io.gatewright.runtime.config;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The params as bound at start-up. Immutable. */
public final class Params {
    private final Map<String, Object> values;

    private Params(Map<String, Object> values) {
        this.values = values;
    }

    /**
     * Binds each param from the first of {@code layers} that has it, else from its default; reports those
     * that are missing, have another type or are out of range, and names that are no param.
     */
    public static Params bind(List<ParamSpec> specs, List<Layer> layers, StartupReport report) {
        Map<String, Object> values = new HashMap<>();
        for (ParamSpec spec : specs) {
            values.put(spec.name(), bind(spec, layers, report));
        }
        for (Layer layer : layers) {
            for (String name : layer.values().keySet()) {
                if (!values.containsKey(name)) {
                    report.problem("there is no param `" + name + "` (" + layer.origin() + ")"
                            + Suggestion.among(name, values.keySet()));
                }
            }
        }
        return new Params(Map.copyOf(values));
    }

    /** Where values come from: {@code origin} is for messages. */
    public record Layer(String origin, Map<String, String> values) {}

    /**
     * The value of a param.
     *
     * @throws IllegalArgumentException when there is no such param or it has another type
     */
    public <T> T get(String name, Class<T> type) {
        Object value = values.get(name);
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("there is no param `" + name + "` of this type");
        }
        return type.cast(value);
    }

    private static Object bind(ParamSpec spec, List<Layer> layers, StartupReport report) {
        String text = spec.initial();
        String origin = "its default";
        for (int i = layers.size() - 1; i >= 0; i--) {
            String given = layers.get(i).values().get(spec.name());
            if (given != null) {
                text = given;
                origin = layers.get(i).origin();
            }
        }
        if (text == null) {
            report.problem("param `" + spec.name() + "` is missing: give " + spec.expectation() + " with --param "
                    + spec.name() + "=… or in " + spec.variable());
            return ParamValues.placeholder(spec.type());
        }
        @Nullable Object value = spec.read(text);
        if (value == null) {
            report.problem(
                    "param `" + spec.name() + "` is `" + text + "` (" + origin + "): expected " + spec.expectation());
            return ParamValues.placeholder(spec.type());
        }
        return value;
    }
}
