package io.gatewright.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A large gateway is checked, generated, compiled, loaded and asked. {@code -Dscale.routes=10000} for the full size, at which
 * the times are held to what is promised.
 */
class ScaleTest {
    private static final int ROUTES = Integer.getInteger("scale.routes", 520);
    private static final int FULL = 10_000;

    @Test
    void aLargeGatewayCompilesAndAnswers(@TempDir Path folder) throws Exception {
        Scale.Figures figures = Scale.measure(ROUTES, folder);
        System.out.println(figures);
        HttpServer upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.createContext("/", exchange -> {
            exchange.sendResponseHeaders(204, -1);
            exchange.close();
        });
        upstream.start();
        try (URLClassLoader loader = new URLClassLoader(
                new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
            Gateway gateway = loader.loadClass(figures.compilation().mainClass())
                    .asSubclass(Gateway.class)
                    .getDeclaredConstructor()
                    .newInstance();
            StartOptions options = StartOptions.onLoopback();
            for (int i = 0; i < OpenApiPolicy.UPSTREAMS; i++) {
                options.upstream(
                        "up-" + i,
                        URI.create("http://127.0.0.1:" + upstream.getAddress().getPort()));
            }
            try (RunningGateway running = GatewayServer.start(gateway, options)) {
                for (int i = 0; i < OpenApiPolicy.resources(ROUTES); i += 7) {
                    ask(running.port(), i);
                }
            }
        } finally {
            upstream.stop(0);
        }
        if (ROUTES >= FULL) {
            assertTrue(figures.check().compareTo(Duration.ofSeconds(5)) < 0, figures.toString());
            assertTrue(
                    figures.compile().plus(figures.javac()).compareTo(Duration.ofSeconds(30)) < 0, figures.toString());
        }
    }

    private static void ask(int port, int resource) throws IOException {
        String host = OpenApiPolicy.host(resource).replace("*", "some");
        String path = OpenApiPolicy.path(resource);
        String id = OpenApiPolicy.id(resource);
        assertEquals(204, status(port, host, "GET", path + "/search", ""));
        assertEquals(204, status(port, host, "PUT", path + "/" + id, ""));
        assertEquals(204, status(port, host, "GET", path + "/" + id + "/files/a/b.txt", ""));
        assertEquals(204, status(port, host, "GET", path + "/reports/2026", "X-Api-Version: 2\r\n"));
        assertEquals(404, status(port, host, "GET", path + "/no~id", ""));
        assertEquals(404, status(port, host, "GET", path + "/reports/last", ""));
        assertEquals(405, status(port, host, "PATCH", path + "/" + id, ""));
        assertEquals(421, status(port, "other.example", "GET", path + "/search", ""));
    }

    private static int status(int port, String host, String method, String path, String headers) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            String head = method + " " + path + " HTTP/1.1\r\nHost: " + host + "\r\nConnection: close\r\n"
                    + "Content-Length: 0\r\n" + headers + "\r\n";
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            BufferedReader reader =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            String line = reader.readLine();
            return line == null ? -1 : Integer.parseInt(line.substring(9, 12));
        }
    }
}
