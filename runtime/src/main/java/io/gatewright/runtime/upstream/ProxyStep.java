package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Step;
import io.undertow.util.SameThreadExecutor;

/** Ends a chain by having an upstream answer. Thread-safe. */
public final class ProxyStep implements Step {
    private final Upstream upstream;

    public ProxyStep(Upstream upstream) {
        this.upstream = upstream;
    }

    @Override
    public void handle(Exchange x) {
        Call call = new Call(x, upstream.pool());
        x.http().dispatch(SameThreadExecutor.INSTANCE, call);
    }
}
