package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.upstream.Balance;
import io.gatewright.compiler.model.upstream.Breaker;
import io.gatewright.compiler.model.upstream.Ejection;
import io.gatewright.compiler.model.upstream.Health;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.source.Span;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Name;
import io.gatewright.dsl.syntax.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;

/** How a target is chosen, and which are left out. */
final class Resilience {
    private final Declared declared;
    private final Arguments arguments;
    private final Findings findings;

    Resilience(Declared declared, Arguments arguments, Findings findings) {
        this.declared = declared;
        this.arguments = arguments;
        this.findings = findings;
    }

    Balance balance(String upstream, Body body, Span otherwise) {
        Balance initial = new Balance(Balance.Strategy.ROUND_ROBIN, Optional.empty(), otherwise);
        Statement.Setting setting = body.one("balance").orElse(null);
        Name name = setting == null
                ? null
                : arguments.oneOf(
                        setting,
                        Arrays.stream(Balance.Strategy.values())
                                .map(Balance.Strategy::text)
                                .toList());
        if (setting == null || name == null) {
            return initial;
        }
        Balance.Strategy strategy = Balance.Strategy.of(name.text()).orElseThrow();
        if (strategy != Balance.Strategy.HASH) {
            setting.block()
                    .ifPresent(block -> findings.error(
                            "GW2012",
                            "`balance " + name.text() + "` takes no block",
                            block.span(),
                            "only `balance hash` has a `key`"));
            return new Balance(strategy, Optional.empty(), name.span());
        }
        Fields fields = Fields.read(setting.block(), Place.BALANCE, name.span(), arguments, findings);
        fields.need(List.of("key"), "this `balance hash`", name.span(), "`{ key client.ip }`");
        Optional<Value> key = fields.one("key").flatMap(each -> key(upstream, each));
        return key.map(each -> new Balance(strategy, key, name.span())).orElse(initial);
    }

    /** Of the request alone: an upstream is asked by many routes. */
    private Optional<Value> key(String upstream, Statement.Setting setting) {
        Expr value = arguments.value(setting, ValueType.EXPRESSION);
        if (value == null) {
            return Optional.empty();
        }
        Scope scope = Scope.of("upstream `" + upstream + "`", Set.of());
        return Optional.ofNullable(new Expressions(declared, findings, scope).key(value));
    }

    Optional<Health> health(Statement.Setting setting) {
        Fields fields =
                Fields.read(setting.block(), Place.HEALTH, setting.name().span(), arguments, findings);
        Bound<Duration> interval = fields.duration("interval");
        Bound<Duration> wait = fields.duration("timeout");
        boolean longer = interval instanceof Bound.Fixed<Duration> between
                && wait instanceof Bound.Fixed<Duration> answer
                && answer.value().compareTo(between.value()) > 0;
        if (longer && fields.one("timeout").isPresent()) {
            findings.add(Diagnostic.error(
                            "GW5301",
                            "the next health check would begin before this one ended",
                            wait.span(),
                            "how long one may take")
                    .and(interval.span(), "when the next one begins")
                    .help("a `timeout` of at most the `interval`"));
        }
        Bound<Duration> timeout = longer ? interval : wait;
        Bound<Integer> healthy = fields.count("healthy");
        Bound<Integer> unhealthy = fields.count("unhealthy");
        SortedSet<Integer> statuses = fields.one("status").map(this::statuses).orElseGet(TreeSet::new);
        return Optional.ofNullable(new FixedPaths(arguments, findings).read(setting))
                .map(path -> new Health(
                        path,
                        interval,
                        timeout,
                        healthy,
                        unhealthy,
                        statuses,
                        setting.name().span()));
    }

    private SortedSet<Integer> statuses(Statement.Setting setting) {
        SortedSet<Integer> statuses = new TreeSet<>();
        for (Expr item : arguments.items(setting, ValueType.STATUSES)) {
            if (item instanceof Expr.IntText number && number.value() >= 200 && number.value() <= 599) {
                statuses.add((int) number.value());
            } else {
                findings.error(
                        "GW2019",
                        "`" + item.span().text() + "` is not the status of an answer",
                        item.span(),
                        "200 to 599");
            }
        }
        arguments.notEmpty(setting, "no target would ever be healthy");
        return statuses;
    }

    Ejection ejection(Statement.Setting setting) {
        Fields fields = Fields.read(setting.block(), Place.EJECT, setting.name().span(), arguments, findings);
        return new Ejection(
                fields.count("after"),
                fields.duration("within"),
                fields.duration("duration"),
                fields.percent("max"),
                setting.name().span());
    }

    Breaker breaker(Statement.Setting setting) {
        Fields fields =
                Fields.read(setting.block(), Place.BREAKER, setting.name().span(), arguments, findings);
        return new Breaker(
                fields.percent("errors"),
                fields.count("minimum"),
                fields.duration("within"),
                fields.duration("open"),
                fields.count("probes"),
                setting.name().span());
    }
}
