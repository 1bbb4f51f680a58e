package io.example.tested;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;

/** {@code route x ANY /x/{id}}, tested.gw */
final class XRoute {
    private static final HttpString X_WHO = new HttpString("x-who");

    private XRoute() {}

    static Route open(GatewayRuntime runtime, TestedParts parts) {
        return runtime.route("x", "/x/{id}")
                .identify(parts.cAuth) // tested.gw: route x ANY /x/{id} -> u /in/{id} { identify c; public }
                .onRequest(XRoute::request)
                .rewrite("/in", path -> "/" + path.segment(1)) // tested.gw: route x ANY /x/{id} -> u /in/{id} { identify c; public }
                .proxy(parts.uUpstream); // tested.gw: route x ANY /x/{id} -> u /in/{id} { identify c; public }
    }

    /** What goes to the upstream: reads what arrived, then edits. */
    private static void request(Exchange x, HeaderMap headers) {
        Identity c = x.identity("c");
        Object cSub = c != null ? c.claim("sub") : null;
        HeaderEdits.removePrefix(headers, "x-internal-"); // tested.gw: gateway tested { listen 80; trusted-proxies ["10.0.0.0/8"];…
        HeaderEdits.set(headers, X_WHO, Values.text(cSub != null ? cSub : "-")); // tested.gw: gateway tested { listen 80; trusted-proxies ["10.0.0.0/8"];…
    }
}
