package io.gatewright.compiler.generate;

import io.gatewright.compiler.generate.code.ChainCall;
import io.gatewright.compiler.generate.code.ClassScope;
import io.gatewright.compiler.plan.chain.ChainPlan;
import io.gatewright.compiler.plan.chain.ChainStep;
import io.gatewright.compiler.policy.access.AccessEmitter;
import io.gatewright.compiler.policy.answer.AnswerEmitter;
import io.gatewright.compiler.policy.answer.RewriteEmitter;
import io.gatewright.compiler.policy.auth.AuthEmitter;
import io.gatewright.compiler.policy.cache.CacheEmitter;
import io.gatewright.compiler.policy.cors.CorsEmitter;
import io.gatewright.compiler.policy.limit.LimitEmitter;
import io.gatewright.compiler.policy.size.MaxBodyEmitter;
import io.gatewright.compiler.policy.timeout.TimeoutEmitter;
import io.gatewright.compiler.policy.transform.TransformEmitter;
import java.util.ArrayList;
import java.util.List;

/** The catalogue of the kinds' emitters: one line for each step of a chain. */
final class StepEmitters implements ChainStep.Cases<ChainCall> {
    private final ClassScope scope;

    private StepEmitters(ClassScope scope) {
        this.scope = scope;
    }

    /** The calls of a whole chain, in its order. */
    static List<ChainCall> calls(ClassScope scope, ChainPlan plan) {
        StepEmitters emitters = new StepEmitters(scope);
        List<ChainCall> calls = new ArrayList<>();
        plan.steps().forEach(step -> calls.add(step.match(emitters)));
        return calls;
    }

    @Override
    public ChainCall editResponse(ChainStep.EditResponse step) {
        return TransformEmitter.onResponse(scope, step.edits());
    }

    @Override
    public ChainCall maxBody(ChainStep.MaxBody step) {
        return MaxBodyEmitter.step(scope, step.size());
    }

    @Override
    public ChainCall cors(ChainStep.Cors step) {
        return CorsEmitter.step(scope, step.cors());
    }

    @Override
    public ChainCall limit(ChainStep.Limit step) {
        return LimitEmitter.step(scope, step.limit());
    }

    @Override
    public ChainCall identify(ChainStep.Identify step) {
        return AuthEmitter.identify(scope, step.auths(), step.span());
    }

    @Override
    public ChainCall require(ChainStep.Require step) {
        return AccessEmitter.require(scope, step.require());
    }

    @Override
    public ChainCall cache(ChainStep.Cache step) {
        return CacheEmitter.step(scope, step.cache());
    }

    @Override
    public ChainCall timeout(ChainStep.Timeout step) {
        return TimeoutEmitter.step(scope, step.timeout());
    }

    @Override
    public ChainCall editRequest(ChainStep.EditRequest step) {
        return TransformEmitter.onRequest(scope, step.edits());
    }

    @Override
    public ChainCall rewrite(ChainStep.Rewrite step) {
        return RewriteEmitter.step(step.target());
    }

    @Override
    public ChainCall editBody(ChainStep.EditBody step) {
        return TransformEmitter.removeJson(step.edits());
    }

    @Override
    public ChainCall answer(ChainStep.Answer step) {
        return AnswerEmitter.step(scope, step.answer());
    }
}
