package io.example.corners;

import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayRuntime;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.Manifest;
import io.gatewright.runtime.Router;
import io.gatewright.runtime.config.ParamType;
import io.gatewright.runtime.http2.Http2Limits;
import java.time.Duration;

/**
 * What shop.gw leaves out.
 *   It ends no comment: *&#47; and starts no escape: &#92;u000a
 *
 * <p>{@code gateway corners}, corners.gw
 */
public final class CornersGateway implements Gateway {
    /** Starts the gateway; {@code --help} lists what it understands. */
    public static void main(String[] args) {
        GatewayServer.main(new CornersGateway(), args);
    }

    @Override
    public Manifest manifest() {
        return Manifest.of("corners")
                .digest("3cbc295bfc6342680f28a62841957bedd37e382677aa9903a92b6a8c45977aba")
                .listenParam("port") // corners.gw: listen port
                .admin(8081) // corners.gw: admin 8081
                .maxHeaders(50)
                .maxTargetSize(4096)
                .idleTimeout(Duration.ofSeconds(20))
                .minRate(1024, Duration.ofSeconds(5))
                .http2(Http2Limits.DEFAULTS.maxStreams(50).window(131072).maxResets(100, Duration.ofSeconds(1)))
                .accessLog(false)
                .param("most", ParamType.SIZE, "1KiB") // corners.gw: param most: size = 1KiB
                .param("office-url", ParamType.URL, "http://127.0.0.1:9201") // corners.gw: param office-url: url = "http://127.0.0.1:9201"
                .param("port", ParamType.INT, "8080").range("1", "65535") // corners.gw: param port: int = 8080 { range 1..65535 }
                .param("region", ParamType.TEXT, "eu") // corners.gw: param region: text = "eu"
                .param("wait", ParamType.DURATION, "2s") // corners.gw: param wait: duration = 2s
                .overlay("production") // corners.gw: overlay production { region = "us"; wait = 1s }
                .value("region", "us")
                .value("wait", "1s")
                .secretFromFile("device-keys", "device-keys.txt") // corners.gw: secret device-keys = file("device-keys.txt")
                .secretFromEnv("signing-key", "SIGNING_KEY") // corners.gw: secret signing-key = env("SIGNING_KEY")
                .build();
    }

    @Override
    public Router open(GatewayRuntime runtime) {
        return new CornersRouter(runtime, new CornersParts(runtime));
    }
}
