package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.limit.ConcurrencyModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.dsl.source.Span;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** What can be asked of a limit, and of a {@code limit concurrent}. */
final class LimitProperties {
    private LimitProperties() {}

    static List<Property> rows() {
        Rows<LimitModel> rows = new Rows<>(Kind.LIMIT, LimitModel.class);
        rows.add(
                "name",
                Type.TEXT,
                "that of the declaration it stands in",
                (limit, g) -> Facts.text(limit.name(), limit.span()));
        rows.add(
                "rate",
                Type.RATE,
                "how much in how long",
                (limit, g) -> Facts.rate(limit.count(), limit.per(), limit.span()));
        key(rows, LimitModel::key);
        rows.add(
                "burst",
                Type.NUMBER.asOptional(),
                "the depth of a token bucket",
                (limit, g) -> limit.burst().isPresent()
                        ? Facts.number(limit.burst().getAsLong(), Optional.of(limit.span()))
                        : Facts.ABSENT);
        rows.add(
                "cost",
                Type.NUMBER,
                "what one request takes",
                (limit, g) -> Facts.number(limit.cost(), Optional.of(limit.span())));
        rows.add(
                "routes",
                Type.of(Kind.ROUTE).asList(),
                "the routes that share it",
                (limit, g) -> Things.routes(g, route -> has(route, limit)));
        return Stream.of(rows.list(), concurrencies()).flatMap(List::stream).toList();
    }

    static Fact concurrency(GatewayModel gateway, ConcurrencyModel limit) {
        return new Fact.Thing(
                Kind.CONCURRENCY,
                limit,
                Facts.count(gateway, limit.most(), limit.span()),
                limit.name(),
                Optional.of(limit.span()));
    }

    private static List<Property> concurrencies() {
        Rows<ConcurrencyModel> rows = new Rows<>(Kind.CONCURRENCY, ConcurrencyModel.class);
        rows.add(
                "name",
                Type.TEXT,
                "that of the declaration it stands in",
                (limit, g) -> Facts.text(limit.name(), limit.span()));
        key(rows, ConcurrencyModel::key);
        return rows.list();
    }

    /** What is known of what a limit counts by. */
    private static <L> void key(Rows<L> rows, Function<L, Value> of) {
        rows.add("key", Type.TEXT, "as written in the source", (limit, g) -> {
            Span written = of.apply(limit).span();
            return Facts.text(written.text(), written);
        });
        rows.add("by-caller", Type.FLAG, "whether the key looks at who was identified", (limit, g) -> {
            Value key = of.apply(limit);
            return Facts.flag(!Values.auths(key).isEmpty(), key.span());
        });
    }

    private static boolean has(RouteModel route, LimitModel limit) {
        return route.limits().stream().anyMatch(each -> each.name().equals(limit.name()));
    }
}
