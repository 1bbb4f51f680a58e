package io.gatewright.compiler.diff.access;

import io.gatewright.compiler.diff.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Values of variables under which a caller is treated differently. */
final class Example {
    private final Map<Variable, Region> values;

    Example(Map<Variable, Region> values) {
        this.values = values;
    }

    /** Whether there is such a caller for certain: no value stands in the way of another. */
    boolean isCertain() {
        List<Variable> variables = new ArrayList<>(values.keySet());
        if (variables.stream().anyMatch(variable -> variable.roots().contains(Roots.CHANCE))) {
            return false;
        }
        for (int i = 0; i < variables.size(); i++) {
            for (int j = 0; j < i; j++) {
                if (mayDepend(variables.get(i), variables.get(j))) {
                    return false;
                }
            }
        }
        return true;
    }

    private boolean mayDepend(Variable one, Variable other) {
        for (String root : one.roots()) {
            for (String another : other.roots()) {
                if (overlap(root, another) || (isOfUnknown(root, one, other) || isOfUnknown(another, other, one))) {
                    return true;
                }
            }
        }
        return false;
    }

    private static boolean overlap(String one, String other) {
        return one.equals(other)
                || (one.startsWith("field:") && (one.startsWith(other + ".") || other.startsWith(one + ".")));
    }

    /** A condition that is not looked into may hold of nobody who was not identified. */
    private boolean isOfUnknown(String root, Variable reader, Variable identified) {
        boolean reads = root.equals(Roots.ANYTHING)
                || identified
                        .auth()
                        .filter(auth -> root.startsWith("field:" + auth))
                        .isPresent();
        return reader.kind() == Variable.Kind.OPAQUE
                && reads
                && (identified.kind() != Variable.Kind.IDENTIFIED
                        ? root.equals(Roots.ANYTHING)
                        : Region.FALSE.equals(values.get(identified)) && Region.TRUE.equals(values.get(reader)));
    }

    /** {@code customer, claims.role "admin"}. */
    String shown() {
        return values.isEmpty()
                ? "anyone"
                : values.entrySet().stream()
                        .map(each -> shown(named(each.getKey()), each.getValue()))
                        .collect(Collectors.joining(", "));
    }

    /** With the claim, where another one is written like it. */
    private Variable named(Variable variable) {
        boolean ambiguous = values.keySet().stream()
                .anyMatch(other -> !other.equals(variable) && other.shown().equals(variable.shown()));
        return variable.granted()
                .filter(grant -> ambiguous)
                .map(grant -> variable.called(
                        variable.shown() + " in " + grant.auth() + "." + String.join(".", grant.claim())))
                .orElse(variable);
    }

    private static String shown(Variable variable, Region region) {
        if (variable.isYesOrNo()) {
            return region.equals(Region.TRUE) ? variable.shown() : "not " + brackets(variable);
        }
        return region.kind() == Region.Kind.ABSENT ? "no " + variable.shown() : variable.shown() + " " + region.shown();
    }

    private static String brackets(Variable variable) {
        return variable.kind() == Variable.Kind.OPAQUE ? "(" + variable.shown() + ")" : variable.shown();
    }

    /** Who shows credentials of the auths that identify, with the fields that have values. */
    Caller caller() {
        SortedMap<String, ShownFields> shown = new TreeMap<>();
        values.forEach((variable, region) -> variable.auth().ifPresent(auth -> {
            boolean field = !variable.isYesOrNo();
            if (field ? region.kind() != Region.Kind.ABSENT : region.equals(Region.TRUE)) {
                ShownFields fields = shown.computeIfAbsent(auth, key -> new ShownFields());
                variable.granted().ifPresent(fields::grant);
                if (field) {
                    fields.field(path(variable), region.shown());
                } else if (variable.kind() == Variable.Kind.OPAQUE) {
                    fields.field(List.of(variable.shown()), "true");
                }
            }
        }));
        SortedMap<String, SortedMap<String, String>> shows = new TreeMap<>();
        shown.forEach((auth, fields) -> shows.put(auth, fields.json()));
        return new Caller(shows, new TreeSet<>(), new TreeSet<>(), address());
    }

    private Optional<String> address() {
        return values.values().stream()
                .filter(region -> region.kind() == Region.Kind.ADDRESS)
                .map(Region::value)
                .findFirst();
    }

    /** {@code realm}, {@code role} of the form of a field. */
    private static List<String> path(Variable variable) {
        if (variable.form() instanceof List<?> form && form.get(form.size() - 1) instanceof List<?> path) {
            return path.stream().map(String::valueOf).toList();
        }
        return List.of(variable.shown());
    }
}
