package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;

/** {@code route office-open ANY /office/**}, corners.gw */
final class OfficeOpenRoute {
    private OfficeOpenRoute() {}

    static Route open(GatewayRuntime runtime, CornersParts parts) {
        return runtime.route("office-open", "/office/**")
                .require(OfficeOpenRoute::allowed, parts.staffAuth) // corners.gw: require staff
                .timeout(parts.params.wait_()) // corners.gw: timeout wait
                .proxy(parts.officeUpstream); // corners.gw: route office-open ANY /** -> office
    }

    /** {@code require staff} */
    private static boolean allowed(Exchange x) {
        Identity staff = x.identity("staff");
        return staff != null;
    }
}
