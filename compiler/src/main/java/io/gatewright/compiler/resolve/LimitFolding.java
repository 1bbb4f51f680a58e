package io.gatewright.compiler.resolve;

import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.compiler.vocabulary.Place;
import io.gatewright.compiler.vocabulary.ValueType;
import io.gatewright.dsl.diagnostic.Diagnostic;
import io.gatewright.dsl.syntax.Expr;
import io.gatewright.dsl.syntax.Statement;
import java.util.List;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Limits add up; one that is reached twice counts once. */
final class LimitFolding {
    private static final long MOST = 1_000_000_000;

    private final Findings findings;
    private final Arguments arguments;
    private final SettingNames names;

    LimitFolding(Findings findings, Arguments arguments, SettingNames names) {
        this.findings = findings;
        this.arguments = arguments;
        this.names = names;
    }

    List<LimitModel> fold(Chain chain, Expressions expressions) {
        SortedMap<String, LimitModel> limits = new TreeMap<>();
        for (Chain.Said<Statement.Setting> said : chain.settings("limit")) {
            LimitModel limit = said.what().name().text().equals("limit") ? limit(said.what(), expressions) : null;
            if (limit != null) {
                limits.put(limit.name(), limit);
            }
        }
        return List.copyOf(limits.values());
    }

    private @Nullable LimitModel limit(Statement.Setting setting, Expressions expressions) {
        int before = findings.errors();
        Expr.RateText rate = arguments.rate(setting);
        Body body = body(setting);
        OptionalLong burst = number(body, "burst");
        OptionalLong cost = number(body, "cost");
        Value key = key(setting, body, expressions);
        if (findings.errors() > before || rate == null || key == null) {
            return null;
        }
        long depth = burst.orElse(rate.count());
        if (cost.orElse(1) > depth) {
            findings.add(Diagnostic.error(
                            "GW2013",
                            "one request costs more than the limit ever allows",
                            body.one("cost").orElse(setting).span(),
                            "every request would be refused")
                    .and(rate.span(), "at most " + depth + " at once"));
            return null;
        }
        return new LimitModel(names.of(setting), rate.count(), rate.per(), burst, cost.orElse(1), key, setting.span());
    }

    private Body body(Statement.Setting setting) {
        return new BodyReader(findings).read(setting.block(), Place.LIMIT, setting.span());
    }

    /** Reads all but the key, which is a value of a route. */
    void check(Statement.Setting setting) {
        arguments.rate(setting);
        Body body = body(setting);
        number(body, "burst");
        number(body, "cost");
    }

    private OptionalLong number(Body body, String name) {
        Statement.Setting setting = body.one(name).orElse(null);
        Long number = setting == null ? null : arguments.number(setting, 1, MOST);
        return number == null ? OptionalLong.empty() : OptionalLong.of(number);
    }

    private @Nullable Value key(Statement.Setting limit, Body body, Expressions expressions) {
        Statement.Setting key = body.one("key").orElse(null);
        if (key == null) {
            if (!body.broken()) {
                findings.add(Diagnostic.error(
                                "GW2011",
                                "this limit has no `key`",
                                limit.name().span(),
                                "whose allowance is it?")
                        .help(
                                body.isWritten()
                                        ? "`key client.ip`, or `key \"all\"` for one that all callers share"
                                        : "`{ key client.ip }`, or `{ key \"all\" }` for one that all callers share"));
            }
            return null;
        }
        Expr value = arguments.value(key, ValueType.EXPRESSION);
        return value == null ? null : expressions.key(value);
    }
}
