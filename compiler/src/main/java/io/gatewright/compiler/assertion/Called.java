package io.gatewright.compiler.assertion;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.flow.FetchModel;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names of the upstreams that a route may call, through flows too. */
public final class Called implements AnswerModel.Cases<SortedSet<String>> {
    private final GatewayModel gateway;

    private Called(GatewayModel gateway) {
        this.gateway = gateway;
    }

    /** By the route's answer, in this gateway. */
    public static SortedSet<String> by(RouteModel route, GatewayModel gateway) {
        return route.answer().match(new Called(gateway));
    }

    @Override
    public SortedSet<String> proxy(AnswerModel.Proxy answer) {
        return new TreeSet<>(Set.of(answer.upstream()));
    }

    @Override
    public SortedSet<String> respond(AnswerModel.Respond answer) {
        return new TreeSet<>();
    }

    @Override
    public SortedSet<String> composition(AnswerModel.Composition answer) {
        Stream<FetchModel> inFlows = answer.calls().stream()
                .flatMap(call ->
                        gateway.flows().stream().filter(flow -> flow.name().equals(call.flow())))
                .map(flow -> flow.fetches())
                .flatMap(List::stream);
        return Stream.concat(answer.fetches().stream(), inFlows)
                .map(FetchModel::upstream)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public SortedSet<String> redirect(AnswerModel.Redirect answer) {
        return new TreeSet<>();
    }
}
