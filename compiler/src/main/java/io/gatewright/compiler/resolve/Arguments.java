package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.ParamType;
import io.gatewright.compiler.model.SecretRef;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Block;
import io.gatewright.dsl.syntax.Declaration;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** The values of settings, typed. Every method answers null where it has reported why there is none. */
final class Arguments {
    private static final Duration SHORTEST = Duration.ofMillis(1);
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final BigDecimal LAST_PORT = BigDecimal.valueOf(65535);

    private final Declared declared;
    private final Findings findings;

    Arguments(Declared declared, Findings findings) {
        this.declared = declared;
        this.findings = findings;
    }

    /** A positive duration of at most a year, or a param of type duration. */
    @Nullable
    Bound<Duration> duration(Statement.Setting setting) {
        return duration(setting, SHORTEST, LONGEST, "1ms to 366d");
    }

    @Nullable
    Bound<Duration> durationOrZero(Statement.Setting setting) {
        return duration(setting, Duration.ZERO, LONGEST, "0s to 366d");
    }

    private @Nullable Bound<Duration> duration(Statement.Setting setting, Duration from, Duration to, String range) {
        Expr value = value(setting, ValueType.DURATION);
        if (value instanceof Expr.DurationText text) {
            boolean fits = text.value().compareTo(from) >= 0 && text.value().compareTo(to) <= 0;
            return fits ? new Bound.Fixed<>(text.value(), text.span()) : outOfRange(setting, text.span(), range);
        }
        Bound<Duration> bound = param(setting, value, ValueType.DURATION, ParamType.DURATION);
        BigDecimal least = BigDecimal.valueOf(from.toMillis());
        BigDecimal most = BigDecimal.valueOf(to.toMillis());
        return fitting(setting, bound, millis -> millis.compareTo(least) >= 0 && millis.compareTo(most) <= 0, range);
    }

    private <T> @Nullable Bound<T> fitting(
            Statement.Setting setting, @Nullable Bound<T> bound, Predicate<BigDecimal> takes, String range) {
        List<Expr> may = bound instanceof Bound.FromParam<T> param ? valuesOf(param.param()) : List.of();
        return ParamFit.in(setting, bound, may, takes, range, findings);
    }

    /** Written out, without a param, and within a range. */
    @Nullable
    Duration fixedDuration(Statement.Setting setting, Duration from, Duration to, String range) {
        return written(setting, duration(setting, from, to, range), ValueType.DURATION);
    }

    /** A size of at least one byte, or a param of type size. */
    @Nullable
    Bound<Long> size(Statement.Setting setting) {
        Expr value = value(setting, ValueType.SIZE);
        if (value instanceof Expr.SizeText text) {
            return text.bytes() > 0
                    ? new Bound.Fixed<>(text.bytes(), text.span())
                    : outOfRange(setting, text.span(), "1B or more");
        }
        Bound<Long> bound = param(setting, value, ValueType.SIZE, ParamType.SIZE);
        return fitting(setting, bound, amount -> amount.signum() > 0, "1B or more");
    }

    @Nullable
    Long fixedSize(Statement.Setting setting) {
        return written(setting, size(setting), ValueType.SIZE);
    }

    /** Written out, and within a range. */
    @Nullable
    Long size(Statement.Setting setting, long from, long to, String range) {
        Long size = fixedSize(setting);
        if (size != null && (size < from || size > to)) {
            outOfRange(setting, setting.value().orElseThrow().span(), range);
            return null;
        }
        return size;
    }

    /** Reports a param where a value has to be written out. */
    void writtenOut(Statement.Setting setting, Bound<?> bound) {
        findings.error(
                "GW2010",
                "`" + setting.name().text() + "` needs a value written out",
                bound.span(),
                "a param cannot stand here");
    }

    private <T> @Nullable T written(Statement.Setting setting, @Nullable Bound<T> bound, ValueType type) {
        if (bound instanceof Bound.Fixed<T> fixed) {
            return fixed.value();
        }
        if (bound != null) {
            findings.error(
                    "GW2010",
                    "`" + setting.name().text() + "` needs " + type.phrase() + " written out",
                    bound.span(),
                    "a param cannot stand here");
        }
        return null;
    }

    @Nullable
    Bound<Integer> port(Statement.Setting setting) {
        Expr value = value(setting, ValueType.PORT);
        if (value instanceof Expr.IntText text) {
            return text.value() >= 1 && text.value() <= 65535
                    ? new Bound.Fixed<>((int) text.value(), text.span())
                    : outOfRange(setting, text.span(), "1 to 65535");
        }
        Bound<Integer> bound = param(setting, value, ValueType.PORT, ParamType.INT);
        return fitting(setting, bound, amount -> amount.signum() > 0 && amount.compareTo(LAST_PORT) <= 0, "1 to 65535");
    }

    @Nullable
    Long number(Statement.Setting setting, long from, long to) {
        Expr value = value(setting, ValueType.INT);
        if (value instanceof Expr.IntText text) {
            return text.value() >= from && text.value() <= to
                    ? Long.valueOf(text.value())
                    : outOfRange(setting, text.span(), from + " to " + to);
        }
        return mismatch(setting, value, ValueType.INT);
    }

    @Nullable
    Bound<String> text(Statement.Setting setting) {
        Expr value = value(setting, ValueType.TEXT);
        if (value instanceof Expr.StringLiteral literal) {
            return new Bound.Fixed<>(literal.text().value(), literal.span());
        }
        return param(setting, value, ValueType.TEXT, ParamType.TEXT, ParamType.URL);
    }

    @Nullable
    Bound<String> url(Statement.Setting setting) {
        Expr value = value(setting, ValueType.URL);
        if (value instanceof Expr.StringLiteral literal) {
            return Urls.check(literal.text().value(), literal.span(), findings)
                    ? new Bound.Fixed<>(literal.text().value(), literal.span())
                    : null;
        }
        return param(setting, value, ValueType.URL, ParamType.URL);
    }

    /** Of a service that the gateway itself asks: with a path where there is one. */
    @Nullable
    Bound<String> remoteUrl(Statement.Setting setting) {
        Expr value = value(setting, ValueType.URL);
        if (value instanceof Expr.StringLiteral literal) {
            return RemoteUrls.check(literal.text().value(), literal.span(), findings)
                    ? new Bound.Fixed<>(literal.text().value(), literal.span())
                    : null;
        }
        return param(setting, value, ValueType.URL, ParamType.URL);
    }

    Expr.@Nullable RateText rate(Statement.Setting setting) {
        Expr value = value(setting, ValueType.RATE);
        if (value instanceof Expr.RateText rate) {
            return rate.count() >= 1 ? rate : outOfRange(setting, rate.span(), "1 or more");
        }
        return mismatch(setting, value, ValueType.RATE);
    }

    /** A bare word. */
    @Nullable
    Name word(Statement.Setting setting, ValueType type) {
        Expr value = value(setting, type);
        return value instanceof Expr.Ref ref ? ref.name() : mismatch(setting, value, type);
    }

    /** The items of a list; empty where it was reported. */
    List<Expr> items(Statement.Setting setting, ValueType type) {
        Expr value = value(setting, type);
        if (value instanceof Expr.ListText list) {
            return list.items();
        }
        if (type == ValueType.TEXTS && value instanceof Expr.StringLiteral literal) {
            findings.add(Diagnostic.error(
                            "GW2010",
                            "`" + setting.name().text() + "` needs " + type.phrase() + ", found a text",
                            value.span(),
                            "not a list")
                    .help("`[" + literal.span().text() + "]`"));
            return List.of();
        }
        mismatch(setting, value, type);
        return List.of();
    }

    /** The texts of a list; what is none is GW2010. */
    List<Expr.StringLiteral> texts(Statement.Setting setting) {
        List<Expr.StringLiteral> texts = new ArrayList<>();
        for (Expr item : items(setting, ValueType.TEXTS)) {
            if (item instanceof Expr.StringLiteral literal) {
                texts.add(literal);
            } else {
                findings.add(Diagnostic.error(
                                "GW2010",
                                "`" + setting.name().text() + "` needs texts, found " + Phrases.of(item),
                                item.span(),
                                "not a text")
                        .help(item instanceof Expr.Ref ref ? "`\"" + ref.name().text() + "\"`" : "`\"…\"`"));
            }
        }
        return texts;
    }

    /** An empty list is GW2013. */
    void notEmpty(Statement.Setting setting, String label) {
        if (setting.value().orElse(null) instanceof Expr.ListText list
                && list.items().isEmpty()) {
            findings.error("GW2013", "`" + setting.name().text() + "` cannot be empty", list.span(), label);
        }
    }

    /** One of the words {@code known}. */
    @Nullable
    Name oneOf(Statement.Setting setting, List<String> known) {
        if (setting.value().orElse(null) instanceof Expr.BoolText bool && known.contains("on")) {
            findings.error(
                    "GW2010",
                    "`" + setting.name().text() + "` needs a word, found `"
                            + bool.span().text() + "`",
                    bool.span(),
                    "did you mean `" + (bool.value() ? "on" : "off") + "`?");
            return null;
        }
        Name word = word(setting, ValueType.WORD);
        if (word == null || known.contains(word.text())) {
            return word;
        }
        findings.error(
                "GW2013",
                "`" + setting.name().text() + "` cannot be `" + word.text() + "`",
                word.span(),
                Phrases.didYouMean(word, known, "may be " + Text.list(known)));
        return null;
    }

    /** {@code secret.NAME}; a literal is GW4003. What else stands there is hidden too, since it may hold a secret. */
    @Nullable
    SecretRef secret(Statement.Setting setting) {
        Expr value = value(setting, ValueType.SECRET);
        if (value instanceof Expr.Member member
                && !member.safe()
                && member.of() instanceof Expr.Ref ref
                && ref.name().text().equals("secret")) {
            Name name = member.name();
            return declared.find(declared.secrets, name, "secret")
                    .map(found -> new SecretRef(name.text(), member.span()))
                    .orElse(null);
        }
        if (value != null) {
            new SecretMistakes(declared.secrets.keySet(), findings)
                    .tell(setting.name().text(), value);
        }
        return null;
    }

    /** The names of the secrets that are declared. */
    Set<String> secrets() {
        return declared.secrets.keySet();
    }

    /** The value after the name, or null and GW2011. */
    @Nullable
    Expr value(Statement.Setting setting, ValueType type) {
        if (setting.value().isEmpty()) {
            Diagnostic error = Diagnostic.error(
                    "GW2011",
                    "`" + setting.name().text() + "` needs " + type.phrase(),
                    setting.name().span(),
                    "no value here");
            String example = type.example()
                    .replaceAll(
                            "`([^`]+)`",
                            Matcher.quoteReplacement("`" + setting.name().text()) + " $1`");
            findings.add(example.isEmpty() ? error : error.help(example));
        }
        return setting.value().orElse(null);
    }

    /** A param of one of the fitting types. */
    <T> @Nullable Bound<T> param(
            Statement.Setting setting, @Nullable Expr value, ValueType type, ParamType... fitting) {
        if (!(value instanceof Expr.Ref ref)) {
            return mismatch(setting, value, type);
        }
        Optional<Declaration.Param> param = declared.find(declared.params, ref.name(), "param");
        if (param.isEmpty()) {
            return null;
        }
        Optional<ParamType> actual = ParamType.of(param.get().type().name().text());
        if (actual.isPresent() && !List.of(fitting).contains(actual.get())) {
            findings.add(Diagnostic.error(
                            "GW2010",
                            "`" + setting.name().text() + "` needs " + type.phrase() + ", found a param of type "
                                    + actual.get().text(),
                            ref.span(),
                            "not of type " + fitting[0].text())
                    .and(param.get().type().span(), "declared here"));
            return null;
        }
        return new Bound.FromParam<>(ref.name().text(), ref.span());
    }

    /** All that the source says a param may be: its default, the ends of its range, and what overlays set. */
    List<Expr> valuesOf(String param) {
        List<Expr> values = new ArrayList<>();
        Declaration.Param declaration = declared.params.get(param);
        if (declaration != null) {
            declaration.initial().ifPresent(values::add);
            declaration.block().map(Block::statements).orElse(List.of()).forEach(statement -> {
                if (statement instanceof Statement.Setting setting
                        && setting.value().orElse(null) instanceof Expr.Range range) {
                    values.add(range.from());
                    values.add(range.to());
                }
            });
        }
        declared.overlays.values().stream()
                .flatMap(overlay -> overlay.bindings().stream())
                .filter(binding -> binding.name().text().equals(param))
                .forEach(binding -> values.add(binding.value()));
        return values;
    }

    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
    <T> @Nullable T outOfRange(Statement.Setting setting, Span span, String range) {
        findings.error(
                "GW2013", "`" + setting.name().text() + "` cannot be `" + span.text() + "`", span, "may be " + range);
        return null;
    }

    /** Reports GW2010, unless there is no value, which was reported. */
    @SuppressWarnings("TypeParameterUnusedInFormals") // null is of every type
    <T> @Nullable T mismatch(Statement.Setting setting, @Nullable Expr value, ValueType type) {
        if (value == null) {
            return null;
        }
        boolean unit = value instanceof Expr.IntText
                && (type == ValueType.DURATION || type == ValueType.SIZE || type == ValueType.RATE);
        Diagnostic error = Diagnostic.error(
                "GW2010",
                "`" + setting.name().text() + "` needs " + type.phrase() + ", found " + Phrases.of(value),
                value.span(),
                unit ? "which unit?" : "not " + type.phrase());
        String example = ValueExamples.of(setting, value, type);
        findings.add(example.isEmpty() ? error : error.help(example));
        return null;
    }
}
