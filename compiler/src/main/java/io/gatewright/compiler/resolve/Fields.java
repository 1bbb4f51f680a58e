package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.ParamType;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.Range;
import io.gatewright.compiler.vocabulary.Row;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.compiler.vocabulary.Vocabulary;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The settings of one block, as the vocabulary says: their type, their range, and their default where nothing is written,
 * or where it was reported that what is written will not do.
 */
final class Fields {
    private final Body body;
    private final Place place;
    private final Span otherwise;
    private final Arguments arguments;
    private final Findings findings;

    /** @param otherwise where defaults are said to come from */
    Fields(Body body, Place place, Span otherwise, Arguments arguments, Findings findings) {
        this.body = body;
        this.place = place;
        this.otherwise = otherwise;
        this.arguments = arguments;
        this.findings = findings;
    }

    static Fields read(Optional<Block> block, Place place, Span otherwise, Arguments arguments, Findings findings) {
        Body body = new BodyReader(findings).read(block, place, otherwise);
        return new Fields(body, place, otherwise, arguments, findings);
    }

    Optional<Statement.Setting> one(String name) {
        return body.one(name);
    }

    Body body() {
        return body;
    }

    Bound<Duration> duration(String name) {
        return maybeDuration(name).orElseGet(() -> fixed(Amount.duration(initial(name))));
    }

    /** For a setting without a default of its own. */
    Optional<Bound<Duration>> maybeDuration(String name) {
        return amount(name, ValueType.DURATION, ParamType.DURATION, Expr.DurationText.class, Expr.DurationText::value);
    }

    Bound<Long> size(String name) {
        return amount(name, ValueType.SIZE, ParamType.SIZE, Expr.SizeText.class, Expr.SizeText::bytes)
                .orElseGet(() -> fixed(initial(name).longValueExact()));
    }

    Bound<Integer> count(String name) {
        return amount(name, ValueType.INT, ParamType.INT, Expr.IntText.class, number -> (int) number.value())
                .orElseGet(() -> fixed(initial(name).intValueExact()));
    }

    /** Of a setting that may stand there more than once. */
    Bound<Integer> count(Statement.Setting setting) {
        return amount(setting, ValueType.INT, ParamType.INT, Expr.IntText.class, number -> (int) number.value())
                .orElseGet(() -> fixed(1));
    }

    Bound<Integer> port(String name) {
        return amount(name, ValueType.PORT, ParamType.INT, Expr.IntText.class, number -> (int) number.value())
                .orElseGet(() -> fixed(0));
    }

    Bound<BigDecimal> percent(String name) {
        return amount(
                        name,
                        ValueType.PERCENT,
                        null,
                        Expr.PercentText.class,
                        percent -> percent.percent().stripTrailingZeros())
                .orElseGet(() -> fixed(initial(name)));
    }

    Optional<Bound<String>> text(String name) {
        return body.one(name).map(arguments::text);
    }

    Optional<SecretRef> secret(String name) {
        return body.one(name).map(arguments::secret);
    }

    /** Reports what has to be there and is not, in one message. */
    void need(List<String> names, String owner, Span at, String example) {
        List<String> missing =
                names.stream().filter(name -> body.one(name).isEmpty()).toList();
        if (!missing.isEmpty() && !body.broken()) {
            Diagnostic error = Diagnostic.error(
                    "GW2011",
                    owner + " has no " + Text.and(missing),
                    at,
                    place.phrase() + (missing.size() > 1 ? " needs both" : " needs one"));
            findings.add(example.isEmpty() ? error : error.help(example));
        }
    }

    /** Whether an amount is one that the setting takes; else it is reported. */
    boolean within(Statement.Setting setting, Expr value) {
        Optional<BigDecimal> amount = Amount.of(value);
        return amount.isEmpty() || isIn(setting, amount.get(), value.span());
    }

    private <E extends Expr, T> Optional<Bound<T>> amount(
            String name, ValueType type, @Nullable ParamType param, Class<E> literal, Function<E, T> read) {
        return body.one(name).flatMap(setting -> amount(setting, type, param, literal, read));
    }

    private <E extends Expr, T> Optional<Bound<T>> amount(
            Statement.Setting setting,
            ValueType type,
            @Nullable ParamType param,
            Class<E> literal,
            Function<E, T> read) {
        Expr value = arguments.value(setting, type);
        if (value == null) {
            return Optional.empty();
        }
        if (literal.isInstance(value)) {
            return within(setting, value)
                    ? Optional.of(new Bound.Fixed<>(read.apply(literal.cast(value)), value.span()))
                    : Optional.empty();
        }
        if (param == null) {
            arguments.mismatch(setting, value, type);
            return Optional.empty();
        }
        Row row = row(setting.name().text());
        return Optional.ofNullable(ParamFit.in(
                setting,
                arguments.<T>param(setting, value, type, param),
                value instanceof Expr.Ref ref ? arguments.valuesOf(ref.name().text()) : List.of(),
                amount -> isInside(row, amount),
                row.range().map(Range::text).orElse(""),
                findings));
    }

    private boolean isIn(Statement.Setting setting, BigDecimal amount, Span span) {
        Row row = row(setting.name().text());
        if (isInside(row, amount)) {
            return true;
        }
        arguments.outOfRange(setting, span, row.range().orElseThrow().text());
        return false;
    }

    private static boolean isInside(Row row, BigDecimal amount) {
        return row.range()
                .map(range ->
                        amount.compareTo(Amount.of(range.from())) >= 0 && amount.compareTo(Amount.of(range.to())) <= 0)
                .orElse(true);
    }

    private BigDecimal initial(String name) {
        return Amount.of(row(name).initial());
    }

    private Row row(String name) {
        return Vocabulary.find(name, place)
                .orElseThrow(() -> new IllegalArgumentException(name + " cannot stand in " + place.phrase()));
    }

    private <T> Bound<T> fixed(T value) {
        return new Bound.Fixed<>(value, otherwise);
    }
}
