package io.gatewright.compiler.mutation;

import io.gatewright.compiler.model.Bound;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.limit.ConcurrencyModel;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** A {@code limit concurrent} goes, or lets twice as many pass; the latter where its number is written out. */
final class ConcurrencyLoosened implements Mutator {
    @Override
    public Stream<Mutation> mutations(GatewayModel gateway) {
        return gateway.routes().stream()
                .flatMap(route -> route.concurrency().stream())
                .distinct()
                .flatMap(limit -> Stream.concat(dropped(gateway, limit), doubled(gateway, limit)));
    }

    private static String text(ConcurrencyModel limit) {
        return "`limit concurrent " + limit.most().span().text() + "`";
    }

    private static Stream<Mutation> dropped(GatewayModel gateway, ConcurrencyModel limit) {
        return changed(gateway, limit, text(limit) + " is dropped", each -> Optional.empty());
    }

    private static Stream<Mutation> doubled(GatewayModel gateway, ConcurrencyModel limit) {
        if (!(limit.most() instanceof Bound.Fixed<Integer> fixed)) {
            return Stream.empty();
        }
        int twice = Math.multiplyExact(2, fixed.value());
        ConcurrencyModel wider = Copies.with(limit, "most", new Bound.Fixed<>(twice, fixed.span()));
        return changed(
                gateway, limit, text(limit) + " becomes `limit concurrent " + twice + "`", each -> Optional.of(wider));
    }

    private static Stream<Mutation> changed(
            GatewayModel gateway,
            ConcurrencyModel limit,
            String what,
            Function<ConcurrencyModel, Optional<ConcurrencyModel>> change) {
        return Copies.routes(gateway, what, limit.span(), route -> {
                    List<ConcurrencyModel> limits = route.concurrency().stream()
                            .flatMap(each ->
                                    each.name().equals(limit.name()) ? change.apply(each).stream() : Stream.of(each))
                            .toList();
                    return Copies.with(route, "concurrency", limits);
                })
                .stream();
    }
}
