package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.cache.VaryKey;
import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Identity;
import io.undertow.util.HttpString;
import java.time.Duration;
import java.util.List;

/** {@code route archive GET|HEAD /archive/{year}/**}, corners.gw */
final class ArchiveRoute {
    private static final HttpString X_PASS = new HttpString("x-pass");

    private ArchiveRoute() {}

    static Route open(GatewayRuntime runtime, CornersParts parts) {
        return runtime.route("archive", "/archive/{year}/**")
                .require(ArchiveRoute::allowed, parts.deviceAuth) // corners.gw: require device and not (request.host == "blocked.example") …
                .cache(Duration.ofMinutes(10), List.of(VaryKey.value(ArchiveRoute::vary), VaryKey.header("accept"))) // corners.gw: cache 10m { vary [device.id, header.accept] }
                .proxy(parts.archiveUpstream); // corners.gw: route archive GET|HEAD /archive/{year}/** -> archive
    }

    /** {@code require device and not (request.host == "blocked.example") or header.x-pass == "open sesame"} */
    private static boolean allowed(Exchange x) {
        Identity device = x.identity("device");
        String xPass = x.header(X_PASS);
        return (device != null && !x.host().equals("blocked.example")) || "open sesame".equals(xPass);
    }

    /** {@code vary} by {@code device.id} */
    private static String vary(Exchange x) {
        Identity device = x.identity("device");
        return (device != null ? device.id() : null);
    }
}
