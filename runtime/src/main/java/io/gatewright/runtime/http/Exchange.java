package io.gatewright.runtime.http;

import io.gatewright.runtime.time.GatewayClock;
import io.undertow.io.IoCallback;
import io.undertow.server.HttpServerExchange;
import io.undertow.server.RequestTooBigException;
import io.undertow.util.HeaderMap;
import io.undertow.util.HeaderValues;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.IoUtils;
import org.xnio.Options;

/** One request and the answer to it. Confined to the I/O thread of its connection. */
public final class Exchange implements RequestView {
    private static final Logger LOG = LoggerFactory.getLogger(Exchange.class);
    private static final Problem UNEXPECTED = Problem.of(500, "The gateway failed to handle the request.");

    private final HttpServerExchange http;
    private final RequestPath path;
    private final Sender sender;
    private final String host;
    private final String requestId;
    private final GatewayClock clock;
    private final Lifecycle lifecycle;
    private final @Nullable Inlet inlet;
    private final AccessRecord log = new AccessRecord();
    private List<ResponseTransform> responseTransforms = List.of();
    private List<RequestTransform> requestTransforms = List.of();
    private List<BodyFilter.Factory> bodyFilters = List.of();
    private @Nullable ResponseTransform lastTransform;
    private @Nullable ResponseCapture capture;
    private @Nullable Known known;
    private @Nullable Runnable whenGone;
    private long timeoutNanos;
    private boolean begun;

    Exchange(
            HttpServerExchange http,
            RequestPath path,
            Sender sender,
            String host,
            String requestId,
            GatewayClock clock,
            Lifecycle lifecycle,
            @Nullable Inlet inlet) {
        this.http = http;
        this.path = path;
        this.sender = sender;
        this.host = host;
        this.requestId = requestId;
        this.clock = clock;
        this.lifecycle = lifecycle;
        this.inlet = inlet;
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

    @Override
    public String host() {
        return host;
    }

    /** The query as it arrived, without its question mark; empty if there is none. */
    public String query() {
        return path.query();
    }

    @Override
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

    @Override
    public @Nullable String header(HttpString name) {
        HeaderValues values = http.getRequestHeaders().get(name);
        return values != null && values.size() == 1 ? values.getFirst() : null;
    }

    /** The same by name; prefer a constant {@link HttpString}. */
    public @Nullable String header(String name) {
        HeaderValues values = http.getRequestHeaders().get(name);
        return values != null && values.size() == 1 ? values.getFirst() : null;
    }

    @Override
    public boolean lacksHeader(HttpString name) {
        return !http.getRequestHeaders().contains(name);
    }

    @Override
    public @Nullable String query(String name) {
        return Pairs.inQuery(path.query(), name);
    }

    @Override
    public boolean lacksQuery(String name) {
        return !Pairs.isInQuery(path.query(), name);
    }

    @Override
    public @Nullable String cookie(String name) {
        String cookies = header(Headers.COOKIE);
        return cookies == null ? null : Pairs.inCookie(cookies, name);
    }

    @Override
    public boolean lacksCookie(String name) {
        HeaderValues lines = http.getRequestHeaders().get(Headers.COOKIE);
        return lines == null || (lines.size() == 1 && !Pairs.isInCookie(lines.getFirst(), name));
    }

    /** Who {@code auth} says the caller is; null if it was not asked or found nobody. */
    public @Nullable Identity identity(String auth) {
        return Known.find(known, auth);
    }

    /** Remembers who {@code auth} says the caller is. */
    public void identity(String auth, Identity identity) {
        known = new Known(auth, identity, known);
    }

    /** How long the upstream may take to send its answer's head, in nanoseconds; 0: as the upstream says. */
    public long timeoutNanos() {
        return timeoutNanos;
    }

    /** Sets {@link #timeoutNanos()}. */
    public void timeoutNanos(long nanos) {
        this.timeoutNanos = nanos;
    }

    /**
     * Bounds the request's body; call it before the body is read.
     *
     * @return false: the body is larger, by its declared length or by what has come already
     */
    public boolean maxBody(long bytes) {
        return RequestBody.bound(http, inlet, bytes);
    }

    /** Has {@code transform} edit the head of whatever answer is given, after those added before it. */
    public void onCommit(ResponseTransform transform) {
        if (responseTransforms.isEmpty()) {
            responseTransforms = new ArrayList<>(2);
        }
        responseTransforms.add(transform);
    }

    /** Has {@code transform} edit the head of whatever answer is given, after all others; one at most. */
    public void onCommitLast(ResponseTransform transform) {
        lastTransform = transform;
    }

    /** Has {@code transform} edit the head that goes to the upstream, after those added before it. */
    public void onUpstreamRequest(RequestTransform transform) {
        if (requestTransforms.isEmpty()) {
            requestTransforms = new ArrayList<>(1);
        }
        requestTransforms.add(transform);
    }

    /** Whether {@link #transformRequest} does anything. */
    public boolean editsUpstreamRequest() {
        return !requestTransforms.isEmpty();
    }

    /** Runs the transforms of {@link #onUpstreamRequest}; the proxy does so before it sends the head, or the trailers. */
    public void transformRequest(HeaderMap upstreamRequest) {
        for (int i = 0; i < requestTransforms.size(); i++) {
            requestTransforms.get(i).apply(this, upstreamRequest);
        }
    }

    /** Has the proxy consult {@code factory} about the upstream's answer, after those added before it. */
    public void filterBody(BodyFilter.Factory factory) {
        if (bodyFilters.isEmpty()) {
            bodyFilters = new ArrayList<>(1);
        }
        bodyFilters.add(factory);
    }

    /** In the order they were added; not to be changed. */
    public List<BodyFilter.Factory> bodyFilters() {
        return bodyFilters;
    }

    /** Has the proxy show the filtered answer to {@code capture}; one at most. */
    public void capture(ResponseCapture capture) {
        this.capture = capture;
    }

    public @Nullable ResponseCapture capture() {
        return capture;
    }

    /**
     * Ends the head of the answer: whoever makes an answer calls this once, after status and header fields
     * are set and before the first byte of the body. A transform that throws ends in {@link #fail}.
     */
    public void beginResponse() {
        HeaderMap headers = http.getResponseHeaders();
        headers.put(RequestIds.FIELD, requestId);
        if (begun) {
            return;
        }
        begun = true;
        if (lifecycle.isDraining()) {
            http.setPersistent(false);
        }
        for (int i = 0; i < responseTransforms.size(); i++) {
            responseTransforms.get(i).apply(this, headers);
        }
        if (lastTransform != null) {
            lastTransform.apply(this, headers);
        }
    }

    /** Answers, with {@code body} whole. Header fields set before on {@link #http} stay. */
    public void respond(int status, @Nullable String contentType, ByteBuffer body) {
        HeaderMap headers = http.getResponseHeaders();
        http.setStatusCode(status);
        boolean bodiless = status == 204 || status == 304;
        if (contentType != null && !bodiless) {
            headers.put(Headers.CONTENT_TYPE, contentType);
        }
        if (RequestBody.isCostlyToDrain(http)) {
            http.setPersistent(false);
        }
        beginResponse();
        if (bodiless || !body.hasRemaining()) {
            http.endExchange();
        } else {
            http.setResponseContentLength(body.remaining());
            http.getResponseSender().send(body, IoCallback.END_EXCHANGE);
        }
    }

    /** The same; {@code body} is not copied and must not change. */
    public void respond(int status, @Nullable String contentType, byte[] body) {
        respond(status, contentType, ByteBuffer.wrap(body));
    }

    /**
     * Answers with an error. Header fields set so far are dropped; {@link #onCommit} transforms still run.
     * If a head is already out, cuts the connection instead.
     */
    public void problem(Problem problem) {
        if (http.isResponseStarted()) {
            cut();
            return;
        }
        HeaderMap headers = http.getResponseHeaders();
        headers.clear();
        for (Problem.Field field : problem.fields()) {
            headers.add(new HttpString(field.name()), field.value());
        }
        if (problem.closing()) {
            http.setPersistent(false);
        }
        http.setReasonPhrase(Reasons.of(problem.status()));
        respond(problem.status(), ProblemWriter.MEDIA_TYPE, ProblemWriter.body(problem, requestId));
    }

    /** Answers 500, or cuts the connection, because of a mistake of ours; says so in the log. */
    public void fail(Throwable cause) {
        LOG.error("request {} failed", requestId, cause);
        try {
            problem(UNEXPECTED);
        } catch (RuntimeException e) {
            LOG.error("request {} could not be answered", requestId, e);
            cut();
        }
    }

    /**
     * Answers a request whose body could not be read: 413 when it was too large, 400 when malformed; else
     * the client is gone or too slow, and the connection is cut.
     */
    public void requestFailed(IOException cause) {
        if (cause instanceof RequestTooBigException) {
            problem(Problem.of(413, "The request's body is too large.").thenClose());
        } else if (cause instanceof MalformedBody malformed) {
            problem(malformed.problem());
        } else {
            cut();
        }
    }

    /** Whether the answer has begun and is not whole yet. */
    public boolean isAnswering() {
        return http.isResponseStarted() && !http.isResponseComplete();
    }

    /** Closes the client's connection at once; a client that has part of an answer sees an error, not an end. */
    public void cut() {
        if (isAnswering()) {
            try {
                http.getConnection().setOption(Options.CLOSE_ABORT, true);
            } catch (IOException e) {
                LOG.debug("request {}: the client's connection is closed already", requestId);
            }
        }
        IoUtils.safeClose(http.getConnection());
    }

    /** Whether the client's connection is closed, so that an answer would reach nobody. */
    public boolean clientGone() {
        return !http.getConnection().isOpen();
    }

    /** Has {@code action} run, on the I/O thread, if the client's connection closes before the answer ended. */
    public void onClientGone(Runnable action) {
        Runnable before = whenGone;
        whenGone = before == null
                ? action
                : () -> {
                    before.run();
                    action.run();
                };
    }

    /** Has {@code action} run once the exchange is over, in whatever way. */
    public void onComplete(Runnable action) {
        http.addExchangeCompleteListener((exchange, next) -> {
            try {
                action.run();
            } finally {
                next.proceed();
            }
        });
    }

    void gone() {
        Runnable action = whenGone;
        if (action != null) {
            whenGone = null;
            action.run();
        }
    }
}
