package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.model.RequestValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an identity is to hold so that a condition is met: fields by their path, and what a token grants. */
final class ShownFields {
    private final Map<String, Object> members = new TreeMap<>();

    /** Scopes that stand in one claim, or roles and perhaps scopes. */
    private record Granting(List<String> names, boolean onlyScopes) {
        Granting and(RequestValue.Granted other) {
            List<String> all = new ArrayList<>(names);
            all.add(other.name());
            return new Granting(all, onlyScopes && isScope(other));
        }

        /** Scopes are a text of words; what may hold roles is a list. */
        String json() {
            return onlyScopes
                    ? Expressions.quoted(String.join(" ", names))
                    : names.stream().map(Expressions::quoted).collect(Collectors.joining(", ", "[", "]"));
        }
    }

    private static boolean isScope(RequestValue.Granted granted) {
        return granted.grant() == RequestValue.Grant.SCOPE;
    }

    /** @param json its value; a path into another field, or to what is granted, is left out */
    void field(List<String> path, String json) {
        parent(path).putIfAbsent(path.get(path.size() - 1), json);
    }

    void grant(RequestValue.Granted granted) {
        List<String> path = granted.claim();
        Granting none = new Granting(List.of(), true);
        parent(path)
                .merge(
                        path.get(path.size() - 1),
                        none.and(granted),
                        (known, one) -> known instanceof Granting some ? some.and(granted) : known);
    }

    private Map<String, Object> parent(List<String> path) {
        Map<String, Object> at = members;
        for (String name : path.subList(0, path.size() - 1)) {
            Object inner = at.computeIfAbsent(name, key -> new TreeMap<String, Object>());
            if (!(inner instanceof Map<?, ?>)) {
                return new TreeMap<>();
            }
            @SuppressWarnings("unchecked")
            Map<String, Object> next = (Map<String, Object>) inner;
            at = next;
        }
        return at;
    }

    /** By the outermost name, each with its value as JSON. */
    SortedMap<String, String> json() {
        SortedMap<String, String> all = new TreeMap<>();
        members.forEach((name, value) -> all.put(name, json(value)));
        return all;
    }

    private static String json(Object value) {
        if (value instanceof Granting granting) {
            return granting.json();
        }
        return value instanceof Map<?, ?> object
                ? object.entrySet().stream()
                        .map(each -> Expressions.quoted(each.getKey().toString()) + ": " + json(each.getValue()))
                        .collect(Collectors.joining(", ", "{ ", " }"))
                : value.toString();
    }
}
