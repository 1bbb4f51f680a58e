package io.gatewright.compiler.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Walks over values. */
public final class Values {
    private Values() {}

    /** The value and all its parts, outermost first. */
    public static List<Value> parts(Value value) {
        List<Value> parts = new ArrayList<>();
        value.match(new Walk(parts::add));
        return parts;
    }

    /** The auths that the value asks for an identity, sorted. */
    public static SortedSet<String> auths(Value value) {
        TreeSet<String> auths = new TreeSet<>();
        parts(value).forEach(part -> own(part).ifPresent(auths::add));
        return auths;
    }

    /** The auth that this value itself, and not one of its parts, asks for an identity. */
    public static Optional<String> own(Value value) {
        if (value instanceof Value.AuthPresent present) {
            return Optional.of(present.auth());
        }
        if (value instanceof Value.AuthField field) {
            return Optional.of(field.auth());
        }
        return value instanceof Value.Claim claim ? Optional.of(claim.auth()) : Optional.empty();
    }

    private record Walk(Consumer<Value> visit) implements Value.Cases<Boolean> {
        private static final Boolean DONE = true;

        private Boolean leaf(Value value) {
            visit.accept(value);
            return DONE;
        }

        private Boolean both(Value value, Value left, Value right) {
            visit.accept(value);
            left.match(this);
            return right.match(this);
        }

        @Override
        public Boolean text(Value.Text value) {
            return leaf(value);
        }

        @Override
        public Boolean decimal(Value.Decimal value) {
            return leaf(value);
        }

        @Override
        public Boolean bool(Value.Bool value) {
            return leaf(value);
        }

        @Override
        public Boolean nothing(Value.Null value) {
            return leaf(value);
        }

        @Override
        public Boolean requestAttr(Value.RequestAttr value) {
            return leaf(value);
        }

        @Override
        public Boolean clientIp(Value.ClientIp value) {
            return leaf(value);
        }

        @Override
        public Boolean header(Value.HeaderValue value) {
            return leaf(value);
        }

        @Override
        public Boolean query(Value.QueryValue value) {
            return leaf(value);
        }

        @Override
        public Boolean cookie(Value.CookieValue value) {
            return leaf(value);
        }

        @Override
        public Boolean path(Value.PathValue value) {
            return leaf(value);
        }

        @Override
        public Boolean authPresent(Value.AuthPresent value) {
            return leaf(value);
        }

        @Override
        public Boolean authField(Value.AuthField value) {
            return leaf(value);
        }

        @Override
        public Boolean claim(Value.Claim value) {
            return leaf(value);
        }

        @Override
        public Boolean param(Value.ParamValue value) {
            return leaf(value);
        }

        @Override
        public Boolean unbuilt(Value.Unbuilt value) {
            return leaf(value);
        }

        @Override
        public Boolean coalesce(Value.Coalesce value) {
            return both(value, value.first(), value.second());
        }

        @Override
        public Boolean compare(Value.Compare value) {
            return both(value, value.left(), value.right());
        }

        @Override
        public Boolean and(Value.And value) {
            return both(value, value.left(), value.right());
        }

        @Override
        public Boolean or(Value.Or value) {
            return both(value, value.left(), value.right());
        }

        @Override
        public Boolean not(Value.Not value) {
            visit.accept(value);
            return value.operand().match(this);
        }

        @Override
        public Boolean in(Value.In value) {
            return both(value, value.item(), value.list());
        }

        @Override
        public Boolean list(Value.ListValue value) {
            visit.accept(value);
            value.items().forEach(item -> item.match(this));
            return DONE;
        }

        @Override
        public Boolean object(Value.ObjectValue value) {
            visit.accept(value);
            value.members().forEach(member -> member.value().match(this));
            return DONE;
        }
    }
}
