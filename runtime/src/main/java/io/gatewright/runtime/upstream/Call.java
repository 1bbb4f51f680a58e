package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http.RequestPath;
import io.undertow.server.HttpServerExchange;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.xnio.channels.StreamSourceChannel;

/**
 * One request on its way to an upstream and back: who holds which connection, how long what may take, and what
 * becomes of it when something breaks. Confined to the I/O thread of the exchange.
 */
final class Call implements Runnable {
    private static final Logger LOG = LoggerFactory.getLogger(Call.class);

    private final Exchange x;
    private final RequestPath target;
    private final HttpServerExchange http;
    private final ConnectionPool pool;
    private final Framing framing;
    private final RequestSender sender;
    private final ResponseWriter writer;
    private ResponseReader reader;

    private @Nullable Connector connector;
    private @Nullable UpstreamConnection connection;
    private boolean requestSent;
    private boolean retried;
    private boolean over;
    /** What the breaker gave this call, until it is told what became of it. */
    private long permit;

    private long started;
    private long deadline;

    /** Neighbours in the list of the {@link CallClock}, which alone touches them. */
    @Nullable
    Call before;

    @Nullable
    Call after;

    /**
     * @param target the path and query that the upstream is asked for
     * @param permit of the upstream's breaker; {@link Breaker#NONE} where there is none
     */
    Call(Exchange x, RequestPath target, ConnectionPool pool, long permit) {
        this.permit = permit;
        this.x = x;
        this.target = target;
        this.http = x.http();
        this.pool = pool;
        this.framing = Framing.of(http);
        this.sender = new RequestSender(this);
        this.writer = new ResponseWriter(this);
        this.reader = new ResponseReader(this, pool, writer);
    }

    Exchange exchange() {
        return x;
    }

    RequestPath target() {
        return target;
    }

    ConnectionPool pool() {
        return pool;
    }

    Framing framing() {
        return framing;
    }

    boolean isOver() {
        return over;
    }

    @Override
    public void run() {
        started = System.nanoTime();
        deadline = pool.upstream().now() + pool.upstream().settings().connect().toNanos();
        pool.lane().clock().add(this);
        if (!http.isRequestComplete()) {
            x.onComplete(this::exchangeOver);
        }
        x.onClientGone(this::clientGone);
        acquire(false);
    }

    private void acquire(boolean fresh) {
        if (!pool.acquire(this, fresh)) {
            fail(Answers.OVERLOADED, "too many requests wait for a connection");
        }
    }

    void connecting(Connector by) {
        connector = by;
        deadline = pool.upstream().now() + pool.upstream().settings().connect().toNanos();
    }

    /** The pool gives this call a connection. */
    void connected(UpstreamConnection to) {
        connector = null;
        connection = to;
        touch();
        to.attach(this);
        try {
            sender.start(to);
        } catch (RuntimeException e) {
            crashed(e);
        }
    }

    void unreachable() {
        connector = null;
        blame(Answers.UNREACHABLE, "unreachable");
    }

    void upstreamReadable() {
        UpstreamConnection from = connection;
        if (from != null) {
            try {
                reader.readable(from);
            } catch (RuntimeException e) {
                crashed(e);
            }
        }
    }

    void upstreamWritable() {
        try {
            sender.writable();
        } catch (RuntimeException e) {
            crashed(e);
        }
    }

    void clientReadable() {
        try {
            sender.readable();
        } catch (RuntimeException e) {
            crashed(e);
        }
    }

    /** The client took what it was given; more may be read. */
    void clientDrained() {
        if (!over) {
            try {
                reader.drained();
            } catch (RuntimeException e) {
                crashed(e);
            }
        }
    }

    private void crashed(RuntimeException e) {
        if (!over) {
            end();
        }
        x.fail(e);
    }

    /** The body of the request can't be read: malformed, too large, or its sender is gone. */
    void requestFailed(IOException cause) {
        if (!over) {
            LOG.debug("upstream {}: the request broke off", pool.upstream().name());
            end();
            x.requestFailed(cause);
        }
    }

    /** Something moved: the transfer may stand still for so long again. */
    void touch() {
        deadline = pool.upstream().now() + pool.upstream().settings().idle().toNanos();
    }

    /** The upstream has the whole request; from here its time to answer counts. */
    void requestSent() {
        requestSent = true;
        if (!writer.hasBegun()) {
            long own = x.timeoutNanos();
            long limit = own > 0 ? own : pool.upstream().settings().firstByte().toNanos();
            deadline = pool.upstream().now() + limit;
        }
    }

    /** The head of the answer is there. A 5xx is a failure of the upstream (RFC 9110, 15.6). */
    void answered(int status) {
        settle(status >= 500);
        x.log().upstreamNanos(System.nanoTime() - started);
        if (requestSent) {
            touch();
        }
    }

    /** All of the answer was read; its connection serves the next request if it can. */
    void responseRead(boolean reusable) {
        UpstreamConnection from = connection;
        connection = null;
        if (from == null) {
            return;
        }
        if (reusable && requestSent) {
            pool.release(from);
        } else {
            sender.stop();
            from.close();
        }
    }

    /** The client has all of the answer. */
    void done() {
        if (over) {
            return;
        }
        end();
        StreamSourceChannel rest = sender.source();
        if (rest == null || http.isRequestComplete()) {
            http.endExchange();
        } else {
            Lingering.start(http, rest);
        }
    }

    /** The connection broke before the answer's head was whole. */
    void upstreamBroke(String how) {
        UpstreamConnection from = connection;
        boolean again = !retried && mayBeSentTwice() && !reader.hasReceived();
        if (from != null && from.isUsed() && again) {
            LOG.debug("upstream {}: {}, trying again", pool.upstream().name(), how);
            retried = true;
            connection = null;
            requestSent = false;
            sender.stop();
            reader.release();
            reader = new ResponseReader(this, pool, writer);
            from.close();
            acquire(true);
        } else {
            blame(Answers.INVALID, how);
        }
    }

    /** Whether the request has no body and does nothing a second time that it did not do the first time (RFC 9110, 9.2.2). */
    boolean mayBeSentTwice() {
        return framing == Framing.NONE
                && switch (x.method()) {
                    case "GET", "HEAD", "OPTIONS", "PUT", "DELETE" -> true;
                    default -> false;
                };
    }

    /** The upstream takes no more of the request. It may have answered before it closed: that still counts. */
    void uploadBroke() {
        if (framing == Framing.NONE) {
            upstreamBroke("closed while the request was sent");
            return;
        }
        sender.stop();
        UpstreamConnection from = connection;
        if (from != null) {
            reader.readable(from);
        }
    }

    /** Gives the call up, by the upstream's fault. */
    void blame(Problem problem, String why) {
        settle(true);
        fail(problem, why);
    }

    private void settle(boolean failed) {
        Breaker breaker = pool.upstream().breaker();
        if (breaker != null && permit != Breaker.NONE) {
            breaker.settle(permit, failed);
            permit = Breaker.NONE;
        }
    }

    private void abandonPermit() {
        Breaker breaker = pool.upstream().breaker();
        if (breaker != null && permit != Breaker.NONE) {
            breaker.abandon(permit);
            permit = Breaker.NONE;
        }
    }

    /** Gives the call up. The client is told, or cut off if it has part of the answer already. */
    void fail(Problem problem, String why) {
        if (over) {
            return;
        }
        LOG.debug("upstream {}: {}", pool.upstream().name(), why);
        end();
        try {
            x.problem(problem);
        } catch (RuntimeException e) {
            x.fail(e);
        }
    }

    /** Nobody waits for the answer any more. */
    void clientGone() {
        if (!over) {
            LOG.debug("upstream {}: the client went away", pool.upstream().name());
            end();
            x.cut();
        }
    }

    /** The exchange ended without this call's doing: another refused the rest of the request. */
    private void exchangeOver() {
        if (!over) {
            end();
        }
    }

    private void end() {
        over = true;
        abandonPermit();
        pool.lane().clock().remove(this);
        Connector opening = connector;
        if (opening != null) {
            connector = null;
            opening.abandon();
        } else if (connection == null) {
            pool.stopWaiting(this);
        }
        sender.stop();
        reader.release();
        writer.close();
        UpstreamConnection from = connection;
        if (from != null) {
            connection = null;
            from.close();
        }
    }

    /** Fails if what the call waits for is overdue. */
    void checkTime(long now) {
        if (now - deadline < 0) {
            return;
        }
        if (connector != null) {
            blame(Answers.CONNECT_TIMEOUT, "connect timeout");
        } else if (connection == null && !writer.hasBegun()) {
            fail(Answers.OVERLOADED, "waited too long for a connection");
        } else if (sender.awaitsClient() && !writer.hasBegun()) {
            fail(Answers.BODY_TIMEOUT, "the client stopped sending");
        } else {
            blame(Answers.RESPONSE_TIMEOUT, writer.hasBegun() ? "the transfer stood still" : "response timeout");
        }
    }
}
