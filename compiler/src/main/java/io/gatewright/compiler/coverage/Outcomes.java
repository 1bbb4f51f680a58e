package io.gatewright.compiler.coverage;

import io.gatewright.compiler.logic.Implication;
import io.gatewright.compiler.logic.Truth;
import io.gatewright.compiler.model.RequestValue;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.chain.ChainStep;
import io.gatewright.compiler.policy.access.AccessModel;
import io.gatewright.compiler.policy.answer.AnswerModel;
import io.gatewright.dsl.source.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Every end that a request can come to in the steps of one route. */
final class Outcomes implements ChainStep.Cases<List<Outcome>> {
    private final boolean preflights;
    private final Set<String> guarded;

    private Outcomes(boolean preflights, Set<String> guarded) {
        this.preflights = preflights;
        this.guarded = guarded;
    }

    /**
     * In the order of the steps, each once.
     *
     * @param preflights whether the route may let a CORS preflight pass
     * @param guarded the names of the upstreams that have a circuit breaker
     */
    static List<Outcome> of(ChainPlan chain, boolean preflights, Set<String> guarded) {
        Outcomes outcomes = new Outcomes(preflights, guarded);
        Map<String, Outcome> byKey = new LinkedHashMap<>();
        for (ChainStep step : chain.steps()) {
            step.match(outcomes).forEach(outcome -> byKey.putIfAbsent(outcome.key(), outcome));
        }
        return List.copyOf(byKey.values());
    }

    private static List<Outcome> one(String key, String text, Span at) {
        return List.of(new Outcome(key, text, at));
    }

    @Override
    public List<Outcome> maxBody(ChainStep.MaxBody step) {
        return one(
                Outcome.TOO_LARGE, "413, too large a body", step.size().bytes().span());
    }

    @Override
    public List<Outcome> cors(ChainStep.Cors step) {
        return preflights ? one(Outcome.PREFLIGHT, "a preflight", step.cors().span()) : List.of();
    }

    @Override
    public List<Outcome> limit(ChainStep.Limit step) {
        String name = step.limit().name();
        return one(
                Outcome.limited(name),
                "429 by the limit of " + name,
                step.limit().span());
    }

    @Override
    public List<Outcome> identify(ChainStep.Identify step) {
        return one(Outcome.UNKNOWN_CALLER, "401, a wrong credential", step.span());
    }

    @Override
    public List<Outcome> require(ChainStep.Require step) {
        AccessModel.Require require = step.require();
        Outcome refused = new Outcome(Outcome.FORBIDDEN, "403, not this caller", require.span());
        if (require.auths().isEmpty()) {
            return List.of(refused);
        }
        Outcome unknown = new Outcome(Outcome.UNKNOWN_CALLER, "401, a caller who is not known", require.span());
        return knownIsEnough(require) ? List.of(unknown) : List.of(unknown, refused);
    }

    /** Whether everybody gets through whom one of the auths identified. */
    private static boolean knownIsEnough(AccessModel.Require require) {
        return require.conditions().stream()
                .allMatch(condition -> require.auths().stream()
                        .allMatch(auth -> Implication.holds(
                                        List.of(new RequestValue.AuthPresent(auth, require.span())), List.of(condition))
                                == Truth.YES));
    }

    /** No stub says how long its answer may be kept, so that {@code cache origin} never has one to give. */
    @Override
    public List<Outcome> cache(ChainStep.Cache step) {
        Span at = step.cache().span();
        Outcome miss = new Outcome(Outcome.MISS, "a cache miss", at);
        return step.cache().origin() ? List.of(miss) : List.of(miss, new Outcome(Outcome.HIT, "a cache hit", at));
    }

    @Override
    public List<Outcome> answer(ChainStep.Answer step) {
        Span at = step.answer().span();
        return step.answer().match(new AnswerModel.Cases<List<Outcome>>() {
            @Override
            public List<Outcome> proxy(AnswerModel.Proxy answer) {
                List<Outcome> outcomes = new ArrayList<>(List.of(
                        new Outcome(Outcome.ANSWERED, "an answer of " + answer.upstream(), at),
                        new Outcome(Outcome.UNREACHABLE, "502, " + answer.upstream() + " unreachable", at),
                        new Outcome(Outcome.TIMEOUT, "504, " + answer.upstream() + " too slow", at)));
                if (guarded.contains(answer.upstream())) {
                    outcomes.add(new Outcome(
                            Outcome.BREAKER_OPEN, "503, the breaker of " + answer.upstream() + " open", at));
                }
                return outcomes;
            }

            @Override
            public List<Outcome> respond(AnswerModel.Respond answer) {
                return one(Outcome.ANSWERED, "its own answer", at);
            }

            @Override
            public List<Outcome> composition(AnswerModel.Composition answer) {
                return one(Outcome.ANSWERED, "a composed answer", at);
            }

            @Override
            public List<Outcome> redirect(AnswerModel.Redirect answer) {
                return one(Outcome.ANSWERED, "the redirect", at);
            }
        });
    }

    @Override
    public List<Outcome> editResponse(ChainStep.EditResponse step) {
        return List.of();
    }

    @Override
    public List<Outcome> timeout(ChainStep.Timeout step) {
        return List.of();
    }

    @Override
    public List<Outcome> editRequest(ChainStep.EditRequest step) {
        return List.of();
    }

    @Override
    public List<Outcome> rewrite(ChainStep.Rewrite step) {
        return List.of();
    }

    @Override
    public List<Outcome> editBody(ChainStep.EditBody step) {
        return List.of();
    }
}
