package io.gatewright.compiler.diff;

import com.auth0.jwt.JWT;
import com.auth0.jwt.algorithms.Algorithm;
import com.sun.net.httpserver.HttpServer;
import io.gatewright.compiler.Compilation;
import io.gatewright.compiler.Compiling;
import io.gatewright.compiler.Javac;
import io.gatewright.compiler.plan.route.Request;
import io.gatewright.runtime.Gateway;
import io.gatewright.runtime.GatewayServer;
import io.gatewright.runtime.RunningGateway;
import io.gatewright.runtime.StartOptions;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/** A gateway compiled and started, its upstreams telling what they are asked, and what it answers. */
final class Served implements AutoCloseable {
    private static final String SIGNING = "0123456789abcdef".repeat(4);
    private static final String KEY = "the-key-of-a-customer";
    private static final Set<String> LEFT_OUT =
            Set.of("date", "x-request-id", "connection", "ratelimit", "content-length", "age");
    /** What the upstream tells that it was sent. */
    private static final List<String> TOLD = List.of("x", "y", "x-sent");

    private final Map<String, Integer> times = new ConcurrentHashMap<>();
    private final HttpServer upstream;
    private final RunningGateway gateway;

    Served(String source) throws Exception {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.createContext("/", exchange -> {
            String asked = exchange.getRequestHeaders().getFirst("Host").replaceAll(":.*", "");
            StringBuilder sent = new StringBuilder(asked + exchange.getRequestURI());
            TOLD.forEach(
                    name -> sent.append(' ').append(exchange.getRequestHeaders().get(name)));
            sent.append(' ').append(times.merge(sent.toString(), 1, Integer::sum));
            byte[] seen = sent.toString().getBytes(StandardCharsets.US_ASCII);
            boolean head = exchange.getRequestMethod().equals("HEAD");
            exchange.getResponseHeaders().set("X-Seen", new String(seen, StandardCharsets.US_ASCII));
            exchange.sendResponseHeaders(200, head ? -1 : seen.length);
            if (!head) {
                exchange.getResponseBody().write(seen);
            }
            exchange.close();
        });
        upstream.start();
        Compilation compilation = Compiling.accepted(source);
        ClassLoader loader = Javac.compile(compilation.sources());
        Gateway generated = (Gateway) loader.loadClass(compilation.mainClass())
                .getDeclaredConstructor()
                .newInstance();
        int port = upstream.getAddress().getPort();
        gateway = GatewayServer.start(
                generated,
                StartOptions.onLoopback()
                        .secret("signing", SIGNING.getBytes(StandardCharsets.UTF_8))
                        .secret("key-file", ("c1:sha256:" + hash(KEY) + "\n").getBytes(StandardCharsets.UTF_8))
                        .upstream("up", URI.create("http://127.0.0.1:" + port))
                        .upstream("down", URI.create("http://localhost:" + port)));
    }

    private static String hash(String key) throws Exception {
        return HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
    }

    /**
     * What is answered to a request that is sent twice.
     *
     * @param mark tells it from all others, in the query
     */
    List<String> answers(Witness witness, String mark, String why) throws IOException {
        List<String> both = new ArrayList<>(answer(witness, mark, why));
        both.addAll(answer(witness, mark, why));
        return both;
    }

    /** Status, fields and, where it is not an error, body. */
    private List<String> answer(Witness witness, String mark, String why) throws IOException {
        String answer;
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), gateway.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(text(witness, mark, why).getBytes(StandardCharsets.UTF_8));
            answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
        String[] parts = answer.split("\r\n\r\n", 2);
        List<String> head = parts[0].lines().toList();
        String status = head.get(0).split(" ", 3)[1];
        TreeSet<String> fields = new TreeSet<>();
        for (String line : head.subList(1, head.size())) {
            String name = line.substring(0, line.indexOf(':')).toLowerCase(Locale.ROOT);
            if (!LEFT_OUT.contains(name)) {
                // The policy's name is the route's; a route may be renamed.
                fields.add(name + line.substring(line.indexOf(':')).replaceFirst("\"[^\"]*\";q", "q"));
            }
        }
        List<String> all = new ArrayList<>(List.of(status));
        all.addAll(fields);
        if (status.equals("200") && parts.length > 1) {
            all.add(parts[1]);
        }
        return all;
    }

    /**
     * The request as it is sent.
     *
     * @param why what a credential is disputed for
     */
    private static String text(Witness witness, String mark, String why) {
        Request request = witness.request();
        StringBuilder fields = new StringBuilder();
        List<String> query = new ArrayList<>(List.of("mark=" + mark));
        List<String> cookies = new ArrayList<>();
        request.values()
                .forEach((variable, given) -> given.forEach(value -> {
                    switch (variable.kind()) {
                        case SCHEME ->
                            fields.append("X-Forwarded-Proto: ").append(value).append("\r\n");
                        case HEADER ->
                            fields.append(variable.name())
                                    .append(": ")
                                    .append(value)
                                    .append("\r\n");
                        case QUERY ->
                            query.add(variable.name() + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8));
                        case COOKIE -> cookies.add(variable.name() + "=" + value);
                    }
                }));
        if (!cookies.isEmpty()) {
            fields.append("Cookie: ").append(String.join("; ", cookies)).append("\r\n");
        }
        witness.caller().shows().forEach((auth, claims) -> fields.append(credential(auth, claims)));
        witness.caller()
                .wrong()
                .forEach(auth ->
                        fields.append(auth.equals("staff") ? "Authorization: Bearer wrong\r\n" : "X-Key: wrong\r\n"));
        witness.caller()
                .from()
                .ifPresent(
                        from -> fields.append("X-Forwarded-For: ").append(from).append("\r\n"));
        witness.caller().disputed().forEach(auth -> fields.append(disputed(why)));
        boolean longer = !request.method().equals("GET") && !request.method().equals("HEAD");
        return request.method() + " " + request.path() + "?" + String.join("&", query)
                + " HTTP/1.1\r\nHost: " + (request.host().isEmpty() ? "nobody.test" : request.host())
                + "\r\nConnection: close\r\n" + (longer ? "Content-Length: 0\r\n" : "") + fields + "\r\n";
    }

    private static String credential(String auth, SortedMap<String, String> claims) {
        if (auth.equals("customer")) {
            return "X-Key: " + KEY + "\r\n";
        }
        List<String> members = new ArrayList<>();
        claims.forEach((name, json) -> members.add("\"" + name + "\":" + json));
        return bearer(JWT.create()
                .withPayload("{" + String.join(",", members) + "}")
                .withIssuer("https://id.test")
                .withExpiresAt(Instant.now().plusSeconds(600))
                .sign(Algorithm.HMAC256(SIGNING)));
    }

    /** A token that staff takes in one of two gateways, as far as this is what differs. */
    private static String disputed(String why) {
        return bearer(
                switch (why) {
                    case "algorithms" ->
                        JWT.create()
                                .withIssuer("https://id.test")
                                .withExpiresAt(Instant.now().plusSeconds(600))
                                .sign(Algorithm.HMAC512(SIGNING));
                    case "issuer" ->
                        JWT.create()
                                .withExpiresAt(Instant.now().plusSeconds(600))
                                .sign(Algorithm.HMAC256(SIGNING));
                    default ->
                        JWT.create()
                                .withIssuer("https://id.test")
                                .withExpiresAt(Instant.now().minusSeconds(20))
                                .sign(Algorithm.HMAC256(SIGNING));
                });
    }

    private static String bearer(String token) {
        return "Authorization: Bearer " + token + "\r\n";
    }

    @Override
    public void close() {
        gateway.close();
        upstream.stop(0);
    }
}
