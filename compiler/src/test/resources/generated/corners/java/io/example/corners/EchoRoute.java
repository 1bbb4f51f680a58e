package io.example.corners;

import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.Route;
import io.gatewright.runtime.expression.JsonText;
import io.gatewright.runtime.http.Exchange;
import io.undertow.util.HttpString;

/** {@code route echo GET /echo/{word}}, corners.gw */
final class EchoRoute {
    private static final HttpString USER_AGENT = new HttpString("user-agent");

    private EchoRoute() {}

    static Route open(GatewayRuntime runtime, CornersParts parts) {
        return runtime.route("echo", "/echo/{word}")
                .maxBody(parts.params.most()) // corners.gw: max-body most
                .limit(parts.carefulLimit, EchoRoute::carefulKey) // limit careful, corners.gw
                .respondJson(200, x -> body(parts.params, x)); // corners.gw: respond 200
    }

    /** The key of {@code limit careful}: {@code client.ip} */
    private static String carefulKey(Exchange x) {
        return x.clientIp();
    }

    /** The body that {@code respond} gives. */
    private static String body(CornersParams params, Exchange x) {
        String say = x.query("say");
        String userAgent = x.header(USER_AGENT);
        return "{\"word\":"
                + JsonText.of(x.path().decoded(1))
                + ",\"said\":["
                + JsonText.of(say != null ? say : "nothing")
                + ","
                + JsonText.of(x.method())
                + "],\"region\":"
                + JsonText.of(params.region())
                + ",\"ok\":true,\"cost\":1.50,\"agent\":"
                + JsonText.of(userAgent)
                + "}";
    }
}
