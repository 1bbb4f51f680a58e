package io.gatewright.runtime;

import io.gatewright.runtime.http.Admission;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.observe.AccessLog;
import io.undertow.server.HttpHandler;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.handlers.HttpContinueReadHandler;
import io.undertow.server.protocol.http.HttpContinue;
import io.undertow.util.Headers;
import io.undertow.util.SameThreadExecutor;
import org.jspecify.annotations.Nullable;

/** Where every request starts: admission, then the route that wins, or the answer when none does. */
final class Dispatcher implements HttpHandler {
    private static final Problem NOT_FOUND = Problem.of(404, "No route takes this path.");
    private static final Problem NOT_ALLOWED = Problem.of(405, "No route takes this method here.");
    private static final byte[] NOTHING = {};

    private final Router router;
    private final Admission admission;
    private final AccessLog accessLog;
    private final HttpHandler continuing = new HttpContinueReadHandler(this::dispatch);

    Dispatcher(Router router, Admission admission, AccessLog accessLog) {
        this.router = router;
        this.admission = admission;
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
            Route route = refusal == null ? select(x) : null;
            accessLog.follow(x, route == null ? null : route.name());
            if (refusal != null) {
                x.problem(refusal);
            } else if (route != null) {
                route.chain().handle(x);
            } else {
                unrouted(x);
            }
        } catch (RuntimeException | Error e) {
            x.fail(e);
        }
    }

    private @Nullable Route select(Exchange x) {
        return x.path().isAsterisk() ? null : router.select(x.method(), x.path(), x);
    }

    private void unrouted(Exchange x) {
        if (x.path().isAsterisk()) {
            x.respond(204, null, NOTHING);
            return;
        }
        String allowed = router.allowed(x.path(), x);
        if (allowed.isEmpty()) {
            x.problem(NOT_FOUND);
        } else if (x.method().equals("OPTIONS")) {
            x.http().getResponseHeaders().put(Headers.ALLOW, allowed);
            x.respond(204, null, NOTHING);
        } else {
            x.problem(NOT_ALLOWED.with("Allow", allowed));
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
