package io.gatewright.runtime.http;

import io.gatewright.runtime.time.GatewayClock;
import io.undertow.Undertow;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;

/** A step behind a real socket on the loopback address. */
public final class StepServer implements AutoCloseable {
    private final HttpClient client = HttpClient.newHttpClient();
    private final Undertow server;

    /** Starts it; every request goes to {@code step}. */
    public StepServer(GatewayClock clock, Step step) {
        Admission admission = new Admission(new TrustedProxies(List.of()), clock, new Lifecycle());
        server = Undertow.builder()
                .setIoThreads(1)
                .setWorkerThreads(1)
                .addHttpListener(
                        0,
                        "127.0.0.1",
                        http -> step.handle(admission.admit(http).exchange()))
                .build();
        server.start();
    }

    /** The answer to {@code GET /}. @param fields names and values in turn */
    public HttpResponse<String> get(String... fields) throws IOException, InterruptedException {
        InetSocketAddress address =
                (InetSocketAddress) server.getListenerInfo().get(0).getAddress();
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + address.getPort() + "/"))
                .timeout(Duration.ofSeconds(20));
        if (fields.length > 0) {
            request.headers(fields);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.stop();
    }
}
