package io.gatewright.compiler.model;

import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/** A typed expression over one request. Reading one never fails; what may be absent is said per case. */
public sealed interface Value
        permits JsonValue,
                RequestValue,
                Value.Text,
                Value.Decimal,
                Value.Bool,
                Value.Null,
                Value.ParamValue,
                Value.Coalesce,
                Value.Compare,
                Value.And,
                Value.Or,
                Value.Not,
                Value.In,
                Value.Within,
                Value.ListValue,
                Value.ObjectValue {
    /** Where it was written. */
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case; adding a case breaks every place that must know of it. */
    interface Cases<R> extends JsonValue.Cases<R>, RequestValue.Cases<R> {
        R text(Text value);

        R decimal(Decimal value);

        R bool(Bool value);

        R nothing(Null value);

        R param(ParamValue value);

        R coalesce(Coalesce value);

        R compare(Compare value);

        R and(And value);

        R or(Or value);

        R not(Not value);

        R in(In value);

        R within(Within value);

        R list(ListValue value);

        R object(ObjectValue value);
    }

    /** Comparisons. Ordering is for numbers only. */
    enum Op {
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">=");

        private final String text;

        Op(String text) {
            this.text = text;
        }

        /** As written in a source. */
        public String text() {
            return text;
        }
    }

    /** A key with its value. */
    record Member(String key, Value value) {
        public Member {
            Objects.requireNonNull(key);
            Objects.requireNonNull(value);
        }
    }

    /** A string literal. */
    record Text(String value, Span span) implements Value {
        public Text {
            Objects.requireNonNull(value);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.text(this);
        }
    }

    /** An integer or decimal literal. */
    record Decimal(BigDecimal value, Span span) implements Value {
        public Decimal {
            Objects.requireNonNull(value);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decimal(this);
        }
    }

    /** {@code true} or {@code false}. */
    record Bool(boolean value, Span span) implements Value {
        public Bool {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.bool(this);
        }
    }

    /** {@code null}; only in JSON. */
    record Null(Span span) implements Value {
        public Null {
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nothing(this);
        }
    }

    /** The value of a param: always present. */
    record ParamValue(String name, ParamType type, Span span) implements Value {
        public ParamValue {
            Objects.requireNonNull(name);
            Objects.requireNonNull(type);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.param(this);
        }
    }

    /** {@code a ?? b} */
    record Coalesce(Value first, Value second, Span span) implements Value {
        public Coalesce {
            Objects.requireNonNull(first);
            Objects.requireNonNull(second);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.coalesce(this);
        }
    }

    /** {@code a == b}, {@code a < b}; an absent side is equal to nothing but {@code null}, and not ordered: false. */
    record Compare(Op op, Value left, Value right, Span span) implements Value {
        public Compare {
            Objects.requireNonNull(op);
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.compare(this);
        }
    }

    /** {@code a and b}, both yes or no. */
    record And(Value left, Value right, Span span) implements Value {
        public And {
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.and(this);
        }
    }

    /** {@code a or b}, both yes or no. */
    record Or(Value left, Value right, Span span) implements Value {
        public Or {
            Objects.requireNonNull(left);
            Objects.requireNonNull(right);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.or(this);
        }
    }

    /** {@code not a}. */
    record Not(Value operand, Span span) implements Value {
        public Not {
            Objects.requireNonNull(operand);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }

    /** {@code a in [b, c]}: false where {@code a} is absent. */
    record In(Value item, ListValue list, Span span) implements Value {
        public In {
            Objects.requireNonNull(item);
            Objects.requireNonNull(list);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.in(this);
        }
    }

    /** {@code client.ip in ["10.0.0.0/8"]}: whether an address that is always there is in one of the networks. */
    record Within(Value item, List<Network> networks, Span span) implements Value {
        public Within {
            Objects.requireNonNull(item);
            networks = networks.stream().distinct().toList();
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.within(this);
        }
    }

    /** {@code [a, b]} */
    record ListValue(List<Value> items, Span span) implements Value {
        public ListValue {
            items = List.copyOf(items);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.list(this);
        }
    }

    /** {@code { a: 1 }}, members in the order written, keys distinct; only in JSON. */
    record ObjectValue(List<Member> members, Span span) implements Value {
        public ObjectValue {
            members = List.copyOf(members);
            Objects.requireNonNull(span);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.object(this);
        }
    }
}
