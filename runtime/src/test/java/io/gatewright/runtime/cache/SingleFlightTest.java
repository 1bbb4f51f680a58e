package io.gatewright.runtime.cache;

import static io.gatewright.runtime.cache.CacheGateway.answer;
import static io.gatewright.runtime.cache.CacheGateway.answering;
import static io.gatewright.runtime.cache.CacheGateway.await;
import static io.gatewright.runtime.cache.CacheGateway.status;
import static io.gatewright.runtime.cache.CacheGateway.xCache;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Many requests for one key at once, over real sockets. */
class SingleFlightTest {
    private CacheGateway gateway = new CacheGateway(answering("unused"));

    @AfterEach
    void close() {
        gateway.close();
    }

    private void open(CacheGateway opened) {
        gateway.close();
        gateway = opened;
        gateway.gate = new CompletableFuture<>();
    }

    private List<CompletableFuture<HttpResponse<String>>> ask(int times, String path, String... fields) {
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            asked.add(gateway.getAsync(path, fields));
        }
        return asked;
    }

    private static long count(List<CompletableFuture<HttpResponse<String>>> asked, String xCache) {
        return asked.stream().filter(one -> xCache(one.join()).equals(xCache)).count();
    }

    @Test
    void oneHundredSimultaneousMissesMakeOneCall() {
        open(new CacheGateway(answering("tea")));
        var asked = ask(100, "/a");
        await(() -> gateway.cache.waiting() == 99);
        gateway.gate.complete(null);
        assertEquals(1, count(asked, "MISS"));
        assertEquals(99, count(asked, "HIT"));
        assertTrue(asked.stream().allMatch(one -> one.join().body().equals("tea")));
        assertEquals(
                99,
                asked.stream()
                        .filter(one -> status(one.join()).equals("gatewright; fwd=miss; collapsed; ttl=300"))
                        .count());
        assertEquals(1, gateway.calls.size());
        assertEquals(0, gateway.cache.flights());
    }

    @Test
    void differentKeysDoNotWaitForEachOther() {
        open(new CacheGateway(http -> answer(http, http.getRequestURI())));
        var a = ask(20, "/a");
        var b = ask(20, "/b");
        await(() -> gateway.cache.waiting() == 38);
        gateway.gate.complete(null);
        assertTrue(a.stream().allMatch(one -> one.join().body().equals("/a")));
        assertTrue(b.stream().allMatch(one -> one.join().body().equals("/b")));
        assertEquals(2, gateway.calls.size());
    }

    @Test
    void anAnswerThatCantBeSharedSendsEachOnItsOwn() {
        open(new CacheGateway(answering("mine", "Cache-Control", "private")));
        var asked = ask(20, "/a");
        await(() -> gateway.cache.waiting() == 19);
        gateway.gate.complete(null);
        assertEquals(20, count(asked, "MISS"));
        assertEquals(20, gateway.calls.size());
        // And nobody waits for the next one.
        gateway.gate = new CompletableFuture<>();
        var more = ask(3, "/a");
        await(() -> gateway.calls.size() == 23);
        gateway.gate.complete(null);
        assertEquals(3, count(more, "MISS"));
    }

    @Test
    void whoVariesByWhatWasJustLearnedIsNotGivenAnothersAnswer() {
        open(new CacheGateway(
                http -> answer(http, String.valueOf(http.getRequestHeaders().getFirst("Accept")), "Vary", "Accept")));
        var html = ask(10, "/a", "Accept", "text/html");
        var json = ask(10, "/a", "Accept", "application/json");
        await(() -> gateway.cache.waiting() == 19);
        gateway.gate.complete(null);
        assertTrue(html.stream().allMatch(one -> one.join().body().equals("text/html")));
        assertTrue(json.stream().allMatch(one -> one.join().body().equals("application/json")));
        assertEquals(2, gateway.calls.size());
    }

    @Test
    void theOthersAreAnsweredWhenTheFirstClientLeaves() throws IOException {
        open(new CacheGateway(answering("tea")));
        List<CompletableFuture<HttpResponse<String>>> asked;
        try (Socket leader = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            leader.getOutputStream()
                    .write("GET /a HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"
                            .replace("PORT", Integer.toString(gateway.port()))
                            .getBytes(StandardCharsets.US_ASCII));
            await(() -> gateway.calls.size() == 1);
            asked = ask(10, "/a");
            await(() -> gateway.cache.waiting() == 10);
        }
        await(() -> gateway.calls.size() == 2); // one of those who waited leads
        gateway.gate.complete(null);
        assertTrue(asked.stream().allMatch(one -> one.join().body().equals("tea")));
        assertEquals(2, gateway.calls.size());
    }

    @Test
    void oneWhoLeavesWhileWaitingIsForgotten() throws IOException {
        open(new CacheGateway(answering("tea")));
        var asked = ask(1, "/a");
        await(() -> gateway.calls.size() == 1);
        try (Socket waiter = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            waiter.getOutputStream()
                    .write("GET /a HTTP/1.1\r\nHost: 127.0.0.1:PORT\r\n\r\n"
                            .replace("PORT", Integer.toString(gateway.port()))
                            .getBytes(StandardCharsets.US_ASCII));
            await(() -> gateway.cache.waiting() == 1);
        }
        await(() -> gateway.cache.waiting() == 0);
        gateway.gate.complete(null);
        assertEquals("tea", asked.get(0).join().body());
    }

    @Test
    void afterAFailureEachAsksForItself() {
        open(new CacheGateway(http -> {
            if (gateway.calls.size() == 1) {
                http.getConnection().close();
            } else {
                answer(http, "tea");
            }
        }));
        var asked = ask(10, "/a", "If-None-Match", "\"none\"");
        await(() -> gateway.cache.waiting() == 9);
        gateway.gate.complete(null);
        long failed =
                asked.stream().filter(one -> one.join().statusCode() == 502).count();
        assertTrue(failed <= 1, failed + " failed");
        assertEquals(0, gateway.cache.flights());
    }

    @Test
    void expiryUnderLoadMakesOneCallAgain() {
        open(new CacheGateway(answering("tea")));
        gateway.gate.complete(null);
        for (int round = 1; round <= 5; round++) {
            gateway.gate = new CompletableFuture<>();
            var asked = ask(20, "/a");
            await(() -> gateway.cache.waiting() == 19);
            gateway.gate.complete(null);
            asked.forEach(CompletableFuture::join);
            assertEquals(round, gateway.calls.size());
            gateway.clock.advance(CacheGateway.TTL.plus(Duration.ofSeconds(1)));
        }
    }
}
