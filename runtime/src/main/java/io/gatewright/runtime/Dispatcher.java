package io.gatewright.runtime;

import io.gatewright.runtime.http.Admission;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.observe.AccessLog;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.SameThreadExecutor;

/** Where every request starts: admission, then the route that wins, or the answer when none does. */
final class Dispatcher implements HttpHandler {
    private final Admission admission;
    private final Selection selection;
    private final Unrouted unrouted;
    private final AccessLog accessLog;
    private final HttpHandler continuing = new HttpContinueReadHandler(this::dispatch);

    Dispatcher(Router router, boolean slashRedirect, Admission admission, AccessLog accessLog) {
        this.admission = admission;
        this.selection = new Selection(router);
        this.unrouted = new Unrouted(router, slashRedirect);
        this.accessLog = accessLog;
    }

    @Override
    public void handleRequest(HttpServerExchange http) throws Exception {
        if (HttpContinue.requiresContinueResponse(http)) {
            continuing.handleRequest(http);
        } else {
            dispatch(http);
        }
    }

    /** Leaves Undertow's call, so that steps may answer now or later alike. */
    private void dispatch(HttpServerExchange http) {
        http.dispatch(SameThreadExecutor.INSTANCE, new Turn(this, http));
    }

    private void handle(HttpServerExchange http) {
        Admission.Admitted admitted = admission.admit(http);
        Exchange x = admitted.exchange();
        Problem refusal = admitted.refusal();
        try {
            Route route = refusal == null ? selection.of(x) : null;
            accessLog.follow(x, route == null ? null : route.name());
            if (refusal != null) {
                x.problem(refusal);
            } else if (route != null) {
                route.chain().handle(x);
            } else {
                unrouted.answer(x);
            }
        } catch (RuntimeException | Error e) {
            x.fail(e);
        }
    }

    /** One request that is to be handled. */
    private static final class Turn implements Runnable {
        private final Dispatcher dispatcher;
        private final HttpServerExchange http;

        Turn(Dispatcher dispatcher, HttpServerExchange http) {
            this.dispatcher = dispatcher;
            this.http = http;
        }

        @Override
        public void run() {
            dispatcher.handle(http);
        }
    }
}
