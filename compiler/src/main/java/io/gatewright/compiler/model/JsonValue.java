package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Objects;

/**
 * Values made of other values: parts of JSON, lists of parts, projections, calls. Where what is read is not there, or not of
 * the kind that has such a part, the value is absent; reading one never fails.
 */
public sealed interface JsonValue extends Value {
    /** One method per case. */
    interface Cases<R> {
        R body(Body value);

        R local(Local value);

        R part(Part value);

        R every(Every value);

        R item(Item value);

        R pick(Pick value);

        R each(Each value);

        R call(Call value);

        R contains(Contains value);
    }

    /** {@code body}: the JSON body of the message as it arrived; absent where it has none. */
    record Body(Span span) implements JsonValue {
        public Body {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.body(this);
        }
    }

    /** A name that a {@code let}, a {@code fetch}, an {@code each} or an argument of a flow gave to a value. */
    record Local(String name, Span span) implements JsonValue {
        public Local {
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.local(this);
        }
    }

    /** {@code a.name}, {@code a?.name} or {@code a["name"]}. */
    record Part(Value of, String name, Span span) implements JsonValue {
        public Part {
            Objects.requireNonNull(of);
            Objects.requireNonNull(name);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.part(this);
        }
    }

    /**
     * {@code a.*}: the items of a list or the values of an object, in order. What follows is read from each of them; where it
     * is absent it is left out, and lists of it are joined, so that {@code a.*.b} holds neither nulls nor lists in lists.
     */
    record Every(Value of, Span span) implements JsonValue {
        public Every {
            Objects.requireNonNull(of);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.every(this);
        }
    }

    /** {@code a[index]}: the item of a list, counted from 0, or the member of an object that has the text as its name. */
    record Item(Value of, Value index, Span span) implements JsonValue {
        public Item {
            Objects.requireNonNull(of);
            Objects.requireNonNull(index);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.item(this);
        }
    }

    /** A key of a projection and the names that lead from its object to the value. */
    record Picked(String key, List<String> path) {
        public Picked {
            Objects.requireNonNull(key);
            path = List.copyOf(path);
            if (path.isEmpty()) {
                throw new IllegalArgumentException("`" + key + "` picks nothing");
            }
        }
    }

    /** {@code a.{ x, y: z.w }}: an object of parts of another, keys distinct; absent where that is. */
    record Pick(Value of, List<Picked> members, Span span) implements JsonValue {
        public Pick {
            Objects.requireNonNull(of);
            members = List.copyOf(members);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.pick(this);
        }
    }

    /** {@code each x in xs { … }}: an object for each item of a list, in order; {@code x} is a {@link Local} in it. */
    record Each(String variable, Value over, Value.ObjectValue body, Span span) implements JsonValue {
        public Each {
            Objects.requireNonNull(variable);
            Objects.requireNonNull(over);
            Objects.requireNonNull(body);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.each(this);
        }
    }

    /** {@code f(a, b)}, as many arguments as the function takes, those with a default included. */
    record Call(Function function, List<Value> arguments, Span span) implements JsonValue {
        public Call {
            Objects.requireNonNull(function);
            arguments = List.copyOf(arguments);
            Objects.requireNonNull(span);
            if (arguments.size() != function.parameters().size()) {
                throw new IllegalArgumentException(function + " of " + arguments.size() + " arguments");
            }
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.call(this);
        }
    }

    /**
     * Whether the value is what {@code .*} gave, perhaps with parts of it: what follows is then read from each item, not from
     * the list.
     */
    static boolean isSpread(Value value) {
        return value instanceof Every || (value instanceof Part part && isSpread(part.of()));
    }

    /** {@code a in list}, where the list is not written out: false where either is absent. */
    record Contains(Value list, Value item, Span span) implements JsonValue {
        public Contains {
            Objects.requireNonNull(list);
            Objects.requireNonNull(item);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Value.Cases<R> cases) {
            return cases.contains(this);
        }
    }
}
