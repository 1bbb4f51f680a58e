package io.gatewright.compiler;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.sun.net.httpserver.HttpServer;
import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hosts, types, conditions, cors, targets and the redirect: from the source to what upstreams and clients see. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RoutedGatewayServesTest {
    private HttpServer upstream;
    private RunningGateway gateway;

    @BeforeAll
    void start() throws Exception {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.createContext("/", exchange -> {
            byte[] seen = exchange.getRequestURI().toString().getBytes(StandardCharsets.US_ASCII);
            exchange.sendResponseHeaders(200, seen.length);
            exchange.getResponseBody().write(seen);
            exchange.close();
        });
        upstream.start();
        Compilation compiled = Compiling.accepted(Files.readString(Path.of("src/test/resources/served/routing.gw")));
        Constructor<?> constructor = Javac.compile(Compiling.allJava(compiled))
                .loadClass("io.example.gen.RoutingGateway")
                .getDeclaredConstructor();
        constructor.setAccessible(true);
        URI target = URI.create("http://127.0.0.1:" + upstream.getAddress().getPort());
        gateway = GatewayServer.start(
                (Gateway) constructor.newInstance(),
                StartOptions.onLoopback().upstream("api", target).upstream("admin", target));
    }

    @AfterAll
    void stop() {
        gateway.close();
        upstream.stop(0);
    }

    /** The lines of an answer, the body being the last. */
    private List<String> ask(String start, String host, String fields) throws IOException {
        String lines = fields.isEmpty() ? "" : fields.replace("; ", "\r\n") + "\r\n";
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(10_000);
            String request = start + " HTTP/1.1\r\nHost: " + host + "\r\nContent-Length: 0\r\nConnection: close\r\n"
                    + lines + "\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1)
                    .lines()
                    .toList();
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // what is asked | its host | more fields | the status | what the upstream sees, or a line of the answer
                "GET /orders/7           | api.example       |                  | 200 | /orders/7",
                "GET /orders/7           | EU.Api.Example:80 |                  | 200 | /orders/7",
                "GET /orders/x           | api.example       | X-Api-Version: 1 | 200 | /legacy/x",
                "GET /orders/x?a=b       | api.example       | X-Api-Version: 2 | 200 | /any/x?a=b",
                "GET /orders/%c3%a9      | api.example       | X-Api-Version: 1; X-Api-Version: 1 | 200 | /any/%C3%A9",
                "PUT /orders/7           | api.example       |                  | 200 | /any/7",
                "DELETE /orders/7        | api.example       |                  | 405 | Allow: GET, HEAD, OPTIONS, PUT",
                "GET /secure             | api.example       |                  | 404 | ",
                "GET /find?key=1         | api.example       |                  | 200 | /found?key=1",
                "GET /find?key=1&key=2   | api.example       |                  | 404 | ",
                "GET /find?key=1         | api.example       | Cookie: beta=1   | 404 | ",
                "GET /find?key=1         | api.example       | Cookie: beta=1; Cookie: beta=2 | 404 | ",
                "GET /files/a-b          | api.example       |                  | 200 | /store/a-b",
                "GET /files/a-b/c//      | api.example       |                  | 400 | ",
                "GET /files/a-b/..;/x    | api.example       |                  | 400 | ",
                "GET /files/a-b/c/       | api.example       |                  | 200 | /store/a-b/c/",
                "GET /files/-b/c         | api.example       |                  | 404 | ",
                "GET /orders/7/?a=1      | api.example       |                  | 308 | Location: /orders/7?a=1",
                "GET /orders/7           | admin.example     |                  | 404 | ",
                "GET /admin/orders/7/?a  | admin.example     |                  | 200 | /internal/orders/7/?a",
                "GET /admin/orders       | api.example       |                  | 404 | ",
                "GET /orders/7           | api.example.evil  |                  | 421 | ",
                "GET /orders/7           | xapi.example      |                  | 421 | ",
                "OPTIONS /preflights     | api.example       | Origin: https://app.example; Access-Control-Request-Method: GET | 200 | {\"by\":\"the route\"}",
                "OPTIONS /orders/x       | api.example       | Origin: https://app.example; Access-Control-Request-Method: PUT | 204 | Access-Control-Allow-Origin: https://app.example",
                "OPTIONS /orders/x       | api.example       | Origin: https://evil.example; Access-Control-Request-Method: PUT | 403 | ",
                "OPTIONS /orders/x       | api.example       |                  | 204 | Allow: GET, HEAD, OPTIONS, PUT",
                "GET /orders/7           | api.example       | Origin: https://app.example | 200 | Access-Control-Allow-Origin: https://app.example",
                "OPTIONS /admin/orders/7 | admin.example     |                  | 200 | /internal/orders/7"
            })
    void isServedAsWritten(String start, String host, String fields, int status, String part) throws IOException {
        List<String> answer = ask(start, host, fields == null ? "" : fields);
        assertEquals(Integer.toString(status), answer.get(0).split(" ", -1)[1], answer::toString);
        if (part != null) {
            assertEquals(1, answer.stream().filter(part::equals).count(), answer::toString);
        }
    }
}
