package io.gatewright.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** Walks over values. */
public final class Values {
    private Values() {}

    /** The value and all its parts, outermost first. */
    public static List<Value> parts(Value value) {
        List<Value> parts = new ArrayList<>();
        collect(value, parts);
        return parts;
    }

    /** The values that it is directly made of, in the order written. */
    public static List<Value> children(Value value) {
        return Children.of(value);
    }

    private static void collect(Value value, List<Value> parts) {
        parts.add(value);
        Children.of(value).forEach(part -> collect(part, parts));
    }

    /** The auths that the value asks for an identity, sorted. */
    public static SortedSet<String> auths(Value value) {
        TreeSet<String> auths = new TreeSet<>();
        parts(value).forEach(part -> own(part).ifPresent(auths::add));
        return auths;
    }

    /** The auth that this value itself, and not one of its parts, asks for an identity. */
    public static Optional<String> own(Value value) {
        if (value instanceof RequestValue.AuthPresent present) {
            return Optional.of(present.auth());
        }
        if (value instanceof RequestValue.AuthField field) {
            return Optional.of(field.auth());
        }
        if (value instanceof RequestValue.Granted granted) {
            return Optional.of(granted.auth());
        }
        return value instanceof RequestValue.Claim claim ? Optional.of(claim.auth()) : Optional.empty();
    }
}
