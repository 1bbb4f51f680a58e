package io.gatewright.compiler.mutation;

import io.gatewright.compiler.logic.Implication;
import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Value;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A {@code require} goes, or one of the conditions that it joins with {@code and}; not where the others imply it. */
final class RequirementDropped implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        Map<Span, Value> conditions = new LinkedHashMap<>();
        for (RouteModel route : gateway.routes()) {
            if (route.access() instanceof AccessModel.Require require) {
                require.conditions().forEach(condition -> conditions.putIfAbsent(condition.span(), condition));
            }
        }
        return conditions.values().stream().flatMap(condition -> {
            List<Value> parts = conjuncts(condition);
            Stream<Mutation> whole = Stream.of(condition)
                    .flatMap(all -> dropped(gateway, all, all, Copies.excerpt("require ", all.span())).stream());
            Stream<Mutation> each = parts.size() < 2
                    ? Stream.empty()
                    : parts.stream()
                            .flatMap(part ->
                                    dropped(gateway, condition, part, Copies.excerpt(part.span()) + " of the `require`")
                                            .stream());
            return Stream.concat(whole, each);
        });
    }

    private static List<Value> conjuncts(Value value) {
        if (!(value instanceof Value.And and)) {
            return List.of(value);
        }
        List<Value> both = new ArrayList<>(conjuncts(and.left()));
        both.addAll(conjuncts(and.right()));
        return both;
    }

    private static Optional<Mutation> dropped(GatewayModel gateway, Value condition, Value part, String what) {
        Optional<Value> rest = without(condition, part.span());
        return Copies.routes(gateway, what + " is dropped", part.span(), route -> {
            if (!(route.access() instanceof AccessModel.Require require)) {
                return route;
            }
            List<Value> left = new ArrayList<>();
            for (Value each : require.conditions()) {
                if (each.span().equals(condition.span())) {
                    rest.ifPresent(left::add);
                } else {
                    left.add(each);
                }
            }
            if (isTheSame(left, require.conditions())) {
                return route;
            }
            AccessModel access = left.isEmpty()
                    ? new AccessModel.Public(require.span())
                    : new AccessModel.Require(left, require.auths(), require.span());
            return Copies.with(route, "access", access);
        });
    }

    /** Whether {@code left} lets nobody pass whom {@code all} do not: no request could tell. */
    private static boolean isTheSame(List<Value> left, List<Value> all) {
        return left.equals(all) || all.stream().allMatch(each -> Implication.holds(left, List.of(each)) == Truth.YES);
    }

    private static Optional<Value> without(Value value, Span part) {
        if (value.span().equals(part)) {
            return Optional.empty();
        }
        if (!(value instanceof Value.And and)) {
            return Optional.of(value);
        }
        Optional<Value> left = without(and.left(), part);
        Optional<Value> right = without(and.right(), part);
        if (left.isEmpty() || right.isEmpty()) {
            return left.isEmpty() ? right : left;
        }
        return Optional.of(new Value.And(left.get(), right.get(), and.span()));
    }
}
