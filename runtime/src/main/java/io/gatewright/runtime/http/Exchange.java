package io.gatewright.runtime.http;

import io.gatewright.runtime.time.GatewayClock;
import io.undertow.server.HttpServerExchange;
import io.undertow.util.HeaderMap;
import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One request and the answer to it. Confined to the I/O thread of its connection. */
@SuppressWarnings("DoNotCallSuggester")
public final class Exchange {
    private final HttpServerExchange http;
    private final RequestPath path;
    private final Sender sender;
    private final String host;
    private final String requestId;
    private final GatewayClock clock;
    private final AccessRecord log = new AccessRecord();

    Exchange(
            HttpServerExchange http,
            RequestPath path,
            Sender sender,
            String host,
            String requestId,
            GatewayClock clock) {
        this.http = http;
        this.path = path;
        this.sender = sender;
        this.host = host;
        this.requestId = requestId;
        this.clock = clock;
    }

    /** Undertow's view of it. The proxy needs it; other steps seldom should. */
    public HttpServerExchange http() {
        return http;
    }

    public RequestPath path() {
        return path;
    }

    /** The method as it was sent; methods are case-sensitive. */
    public String method() {
        return http.getRequestMethod().toString();
    }

    /** The host that was asked for: lower case, without port; empty when HTTP/1.0 sent none. */
    public String host() {
        return host;
    }

    /** The query as it arrived, without its question mark; empty if there is none. */
    public String query() {
        return path.query();
    }

    /** {@code http} or {@code https}, as the client saw it. */
    public String scheme() {
        return sender.scheme();
    }

    /** The address of the client, looked up through trusted proxies only. */
    public String clientIp() {
        return sender.clientIp();
    }

    /** The address of the peer of this connection. */
    public String peerIp() {
        return sender.peerIp();
    }

    /** Whether the peer is one of {@code trusted-proxies}, so that its forwarding fields count. */
    public boolean fromTrustedProxy() {
        return sender.trusted();
    }

    public String requestId() {
        return requestId;
    }

    public GatewayClock clock() {
        return clock;
    }

    /** What goes into the access log. */
    public AccessRecord log() {
        return log;
    }

    /** The field's value as it arrived; null when absent or sent more than once. */
    public @Nullable String header(HttpString name) {
        throw new UnsupportedOperationException();
    }

    /** The same by name; prefer a constant {@link HttpString}. */
    public @Nullable String header(String name) {
        return header(new HttpString(name));
    }

    /** The decoded value of a query parameter; null when absent or sent more than once. */
    public @Nullable String query(String name) {
        throw new UnsupportedOperationException();
    }

    /** The value of a cookie; null when absent or sent more than once. */
    public @Nullable String cookie(String name) {
        throw new UnsupportedOperationException();
    }

    /** Who {@code auth} says the caller is; null if it was not asked or found nobody. */
    public @Nullable Identity identity(String auth) {
        throw new UnsupportedOperationException();
    }

    public void identity(String auth, Identity identity) {
        throw new UnsupportedOperationException();
    }

    /** How long the upstream may take to send its answer's head, in nanoseconds; 0: as the upstream says. */
    public long timeoutNanos() {
        throw new UnsupportedOperationException();
    }

    public void timeoutNanos(long nanos) {
        throw new UnsupportedOperationException();
    }

    /** Has {@code transform} edit the head of whatever answer is given, after those added before it. */
    public void onCommit(ResponseTransform transform) {
        throw new UnsupportedOperationException();
    }

    /** Has {@code transform} edit the head that goes to the upstream, after those added before it. */
    public void onUpstreamRequest(RequestTransform transform) {
        throw new UnsupportedOperationException();
    }

    /** Runs the transforms of {@link #onUpstreamRequest}; the proxy calls it once, just before sending. */
    public void transformRequest(HeaderMap upstreamRequest) {
        throw new UnsupportedOperationException();
    }

    /** Has the proxy consult {@code factory} about the upstream's answer, after those added before it. */
    public void filterBody(BodyFilter.Factory factory) {
        throw new UnsupportedOperationException();
    }

    /** In the order they were added. */
    public List<BodyFilter.Factory> bodyFilters() {
        throw new UnsupportedOperationException();
    }

    /** Has the proxy show the filtered answer to {@code capture}; one at most. */
    public void capture(ResponseCapture capture) {
        throw new UnsupportedOperationException();
    }

    public @Nullable ResponseCapture capture() {
        throw new UnsupportedOperationException();
    }

    /**
     * Ends the head of the answer: whoever makes an answer calls this once, after status and header fields
     * are set and before the first byte of the body.
     */
    public void beginResponse() {
        throw new UnsupportedOperationException();
    }

    /** Answers, with {@code body} whole. Header fields set before on {@link #http} stay. */
    public void respond(int status, @Nullable String contentType, ByteBuffer body) {
        throw new UnsupportedOperationException();
    }

    public void respond(int status, @Nullable String contentType, byte[] body) {
        respond(status, contentType, ByteBuffer.wrap(body));
    }

    /** Answers with an error. If a head is already out, cuts the connection instead. */
    public void problem(Problem problem) {
        throw new UnsupportedOperationException();
    }

    /** Whether the client's connection is closed, so that an answer would reach nobody. */
    public boolean clientGone() {
        return !http.getConnection().isOpen();
    }

    /** Has {@code action} run, on the I/O thread, once the client's connection closes before the answer ended. */
    public void onClientGone(Runnable action) {
        throw new UnsupportedOperationException();
    }

    /** Has {@code action} run once the exchange is over, in whatever way. */
    public void onComplete(Runnable action) {
        throw new UnsupportedOperationException();
    }
}
