package io.gatewright.compiler.plan.chain;

import io.gatewright.compiler.model.GatewayModel;
import io.gatewright.compiler.model.RouteModel;
import io.gatewright.compiler.model.Values;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.compiler.policy.auth.IdentifyModel;
import io.gatewright.compiler.policy.limit.LimitModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Puts what a route asks for in the order of {@link ChainPlace}. */
public final class ChainPlanner {
    private ChainPlanner() {}

    /** One plan per route, in the order of the model. */
    public static List<ChainPlan> plan(GatewayModel gateway) {
        Carriers carriers = new Carriers(gateway.auths());
        return gateway.routes().stream().map(route -> plan(route, carriers)).toList();
    }

    private static ChainPlan plan(RouteModel route, Carriers carriers) {
        List<ChainStep> steps = new ArrayList<>();
        Optional<AccessModel.Require> require = route.access().match(new Requirement());
        boolean proxied = route.answer().match(new IsProxied());

        if (!route.response().sets().isEmpty() || !route.response().removes().isEmpty()) {
            steps.add(new ChainStep.EditResponse(route.response()));
        }
        route.maxBody().ifPresent(size -> steps.add(new ChainStep.MaxBody(size)));
        route.cors().ifPresent(cors -> steps.add(new ChainStep.Cors(cors)));
        for (LimitModel limit : route.limits()) {
            steps.add(new ChainStep.Limit(limit, Values.auths(limit.key()).isEmpty()));
        }
        if (!route.identify().isEmpty()) {
            List<String> named =
                    route.identify().stream().map(IdentifyModel::auth).toList();
            List<String> required = require.map(AccessModel.Require::auths).orElse(List.of());
            steps.add(new ChainStep.Identify(
                    carriers.withSharing(named, required),
                    route.identify().get(0).span()));
        }
        require.ifPresent(condition -> steps.add(new ChainStep.Require(condition)));
        if (proxied) {
            route.cache().ifPresent(cache -> steps.add(new ChainStep.Cache(cache)));
            route.timeout().ifPresent(timeout -> steps.add(new ChainStep.Timeout(timeout)));
            if (!route.request().isEmpty()) {
                steps.add(new ChainStep.EditRequest(route.request()));
            }
            if (route.answer() instanceof AnswerModel.Proxy proxy) {
                proxy.target().ifPresent(target -> steps.add(new ChainStep.Rewrite(target)));
            }
            if (!route.response().json().isEmpty()) {
                steps.add(new ChainStep.EditBody(route.response()));
            }
        }
        steps.add(new ChainStep.Answer(route.answer()));

        steps.sort(Comparator.comparing(ChainStep::place));
        return new ChainPlan(route, steps);
    }

    private static final class Requirement implements AccessModel.Cases<Optional<AccessModel.Require>> {
        @Override
        public Optional<AccessModel.Require> everyone(AccessModel.Public access) {
            return Optional.empty();
        }

        @Override
        public Optional<AccessModel.Require> require(AccessModel.Require access) {
            return Optional.of(access);
        }
    }

    private static final class IsProxied implements AnswerModel.Cases<Boolean> {
        @Override
        public Boolean proxy(AnswerModel.Proxy answer) {
            return true;
        }

        @Override
        public Boolean respond(AnswerModel.Respond answer) {
            return false;
        }

        @Override
        public Boolean composition(AnswerModel.Composition answer) {
            return true;
        }

        @Override
        public Boolean redirect(AnswerModel.Redirect answer) {
            return false;
        }
    }
}
