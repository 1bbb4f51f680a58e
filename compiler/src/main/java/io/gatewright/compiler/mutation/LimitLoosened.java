package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import io.gatewright.dsl.format.Units;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import java.util.stream.Stream;

/** A limit goes, or lets twice as much pass. */
final class LimitLoosened implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.limits().stream()
                .flatMap(limit -> Stream.concat(dropped(gateway, limit), doubled(gateway, limit)));
    }

    private static Stream<Mutation> dropped(GatewayModel gateway, LimitModel limit) {
        return changed(gateway, limit, "`limit " + rate(limit) + "` is dropped", each -> Optional.empty());
    }

    private static Stream<Mutation> doubled(GatewayModel gateway, LimitModel limit) {
        OptionalLong burst =
                limit.burst().isPresent() ? OptionalLong.of(2 * limit.burst().getAsLong()) : OptionalLong.empty();
        LimitModel wider = Copies.with(Copies.with(limit, "count", 2 * limit.count()), "burst", burst);
        return changed(
                gateway,
                limit,
                "`limit " + rate(limit) + "` becomes `" + rate(wider) + "`",
                each -> Optional.of(wider));
    }

    private static String rate(LimitModel limit) {
        return Units.rate(limit.count(), limit.per());
    }

    private static Stream<Mutation> changed(
            GatewayModel gateway, LimitModel limit, String what, Function<LimitModel, Optional<LimitModel>> change) {
        return Copies.routes(gateway, what, limit.span(), route -> {
                    List<LimitModel> limits = route.limits().stream()
                            .flatMap(each ->
                                    each.name().equals(limit.name()) ? change.apply(each).stream() : Stream.of(each))
                            .toList();
                    return Copies.with(route, "limits", limits);
                })
                .stream();
    }
}
