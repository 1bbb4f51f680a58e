package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Inlet;
import io.gatewright.runtime.http.MalformedBody;
import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.http2.Preface;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.ReadReadyHandler;

/**
 * Stands between the socket and Undertow's parser. Lets whole, well-formed heads through, one message at a
 * time, and bodies as they are framed; what follows a message waits here until the exchange is over. While a
 * request is in flight it watches for the client to go away. Confined to its I/O thread.
 */
final class GuardConduit extends OneReadConduit implements ReadReadyHandler, Inlet {
    private final EdgeConnection connection;
    private final IncomingHead head;
    private final IncomingBody body;
    private final HeldBytes held;
    private ReadReadyHandler reader;
    private Phase phase = Phase.IDLE;
    /** Bytes of the head that still wait in {@code held} to be let through. */
    private int headLeft;

    private boolean wanted;
    private boolean broken;
    /** Whether what came so far may be the preface of HTTP/2. */
    private boolean mayBeHttp2;

    private @Nullable Exchange exchange;
    private long since;

    GuardConduit(ConduitStreamSourceChannel channel, EdgeConnection connection) {
        super(channel.getConduit());
        this.connection = connection;
        this.reader = new ReadReadyHandler.ChannelListenerHandler<>(channel);
        EdgeLimits limits = connection.limits();
        this.head = new IncomingHead(limits);
        this.body = new IncomingBody(limits);
        this.held = new HeldBytes(connection.buffers(), limits.maxHeaderSize());
        this.since = connection.watch().now();
        this.mayBeHttp2 = connection.speaksHttp2();
        next.setReadReadyHandler(this);
    }

    Phase phase() {
        return phase;
    }

    boolean isWanted() {
        return wanted;
    }

    /** Nanoseconds since the phase began or, in a body, since the last byte. */
    long quiet(long now) {
        return now - since;
    }

    /** Whether a body that is waited for comes at less than the least rate. */
    boolean drips(long now) {
        return phase == Phase.BODY && body.pace().isTooSlow(now);
    }

    @Override
    public int read(ByteBuffer dst) throws IOException {
        return switch (phase) {
            case IN_FLIGHT -> {
                idle();
                yield readHead(dst);
            }
            case IDLE, HEAD -> readHead(dst);
            case BODY -> readBody(dst);
            case REFUSED, HTTP2 -> 0;
            case DISCARDING -> held.discardFrom(next);
        };
    }

    private int readHead(ByteBuffer dst) throws IOException {
        if (headLeft > 0) {
            return passHead(dst);
        }
        if (held.isEmpty()) {
            int from = dst.position();
            int n = next.read(dst);
            if (n <= 0) {
                return n;
            }
            mayBeHttp2 = mayBeHttp2 && Preface.matches(dst, from, from + n);
            int end = mayBeHttp2 ? HeadCheck.INCOMPLETE : head.find(dst, from, from + n);
            if (end > 0) {
                return begin(dst, from, end, from + n);
            }
            dst.position(from);
            if (end == HeadCheck.REFUSED) {
                return refuse(head.refusal());
            }
            held.keep(dst, from, from + n);
        } else if (phase == Phase.HEAD) {
            int n = held.readFrom(next);
            if (n <= 0) {
                return n;
            }
        }
        mayBeHttp2 = mayBeHttp2 && Preface.matches(held.bytes(), held.position(), held.limit());
        if (mayBeHttp2) {
            preface();
            return 0;
        }
        int length = head.find(held);
        if (length == HeadCheck.REFUSED) {
            return refuse(head.refusal());
        }
        if (length == HeadCheck.INCOMPLETE) {
            headBegins();
            return 0;
        }
        headLeft = length;
        return passHead(dst);
    }

    /** Hands the connection over once the preface is whole. Undertow goes on waiting for a request. */
    private void preface() {
        if (held.limit() - held.position() < Preface.LENGTH) {
            headBegins();
            return;
        }
        phase = Phase.HTTP2;
        ByteBuffer bytes = held.bytes();
        bytes.position(bytes.position() + Preface.LENGTH);
        connection.speakHttp2(bytes, next);
        held.release();
    }

    private int passHead(ByteBuffer dst) {
        int n = held.copyTo(dst, headLeft);
        headLeft -= n;
        if (headLeft == 0) {
            bodyBegins();
        }
        return n;
    }

    /** A whole head stands in {@code dst}; keeps back what is not of this message. */
    private int begin(ByteBuffer dst, int from, int headEnd, int to) {
        bodyBegins();
        int end = body.take(dst, headEnd, to);
        Problem refusal = body.refusal();
        if (refusal != null) {
            dst.position(from);
            return refuse(refusal);
        }
        return passBody(dst, from, end, to);
    }

    private void bodyBegins() {
        since = connection.watch().now();
        exchange = null;
        body.start(head.bodyLength());
        phase = body.isEnded() ? Phase.IN_FLIGHT : Phase.BODY;
    }

    private int readBody(ByteBuffer dst) throws IOException {
        if (broken) {
            return 0;
        }
        int from = dst.position();
        int limit = dst.limit();
        dst.limit(from + body.most(limit - from));
        int n = held.isEmpty() ? next.read(dst) : held.copyTo(dst, dst.remaining());
        dst.limit(limit);
        if (n <= 0) {
            return n;
        }
        since = connection.watch().now();
        int end = body.take(dst, from, from + n);
        Problem refusal = body.refusal();
        if (refusal != null) {
            dst.position(from);
            breakOff(refusal);
            return 0;
        }
        return passBody(dst, from, end, from + n);
    }

    /** Lets through what is of this message, and keeps what came after it. */
    private int passBody(ByteBuffer dst, int from, int end, int to) {
        if (body.isEnded()) {
            phase = Phase.IN_FLIGHT;
        }
        if (end < to) {
            held.keep(dst, end, to);
            dst.position(end);
        }
        return end - from;
    }

    private void idle() {
        phase = Phase.IDLE;
        since = connection.watch().now();
    }

    private void headBegins() {
        if (phase == Phase.IDLE && !held.isEmpty()) {
            phase = Phase.HEAD;
            since = connection.watch().now();
        }
    }

    /** Takes the connection out of Undertow's hands and answers. Gives 0: for Undertow nothing has come. */
    int refuse(Problem problem) {
        phase = Phase.REFUSED;
        since = connection.watch().now();
        held.release();
        next.suspendReads();
        connection.answer(problem);
        return 0;
    }

    /** Lets no more of the body in, and has the request answered with {@code problem}. */
    void breakOff(Problem problem) {
        if (!broken) {
            broken = true;
            Exchange failed = exchange;
            connection.later(() -> {
                if (failed == null) {
                    connection.close();
                } else {
                    failed.requestFailed(new MalformedBody(problem));
                }
            });
        }
    }

    /** Cuts the exchange whose answer is not whole. @return false: there is none */
    boolean cutAnswer() {
        Exchange current = exchange;
        if (current == null || !current.isAnswering()) {
            return false;
        }
        current.cut();
        return true;
    }

    @Override
    public void handling(Exchange current) {
        exchange = current;
    }

    @Override
    public boolean queryBeginsWithMark() {
        return head.queryBeginsWithMark();
    }

    @Override
    public boolean maxBody(long bytes) {
        return body.bound(bytes);
    }

    /** Throws away what the client still sends, until it closes or its time is up. */
    void linger() {
        since = connection.watch().now();
        next.resumeReads();
    }

    @Override
    public void readReady() {
        if (phase == Phase.REFUSED) {
            try {
                if (held.discardFrom(next) < 0) {
                    connection.close();
                }
            } catch (IOException e) {
                connection.close();
            }
        } else if (phase == Phase.HTTP2) {
            connection.http2Readable();
        } else if (wanted) {
            reader.readReady();
        } else {
            lookAhead();
        }
    }

    /** Nobody wants to read, so this is either what follows, or the client going away. */
    private void lookAhead() {
        if (!held.isEmpty() || phase == Phase.DISCARDING) {
            next.suspendReads();
            return;
        }
        try {
            int n = held.readFrom(next);
            if (n < 0) {
                connection.close();
            } else if (n > 0) {
                next.suspendReads();
            }
        } catch (IOException e) {
            connection.close();
        }
    }

    @Override
    public void resumeReads() {
        if (phase == Phase.REFUSED || phase == Phase.HTTP2) {
            return;
        }
        if (phase == Phase.IN_FLIGHT) {
            idle();
        } else if (phase == Phase.BODY && !wanted) {
            since = connection.watch().now();
            body.pace().waits(true, since);
        }
        wanted = true;
        if (!held.isEmpty() && phase != Phase.HEAD) {
            next.wakeupReads();
        } else {
            next.resumeReads();
        }
    }

    /** Stays registered with the selector, or becomes so, to notice the client going away. */
    @Override
    public void suspendReads() {
        wanted = false;
        body.pace().waits(false, connection.watch().now());
        if (held.isEmpty() && (phase == Phase.IN_FLIGHT || phase == Phase.BODY)) {
            next.resumeReads();
        }
    }

    @Override
    public void wakeupReads() {
        if (phase != Phase.REFUSED && phase != Phase.HTTP2) {
            wanted = true;
            next.wakeupReads();
        }
    }

    @Override
    public boolean isReadResumed() {
        return wanted;
    }

    @Override
    public void awaitReadable() throws IOException {
        if (held.isEmpty()) {
            next.awaitReadable();
        }
    }

    @Override
    public void awaitReadable(long time, TimeUnit timeUnit) throws IOException {
        if (held.isEmpty()) {
            next.awaitReadable(time, timeUnit);
        }
    }

    /** Leaves the socket open for reading: a reset would take the answer from a client that still sends. */
    @Override
    public void terminateReads() {
        discardRest();
    }

    /** Lets nothing in any more, and takes what comes, so that the client can read its answer to the end. */
    void discardRest() {
        if (phase != Phase.REFUSED && phase != Phase.HTTP2) {
            phase = Phase.DISCARDING;
        }
        held.release();
    }

    @Override
    public void setReadReadyHandler(ReadReadyHandler handler) {
        reader = handler;
    }

    @Override
    public void forceTermination() {
        reader.forceTermination();
    }

    @Override
    public void terminated() {
        held.release();
        reader.terminated();
    }
}
