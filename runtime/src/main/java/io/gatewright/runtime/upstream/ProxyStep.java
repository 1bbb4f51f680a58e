package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.ParsedTarget;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.Step;
import io.gatewright.runtime.http.TargetRejection;
import io.undertow.util.SameThreadExecutor;
import org.jspecify.annotations.Nullable;

/** Ends a chain by having an upstream answer. Thread-safe. */
public final class ProxyStep implements Step {
    private final Upstream upstream;
    private final @Nullable Rewriting rewriting;

    /** Asks the upstream for the path that the client asked for. */
    public ProxyStep(Upstream upstream) {
        this(upstream, null);
    }

    /** @param rewriting makes the path that the upstream is asked for; null: as the client asked */
    public ProxyStep(Upstream upstream, @Nullable Rewriting rewriting) {
        this.upstream = upstream;
        this.rewriting = rewriting;
    }

    @Override
    public void handle(Exchange x) {
        ParsedTarget target = rewriting == null ? x.path() : rewriting.of(x.path());
        if (target instanceof TargetRejection rejection) {
            x.problem(Problem.of(rejection.status(), rejection.reason()));
            return;
        }
        Breaker breaker = upstream.breaker();
        long permit = breaker == null ? Breaker.NONE : breaker.enter();
        if (breaker != null && permit == Breaker.REFUSED) {
            x.log().upstream(upstream.name(), null);
            x.problem(Answers.breakerOpen(breaker.retryAfterSeconds()));
            return;
        }
        TargetPool pool = upstream.nextPool();
        x.log().upstream(upstream.name(), pool.name());
        Call call = new Call(x, (RequestPath) target, upstream.lane().to(pool.next()), permit);
        x.http().dispatch(SameThreadExecutor.INSTANCE, call);
    }
}
