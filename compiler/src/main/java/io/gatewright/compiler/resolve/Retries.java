package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.upstream.Retry;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** What is sent again, and how often. */
final class Retries {
    private static final Duration FIRST = Duration.ofMillis(25);
    private static final Duration LAST = Duration.ofMillis(250);

    private final Arguments arguments;
    private final Findings findings;

    Retries(Arguments arguments, Findings findings) {
        this.arguments = arguments;
        this.findings = findings;
    }

    /**
     * Empty where it was reported.
     *
     * @param attempts the value of the setting
     */
    Optional<Retry> read(Statement.Setting setting, Bound<Integer> attempts) {
        int before = findings.errors();
        Fields outer = Fields.read(setting.block(), Place.RETRY, setting.name().span(), arguments, findings);
        EnumSet<Retry.Failure> failures = EnumSet.noneOf(Retry.Failure.class);
        SortedSet<Integer> statuses = new TreeSet<>();
        outer.one("on").ifPresentOrElse(on -> on(on, failures, statuses), () -> failures.add(Retry.Failure.CONNECT));
        SortedSet<String> methods =
                outer.one("methods").map(this::methods).orElseGet(() -> new TreeSet<>(Retry.IDEMPOTENT));
        Bound<Duration> first = new Bound.Fixed<>(FIRST, setting.name().span());
        Bound<Duration> last = new Bound.Fixed<>(LAST, setting.name().span());
        Expr.Range backoff =
                outer.one("backoff").map(each -> backoff(outer, each)).orElse(null);
        if (backoff != null) {
            first = new Bound.Fixed<>(
                    ((Expr.DurationText) backoff.from()).value(), backoff.from().span());
            last = new Bound.Fixed<>(
                    ((Expr.DurationText) backoff.to()).value(), backoff.to().span());
        }
        Bound<BigDecimal> budget = outer.percent("budget");
        return findings.errors() > before
                ? Optional.empty()
                : Optional.of(new Retry(
                        attempts,
                        new TreeSet<>(failures),
                        statuses,
                        methods,
                        first,
                        last,
                        budget,
                        setting.name().span()));
    }

    private void on(Statement.Setting setting, Set<Retry.Failure> failures, Set<Integer> statuses) {
        List<String> known =
                Arrays.stream(Retry.Failure.values()).map(Retry.Failure::text).toList();
        for (Expr item : arguments.items(setting, ValueType.FAILURES)) {
            if (item instanceof Expr.IntText number) {
                boolean fits = number.value() == 429 || (number.value() >= 500 && number.value() <= 599);
                if (fits) {
                    statuses.add((int) number.value());
                } else {
                    findings.error(
                            "GW2013",
                            "`" + number.value() + "` is not a failure to retry on",
                            number.span(),
                            "may be 429 or 500 to 599");
                }
            } else if (item instanceof Expr.Ref ref && known.contains(ref.name().text())) {
                Arrays.stream(Retry.Failure.values())
                        .filter(each -> each.text().equals(ref.name().text()))
                        .forEach(failures::add);
            } else {
                Name name = item instanceof Expr.Ref ref
                        ? ref.name()
                        : new Name(item.span().text(), item.span());
                findings.add(Diagnostic.error(
                                "GW2013",
                                "`" + name.text() + "` is not a failure to retry on",
                                name.span(),
                                Phrases.didYouMean(name, known, "not known"))
                        .help("failures: " + Text.list(known) + ", or a status like `503`"));
            }
        }
        arguments.notEmpty(setting, "nothing would ever be sent again");
    }

    private SortedSet<String> methods(Statement.Setting setting) {
        SortedSet<String> methods = new TreeSet<>();
        for (Expr item : arguments.items(setting, ValueType.WORDS)) {
            Name name = item instanceof Expr.Ref ref
                    ? ref.name()
                    : new Name(item.span().text(), item.span());
            if (!Methods.check(name, findings)) {
                continue;
            }
            methods.add(name.text());
            if (!Retry.IDEMPOTENT.contains(name.text())) {
                findings.add(Diagnostic.warning(
                                "GW5303",
                                "a " + name.text() + " that failed may have been carried out",
                                name.span(),
                                "sent again, it may take effect twice")
                        .help("retry only what the upstream tells apart, and `allow GW5303 because \"…\"`"));
            }
        }
        arguments.notEmpty(setting, "nothing would ever be sent again");
        return methods;
    }

    /** {@code 50ms..500ms}; null where it was reported. */
    private Expr.@Nullable Range backoff(Fields fields, Statement.Setting setting) {
        Expr value = arguments.value(setting, ValueType.DURATIONS);
        if (!(value instanceof Expr.Range range)
                || !(range.from() instanceof Expr.DurationText from)
                || !(range.to() instanceof Expr.DurationText to)) {
            return arguments.mismatch(setting, value, ValueType.DURATIONS);
        }
        if (!fields.within(setting, from) || !fields.within(setting, to)) {
            return null;
        }
        if (from.value().compareTo(to.value()) > 0) {
            findings.error("GW2013", "this range is empty", range.span(), "the pause before the first comes first");
            return null;
        }
        return range;
    }
}
