package io.gatewright.compiler.explain.why;

import io.gatewright.compiler.explain.text.Expressions;
import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.policy.flow.FetchModel;
import io.gatewright.compiler.policy.flow.FlowCall;
import java.util.List;
import java.util.stream.Collectors;

/** What a composed answer fetches, a line for each fetch that runs. */
final class Compositions {
    private Compositions() {}

    static List<Answering.Line> lines(FlowCall call, GatewayModel model) {
        return model.flows().stream()
                .filter(flow -> flow.name().equals(call.flow()))
                .flatMap(flow -> flow.fetches().stream())
                .filter(fetch -> call.reads().contains(fetch.name()))
                .map(fetch -> line(fetch, ", in flow " + call.flow()))
                .toList();
    }

    static Answering.Line line(FetchModel fetch, String where) {
        String each = fetch.each()
                .map(loop -> ", each " + loop.variable() + " in " + Expressions.text(loop.over()))
                .orElse("");
        String otherwise = fetch.otherwise()
                .map(value -> ", else " + Expressions.text(value))
                .orElse("");
        return new Answering.Line(
                "fetch", fetch.name() + ": GET " + fetch.upstream() + " " + path(fetch) + each + otherwise + where);
    }

    private static String path(FetchModel fetch) {
        return fetch.path().stream()
                .map(segment -> segment.match(new FetchModel.Cases<String>() {
                    @Override
                    public String literal(FetchModel.Literal literal) {
                        return "/" + literal.text();
                    }

                    @Override
                    public String given(FetchModel.Given given) {
                        return "/{" + Expressions.text(given.value()) + "}";
                    }
                }))
                .collect(Collectors.joining());
    }
}
