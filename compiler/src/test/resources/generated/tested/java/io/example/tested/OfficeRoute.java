package io.example.tested;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.Values;
import io.gatewright.runtime.http.AddressBlocks;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.gatewright.runtime.transform.HeaderEdits;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.time.Duration;

/** {@code route office GET /office}, tested.gw */
final class OfficeRoute {
    private static final AddressBlocks NETWORKS = AddressBlocks.of("192.0.2.0/24", "2001:db8:0:0:0:0:0:0/32");
    private static final HttpString X_WHO = new HttpString("x-who");

    private OfficeRoute() {}

    static Route open(GatewayRuntime runtime, TestedParts parts) {
        return runtime.route("office", "/office")
                .limit(runtime.limit("office").slidingWindow(2, Duration.ofMinutes(1)).open(), OfficeRoute::officeKey) // tested.gw: route office GET /office -> u { require client.ip in ["192.…
                .require(OfficeRoute::allowed) // tested.gw: route office GET /office -> u { require client.ip in ["192.…
                .onRequest(OfficeRoute::request)
                .proxy(parts.uUpstream); // tested.gw: route office GET /office -> u { require client.ip in ["192.…
    }

    /** The key of {@code limit office}: {@code client.ip} */
    private static String officeKey(Exchange x) {
        return x.clientIp();
    }

    /** {@code require client.ip in ["192.0.2.0/24", "2001:db8::/32"]} */
    private static boolean allowed(Exchange x) {
        return NETWORKS.contains(x.clientIp());
    }

    /** What goes to the upstream: reads what arrived, then edits. */
    private static void request(Exchange x, HeaderMap headers) {
        Identity c = x.identity("c");
        Object cSub = c != null ? c.claim("sub") : null;
        HeaderEdits.removePrefix(headers, "x-internal-"); // tested.gw: gateway tested { listen 80; trusted-proxies ["10.0.0.0/8"];…
        HeaderEdits.set(headers, X_WHO, Values.text(cSub != null ? cSub : "-")); // tested.gw: gateway tested { listen 80; trusted-proxies ["10.0.0.0/8"];…
    }
}
