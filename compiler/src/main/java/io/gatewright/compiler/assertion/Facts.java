package io.gatewright.compiler.assertion;

import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.AmountText;
import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.ParamModel;
import io.gatewright.dsl.format.Units;
import io.gatewright.dsl.source.Span;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Makes facts of what the model holds. */
final class Facts {
    static final Fact ABSENT = new Fact.Absent();

    private Facts() {}

    static Fact text(String value, Span at) {
        return new Fact.Text(Optional.of(value), "\"" + value + "\"", Optional.of(at));
    }

    static Fact texts(Collection<String> values, Span at) {
        return items(values, value -> text(value, at), Optional.of(at));
    }

    static <T> Fact items(Collection<T> all, Function<T, Fact> each, Optional<Span> at) {
        return new Fact.Items(all.stream().map(each).toList(), at);
    }

    static Fact flag(boolean value, Span at) {
        return new Fact.Flag(Truth.of(value), Optional.of(at));
    }

    static Fact flag(Truth value, Span at) {
        return new Fact.Flag(value, Optional.of(at));
    }

    static Fact number(long value, Optional<Span> at) {
        return amount(BigDecimal.valueOf(value), Long.toString(value), at);
    }

    static Fact duration(Duration value, Optional<Span> at) {
        return amount(millis(value), Units.duration(value), at);
    }

    static Fact rate(long count, Duration per, Span at) {
        return amount(perDay(count, per), Units.rate(count, per), Optional.of(at));
    }

    static Fact amount(BigDecimal value, String written, Optional<Span> at) {
        return new Fact.Amount(Optional.of(value), Optional.of(value), written, at);
    }

    static BigDecimal millis(Duration value) {
        return BigDecimal.valueOf(value.toMillis());
    }

    static BigDecimal perDay(long count, Duration per) {
        return BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(Duration.ofDays(1).dividedBy(per)));
    }

    /** @param unwritten where a default stands instead of what a source says */
    static Fact duration(GatewayModel gateway, Bound<Duration> bound, Span unwritten) {
        return bound(gateway, bound, unwritten, Units::duration, Facts::millis);
    }

    static Fact size(GatewayModel gateway, Bound<Long> bound, Span unwritten) {
        return bound(gateway, bound, unwritten, Units::size, BigDecimal::valueOf);
    }

    static Fact count(GatewayModel gateway, Bound<Integer> bound, Span unwritten) {
        return bound(gateway, bound, unwritten, String::valueOf, BigDecimal::valueOf);
    }

    static Fact percent(GatewayModel gateway, Bound<BigDecimal> bound, Span unwritten) {
        return bound(gateway, bound, unwritten, value -> value.toPlainString() + "%", value -> value);
    }

    static Fact text(GatewayModel gateway, Bound<String> bound) {
        return bound.match(new Bound.Cases<String, Fact>() {
            @Override
            public Fact fixed(Bound.Fixed<String> known) {
                return text(known.value(), known.span());
            }

            @Override
            public Fact param(Bound.FromParam<String> named) {
                return new Fact.Text(Optional.empty(), "the param `" + named.param() + "`", Optional.of(named.span()));
            }
        });
    }

    private static <T> Fact bound(
            GatewayModel gateway,
            Bound<T> bound,
            Span unwritten,
            Function<T, String> written,
            Function<T, BigDecimal> amount) {
        Optional<Span> at = bound.span().equals(unwritten) ? Optional.empty() : Optional.of(bound.span());
        return bound.match(new Bound.Cases<T, Fact>() {
            @Override
            public Fact fixed(Bound.Fixed<T> known) {
                return amount(amount.apply(known.value()), written.apply(known.value()), at);
            }

            @Override
            public Fact param(Bound.FromParam<T> named) {
                return fromParam(gateway, named.param(), at);
            }
        });
    }

    private static Fact fromParam(GatewayModel gateway, String name, Optional<Span> at) {
        Optional<ParamModel.Range> range = gateway.params().stream()
                .filter(param -> param.name().equals(name))
                .findFirst()
                .flatMap(ParamModel::range);
        return new Fact.Amount(
                range.flatMap(known -> AmountText.parse(known.from())),
                range.flatMap(known -> AmountText.parse(known.to())),
                "the param `" + name + "`"
                        + range.map(known -> ", " + known.from() + ".." + known.to())
                                .orElse(", which has no range"),
                at);
    }

    /** What is there, or {@link #ABSENT}. */
    static <T> Fact optional(Optional<T> value, Function<T, Fact> fact) {
        return value.map(fact).orElse(ABSENT);
    }

    static List<Fact> listed(Fact fact) {
        return fact instanceof Fact.Items items ? items.facts() : List.of(fact);
    }
}
