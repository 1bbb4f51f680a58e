package io.gatewright.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Step;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class ServingTest {
    private static final String HOST = "Host: a.example\r\n\r\n";

    private static final Step HELLO = x -> x.respond(200, "text/plain", bytes("hello " + x.path()));

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String send(Step step, String request) throws Exception {
        try (RunningGateway gateway = GatewayServer.start(new TestGateway(step), StartOptions.onLoopback());
                RawClient client = new RawClient(gateway.port())) {
            return client.send(request).readAnswer();
        }
    }

    @Test
    void anAnswerHasARequestIdADateAndNoServerName() throws Exception {
        String answer = send(HELLO, "GET /a/b?x=1 HTTP/1.1\r\n" + HOST);
        assertTrue(answer.startsWith("HTTP/1.1 200 OK\r\n"), answer);
        assertTrue(answer.endsWith("\r\n\r\nhello /a/b"), answer);
        assertTrue(answer.contains("\r\nX-Request-Id: "), answer);
        assertTrue(answer.contains("\r\nDate: "), answer);
        assertFalse(answer.contains("Server:"), answer);
    }

    @Test
    void aConnectionServesManyRequestsAndPipelinedOnesInOrder() throws Exception {
        try (RunningGateway gateway = GatewayServer.start(new TestGateway(HELLO), StartOptions.onLoopback());
                RawClient client = new RawClient(gateway.port())) {
            for (int i = 0; i < 3; i++) {
                String answer = client.send("GET /one HTTP/1.1\r\n" + HOST).readAnswer();
                assertTrue(answer.endsWith("hello /one"), answer);
            }
            client.send("GET /1 HTTP/1.1\r\n" + HOST + "POST /2 HTTP/1.1\r\nContent-Length: 3\r\n" + HOST + "abc"
                    + "GET /3 HTTP/1.1\r\n" + HOST
                    + "POST /4 HTTP/1.1\r\nTransfer-Encoding: chunked\r\n" + HOST
                    + "3;a=\"b\"\r\nabc\r\n0\r\nX-T: 1\r\n\r\n");
            for (int i = 1; i <= 4; i++) {
                String answer = client.readAnswer();
                assertTrue(answer.endsWith("hello /" + i), answer);
            }
        }
    }

    @Test
    void noRouteIsNotFoundAndTheWrongMethodIsToldWhatIsAllowed() throws Exception {
        assertTrue(send(HELLO, "GET /nowhere HTTP/1.1\r\n" + HOST).startsWith("HTTP/1.1 404 "));
        String answer = send(HELLO, "POST /get HTTP/1.1\r\n" + HOST);
        assertTrue(answer.startsWith("HTTP/1.1 405 "), answer);
        assertTrue(answer.contains("\r\nAllow: GET, HEAD, OPTIONS\r\n"), answer);
        assertTrue(answer.contains("application/problem+json"), answer);
        String options = send(HELLO, "OPTIONS /get HTTP/1.1\r\n" + HOST);
        assertTrue(options.startsWith("HTTP/1.1 204 "), options);
        assertTrue(options.contains("\r\nAllow: GET, HEAD, OPTIONS\r\n"), options);
    }

    @Test
    void anExceptionInAStepIsA500ThatSaysNothingOfIt() throws Exception {
        String answer = send(
                x -> {
                    throw new IllegalStateException("inner secret");
                },
                "GET / HTTP/1.1\r\n" + HOST);
        assertTrue(answer.startsWith("HTTP/1.1 500 "), answer);
        assertFalse(answer.contains("secret"), answer);
    }

    @Test
    void transformsRunInOrderOnEveryAnswer() throws Exception {
        Step step = x -> {
            x.onCommit((e, headers) -> headers.put(new io.undertow.util.HttpString("X-A"), "1"));
            x.onCommit((e, headers) -> headers.put(new io.undertow.util.HttpString("X-A"), "2"));
            throw new IllegalStateException("expected by this test");
        };
        assertTrue(send(step, "GET / HTTP/1.1\r\n" + HOST).contains("\r\nX-A: 2\r\n"));
    }

    @Test
    void requestDataIsReadOnlyWhenItIsThereOnce() throws Exception {
        Step step = x -> x.respond(200, "text/plain", bytes(describe(x)));
        String answer = send(
                step,
                "GET /?a=1%202&b=1&b=2&c HTTP/1.1\r\nCookie: k=v; l=\"w\"\r\nX-One: 1\r\nX-Two: 1\r\nX-Two: 2\r\n"
                        + HOST);
        assertTrue(answer.endsWith("1 2|null||null|v|w|1|null|a.example|127.0.0.1|http"), answer);
    }

    private static String describe(Exchange x) {
        return x.query("a") + "|" + x.query("b") + "|" + x.query("c") + "|" + x.query("d") + "|" + x.cookie("k") + "|"
                + x.cookie("l") + "|" + x.header("x-one") + "|" + x.header("x-two") + "|" + x.host() + "|"
                + x.clientIp() + "|" + x.scheme();
    }

    @Test
    void forwardingFieldsCountOnlyFromTrustedProxies() throws Exception {
        Step step = x -> x.respond(
                200,
                "text/plain",
                bytes(x.clientIp() + "|" + x.scheme() + "|" + x.requestId() + "|"
                        + x.http().getRequestHeaders().contains("X-Forwarded-For")));
        String request = "GET / HTTP/1.1\r\nX-Forwarded-For: 1.1.1.1, 8.8.8.8, 10.1.2.3\r\nX-Forwarded-Proto: https\r\n"
                + "X-Request-Id: mine\r\n" + HOST;
        assertTrue(send(step, request).contains("127.0.0.1|http|"));
        assertTrue(send(step, request).endsWith("|false"));
        TestGateway trusting = new TestGateway(step, m -> m.trustedProxies("127.0.0.0/8", "10.0.0.0/8"));
        try (RunningGateway gateway = GatewayServer.start(trusting, StartOptions.onLoopback());
                RawClient client = new RawClient(gateway.port())) {
            assertEquals(
                    "8.8.8.8|https|mine|true", client.send(request).readAnswer().split("\r\n\r\n", 2)[1]);
        }
    }

    @Test
    void closeAmongOtherConnectionOptionsCloses() throws Exception {
        for (String option : new String[] {"x-a, Close", "TE\r\nConnection: close", "keep-alive,close"}) {
            String request = "GET / HTTP/1.1\r\nConnection: " + option + "\r\n" + HOST;
            try (RunningGateway gateway = GatewayServer.start(new TestGateway(HELLO), StartOptions.onLoopback());
                    RawClient client = new RawClient(gateway.port())) {
                String answers = client.send(request + request).readToEnd();
                assertTrue(answers.contains("\r\nConnection: close\r\n"), answers);
                assertEquals(answers.indexOf("HTTP/1.1 "), answers.lastIndexOf("HTTP/1.1 "), answers);
            }
        }
    }

    @Test
    void aQueryMayHoldWhatBrowsersLeaveInItAndAPathMayNot() throws Exception {
        String query = "filter[name]=a|b&c={d}^`\\\\";
        Step step = x -> x.respond(200, "text/plain", bytes(x.query()));
        assertTrue(send(step, "GET /?" + query + " HTTP/1.1\r\n" + HOST).endsWith("\r\n\r\n" + query));
        for (char c : "[]{}|^`\\".toCharArray()) {
            assertTrue(send(step, "GET /a" + c + " HTTP/1.1\r\n" + HOST).startsWith("HTTP/1.1 400 "), "" + c);
        }
    }

    @Test
    void aClientThatSentBeforeItWasAcceptedIsNoticedWhenItGoesAndGotNoStatus() throws Exception {
        int clients = 32;
        List<String> lines = new CopyOnWriteArrayList<>();
        CountDownLatch arrived = new CountDownLatch(clients);
        CountDownLatch gone = new CountDownLatch(clients);
        Step waiting = x -> {
            x.onClientGone(gone::countDown);
            arrived.countDown();
        };
        try (RunningGateway gateway = GatewayServer.start(
                new TestGateway(waiting), StartOptions.onLoopback().accessLog(lines::add))) {
            List<RawClient> open = new ArrayList<>();
            for (int i = 0; i < clients; i++) {
                open.add(new RawClient(gateway.port()).send("GET / HTTP/1.1\r\n" + HOST));
            }
            assertTrue(arrived.await(10, TimeUnit.SECONDS));
            for (RawClient client : open) {
                client.close();
            }
            assertTrue(gone.await(10, TimeUnit.SECONDS), () -> gone.getCount() + " were not noticed");
        }
        assertFalse(lines.toString().contains("status"), lines::toString);
    }
}
