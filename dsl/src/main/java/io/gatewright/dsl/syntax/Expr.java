package io.gatewright.dsl.syntax;

import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;

/** An expression as written. */
public sealed interface Expr {
    Span span();

    <R> R match(Cases<R> cases);

    /** One method per case; adding a case breaks every place that must know of it. */
    interface Cases<R> {
        R stringLiteral(StringLiteral node);

        R intText(IntText node);

        R decimalText(DecimalText node);

        R durationText(DurationText node);

        R sizeText(SizeText node);

        R rateText(RateText node);

        R percentText(PercentText node);

        R dateText(DateText node);

        R boolText(BoolText node);

        R nullText(NullText node);

        R pathText(PathText node);

        R ref(Ref node);

        R listText(ListText node);

        R objectText(ObjectText node);

        R eachText(EachText node);

        R member(Member node);

        R every(Every node);

        R pick(Pick node);

        R index(Index node);

        R apply(Apply node);

        R range(Range node);

        R binary(Binary node);

        R not(Not node);
    }

    /** The two-sided operators, loosest last. */
    enum Operator {
        COALESCE("??"),
        EQ("=="),
        NE("!="),
        LT("<"),
        LE("<="),
        GT(">"),
        GE(">="),
        IN("in"),
        UNDER("under"),
        AND("and"),
        OR("or");

        private final String text;

        Operator(String text) {
            this.text = text;
        }

        /** As written in a source. */
        public String text() {
            return text;
        }
    }

    /** {@code "…"} */
    record StringLiteral(StringText text) implements Expr {
        @Override
        public Span span() {
            return text.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.stringLiteral(this);
        }
    }

    /** {@code 42} */
    record IntText(long value, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.intText(this);
        }
    }

    /** {@code 12.50} */
    record DecimalText(BigDecimal value, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.decimalText(this);
        }
    }

    /** {@code 2s} */
    record DurationText(Duration value, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.durationText(this);
        }
    }

    /** {@code 50MiB} */
    record SizeText(long bytes, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.sizeText(this);
        }
    }

    /** {@code 100/min} */
    record RateText(long count, Duration per, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.rateText(this);
        }
    }

    /** {@code 5%} */
    record PercentText(BigDecimal percent, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.percentText(this);
        }
    }

    /** {@code 2027-03-31} */
    record DateText(LocalDate value, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.dateText(this);
        }
    }

    /** {@code true} */
    record BoolText(boolean value, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.boolText(this);
        }
    }

    /** {@code null} */
    record NullText(Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.nullText(this);
        }
    }

    /** {@code /healthz} */
    record PathText(PathPattern path) implements Expr {
        @Override
        public Span span() {
            return path.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pathText(this);
        }
    }

    /** a name */
    record Ref(Name name) implements Expr {
        @Override
        public Span span() {
            return name.span();
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.ref(this);
        }
    }

    /** {@code [a, b]} */
    record ListText(List<Expr> items, Span span) implements Expr {
        public ListText {
            items = List.copyOf(items);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.listText(this);
        }
    }

    /** {@code { a: 1 }} */
    record ObjectText(List<Entry> entries, Span span) implements Expr {
        public ObjectText {
            entries = List.copyOf(entries);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.objectText(this);
        }
    }

    /** {@code each x in xs { … }} */
    record EachText(Name variable, Expr over, ObjectText body, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.eachText(this);
        }
    }

    /** {@code a.b} or {@code a?.b} */
    record Member(Expr of, Name name, boolean safe, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.member(this);
        }
    }

    /** {@code a.*} */
    record Every(Expr of, boolean safe, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.every(this);
        }
    }

    /** {@code a?.{ x, y }} */
    record Pick(Expr of, ObjectText object, boolean safe, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.pick(this);
        }
    }

    /** {@code a[i]} */
    record Index(Expr of, Expr index, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.index(this);
        }
    }

    /** {@code f(a, b)} */
    record Apply(Expr function, List<Expr> arguments, Span span) implements Expr {
        public Apply {
            arguments = List.copyOf(arguments);
        }

        @Override
        public <R> R match(Cases<R> cases) {
            return cases.apply(this);
        }
    }

    /** {@code a..b} */
    record Range(Expr from, Expr to, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.range(this);
        }
    }

    /** {@code a ?? b}, {@code a == b}, {@code a and b} … */
    record Binary(Operator operator, Expr left, Expr right, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.binary(this);
        }
    }

    /** {@code not a} */
    record Not(Expr operand, Span span) implements Expr {
        @Override
        public <R> R match(Cases<R> cases) {
            return cases.not(this);
        }
    }
}
