package io.gatewright.runtime.http;

import io.gatewright.runtime.time.GatewayClock;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.protocol.http.HttpServerConnection;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import io.undertow.util.Protocols;
import java.net.InetSocketAddress;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Makes an {@link Exchange} of what Undertow parsed: normal form, sender, request id. What ends here is taken out of the
 * head, and the request id put in, before anything reads it. Thread-safe.
 */
public final class Admission {
    private static final HttpString X_FORWARDED_PREFIX = new HttpString("X-Forwarded-Prefix");
    private static final HttpString X_REAL_IP = new HttpString("X-Real-IP");

    private final TrustedProxies proxies;
    private final GatewayClock clock;
    private final Lifecycle lifecycle;
    private final UnaryOperator<InetSocketAddress> peers;

    public Admission(TrustedProxies proxies, GatewayClock clock, Lifecycle lifecycle) {
        this(proxies, clock, lifecycle, UnaryOperator.identity());
    }

    /** @param peers of the address that a connection comes from: the one that it is taken for */
    public Admission(
            TrustedProxies proxies, GatewayClock clock, Lifecycle lifecycle, UnaryOperator<InetSocketAddress> peers) {
        this.proxies = proxies;
        this.clock = clock;
        this.lifecycle = lifecycle;
        this.peers = peers;
    }

    /** What came of a request: its exchange, and why it is refused if it is. */
    public record Admitted(Exchange exchange, @Nullable Problem refusal) {}

    /** Admits or refuses; a refused one has still to be answered. */
    public Admitted admit(HttpServerExchange http) {
        HeaderMap headers = http.getRequestHeaders();
        if (asksToClose(headers.get(Headers.CONNECTION))) {
            http.setPersistent(false);
        }
        Nominated.drop(headers);
        Peer peer = Peer.of(http.getConnection(), proxies, peers);
        Sender sender = sender(http, headers, peer);
        String requestId = peer.trusted() ? only(headers.get(RequestIds.FIELD)) : null;
        if (requestId == null || !RequestIds.isAcceptable(requestId)) {
            requestId = RequestIds.next();
        }
        headers.put(RequestIds.FIELD, requestId);
        Inlet inlet = inlet(http);
        ParsedTarget target =
                TargetParser.parse(http.getRequestMethod().toString(), http.getRequestURI(), query(http, inlet));
        RequestPath path = target instanceof RequestPath found ? found : RequestPath.NONE;
        String host = host(http, headers, path);
        Exchange exchange =
                new Exchange(http, path, sender, host == null ? "" : host, requestId, clock, lifecycle, inlet);
        if (inlet != null) {
            inlet.handling(exchange);
        }
        peer.current(exchange);
        if (target instanceof TargetRejection rejection) {
            return new Admitted(exchange, Problem.of(rejection.status(), rejection.reason()));
        }
        if (host == null) {
            return new Admitted(exchange, Problem.of(400, "The host is missing, malformed or contradictory."));
        }
        return new Admitted(exchange, null);
    }

    /** Undertow takes a question mark off a query that begins with one. */
    private static String query(HttpServerExchange http, @Nullable Inlet inlet) {
        String query = http.getQueryString();
        return inlet != null && inlet.queryBeginsWithMark() ? "?" + query : query;
    }

    private static @Nullable Inlet inlet(HttpServerExchange http) {
        return http.getConnection() instanceof HttpServerConnection connection
                        && connection.getOriginalSourceConduit() instanceof Inlet inlet
                ? inlet
                : null;
    }

    /** Whether {@code close} is among the options; Undertow sees it only where it stands alone. */
    private static boolean asksToClose(@Nullable HeaderValues connection) {
        if (connection == null) {
            return false;
        }
        for (int i = 0; i < connection.size(); i++) {
            if (Tokens.contains(connection.get(i), "close")) {
                return true;
            }
        }
        return false;
    }

    private Sender sender(HttpServerExchange http, HeaderMap headers, Peer peer) {
        String scheme = http.getRequestScheme();
        if (!peer.trusted()) {
            dropForwarding(headers);
            return new Sender(peer.ip(), peer.ip(), false, scheme);
        }
        HeaderValues lines = headers.get(Headers.X_FORWARDED_FOR);
        String client = lines == null
                ? peer.ip()
                : proxies.clientOf(lines.size() == 1 ? lines.getFirst() : String.join(",", lines), peer.ip());
        String proto = only(headers.get(Headers.X_FORWARDED_PROTO));
        if ("https".equalsIgnoreCase(proto) || "http".equalsIgnoreCase(proto)) {
            scheme = "https".equalsIgnoreCase(proto) ? "https" : "http";
        }
        return new Sender(peer.ip(), client, true, scheme);
    }

    /** The value of a field on one line; of several, nobody knows which one a trusted proxy wrote. */
    private static @Nullable String only(@Nullable HeaderValues lines) {
        return lines != null && lines.size() == 1 ? lines.getFirst() : null;
    }

    private static void dropForwarding(HeaderMap headers) {
        headers.remove(Headers.X_FORWARDED_FOR);
        headers.remove(Headers.X_FORWARDED_PROTO);
        headers.remove(Headers.X_FORWARDED_HOST);
        headers.remove(Headers.X_FORWARDED_PORT);
        headers.remove(Headers.X_FORWARDED_SERVER);
        headers.remove(X_FORWARDED_PREFIX);
        headers.remove(Headers.FORWARDED);
        headers.remove(X_REAL_IP);
    }

    /** The normal form; empty when HTTP/1.0 sent none; null when missing, repeated, malformed or contradictory. */
    private static @Nullable String host(HttpServerExchange http, HeaderMap headers, RequestPath path) {
        HeaderValues values = headers.get(Headers.HOST);
        String authority = path.authority();
        if (values == null || values.isEmpty()) {
            if (http.getProtocol().equals(Protocols.HTTP_1_1)) {
                return null;
            }
            return authority == null ? "" : HostName.normalise(authority);
        }
        if (values.size() > 1) {
            return null;
        }
        String host = HostName.normalise(values.getFirst());
        if (host == null || authority == null) {
            return host;
        }
        return host.equals(HostName.normalise(authority)) ? host : null;
    }
}
