package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Exchange;
import io.gatewright.runtime.http.Inlet;
import io.gatewright.runtime.http.MalformedBody;
import io.gatewright.runtime.http.Problem;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.AbstractStreamSourceConduit;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/**
 * Stands between the socket and Undertow's parser. Lets whole, well-formed heads through, one message at a
 * time, and bodies as they are framed; what follows a message waits here until the exchange is over. While a
 * request is in flight it watches for the client to go away. Confined to its I/O thread.
 */
final class GuardConduit extends AbstractStreamSourceConduit<StreamSourceConduit> implements ReadReadyHandler, Inlet {
    enum Phase {
        /** Between two requests. */
        IDLE,
        /** Part of a head is here. */
        HEAD,
        /** The head went through, and part of the body is still to come. */
        BODY,
        /** All of the message went through. */
        IN_FLIGHT,
        /** The client is being told why it was refused. */
        REFUSED,
        /** Undertow is done reading; what comes is thrown away. */
        DISCARDING
    }

    private static final int MAX_DISCARD = 1 << 20;

    private final EdgeConnection connection;
    private final HeadCheck head;
    private final ChunkCheck chunks;
    private final HeldBytes held;
    private ReadReadyHandler reader;
    private Phase phase = Phase.IDLE;
    /** Bytes of the head that still wait in {@code held} to be let through. */
    private int headLeft;

    private long bodyLeft;
    private boolean chunked;
    private boolean wanted;
    private boolean broken;
    private long maxBody;
    private @Nullable Exchange exchange;
    private int discarded;
    private long since;

    GuardConduit(ConduitStreamSourceChannel channel, EdgeConnection connection) {
        super(channel.getConduit());
        this.connection = connection;
        this.reader = new ReadReadyHandler.ChannelListenerHandler<>(channel);
        EdgeLimits limits = connection.limits();
        this.head = new HeadCheck(limits.maxHeaderSize(), limits.maxHeaders());
        this.chunks = new ChunkCheck(limits.maxHeaderSize(), limits.maxHeaders());
        this.held = new HeldBytes(connection.buffers(), limits.maxHeaderSize());
        this.since = connection.watch().now();
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

    @Override
    public int read(ByteBuffer dst) throws IOException {
        return switch (phase) {
            case IN_FLIGHT -> {
                idle();
                yield readHead(dst);
            }
            case IDLE, HEAD -> readHead(dst);
            case BODY -> readBody(dst);
            case REFUSED -> 0;
            case DISCARDING -> discard();
        };
    }

    @Override
    public long read(ByteBuffer[] dsts, int offs, int len) throws IOException {
        for (int i = offs; i < offs + len; i++) {
            if (dsts[i].hasRemaining()) {
                return read(dsts[i]);
            }
        }
        return 0;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
        return IoUtils.transfer(new ConduitReadableByteChannel(this), count, throughBuffer, target);
    }

    private int readHead(ByteBuffer dst) throws IOException {
        int from = dst.position();
        if (headLeft > 0) {
            return passHead(dst);
        }
        if (held.isEmpty()) {
            int n = next.read(dst);
            if (n <= 0) {
                return n;
            }
            int end = head.check(dst, from, from + n);
            if (end > 0) {
                return begin(dst, from, end, from + n);
            }
            dst.position(from);
            if (end == HeadCheck.REFUSED) {
                return refuse(head.refusal());
            }
            held.keep(dst, from, from + n);
            headBegins();
        } else if (phase == Phase.HEAD) {
            int n = held.readFrom(next);
            if (n <= 0) {
                return n;
            }
        }
        return readHeldHead(dst);
    }

    private int readHeldHead(ByteBuffer dst) throws IOException {
        boolean whole = held.scanForEndOfHead();
        if (!whole && !held.isFull()) {
            headBegins();
            return 0;
        }
        int end = head.check(held.bytes(), held.position(), held.limit());
        if (end == HeadCheck.INCOMPLETE) {
            return refuse(whole ? head.refusal() : held.hasLine() ? Refusals.TOO_LARGE : Refusals.TARGET_TOO_LONG);
        }
        if (end == HeadCheck.REFUSED) {
            return refuse(head.refusal());
        }
        headLeft = end - held.position();
        return passHead(dst);
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
    private int begin(ByteBuffer dst, int from, int headEnd, int to) throws IOException {
        bodyBegins();
        int end = headEnd;
        if (chunked) {
            end = chunks.check(dst, headEnd, to);
            Problem refusal = chunks.refusal();
            if (refusal != null) {
                dst.position(from);
                return refuse(refusal);
            }
            if (chunks.isEnded()) {
                phase = Phase.IN_FLIGHT;
            }
        } else if (bodyLeft > 0) {
            int take = (int) Math.min(bodyLeft, to - headEnd);
            end += take;
            bodyTaken(take);
        }
        if (end < to) {
            held.keep(dst, end, to);
            dst.position(end);
        }
        return end - from;
    }

    private void bodyBegins() {
        since = connection.watch().now();
        broken = false;
        maxBody = Long.MAX_VALUE;
        exchange = null;
        bodyLeft = head.bodyLength();
        chunked = bodyLeft == HeadCheck.CHUNKED;
        phase = bodyLeft == 0 ? Phase.IN_FLIGHT : Phase.BODY;
        if (chunked) {
            chunks.start();
        }
        if (!wanted) { // so Undertow reads a head that came before its connection was accepted
            next.resumeReads();
        }
    }

    private int readBody(ByteBuffer dst) throws IOException {
        if (broken) {
            return 0;
        }
        int from = dst.position();
        int limit = dst.limit();
        if (!chunked && limit - from > bodyLeft) {
            dst.limit(from + (int) bodyLeft);
        }
        int n = held.isEmpty() ? next.read(dst) : held.copyTo(dst, dst.remaining());
        dst.limit(limit);
        if (n <= 0) {
            return n;
        }
        since = connection.watch().now();
        if (!chunked) {
            bodyTaken(n);
            return n;
        }
        int end = chunks.check(dst, from, from + n);
        Problem refusal = chunks.refusal();
        if (refusal != null || chunks.total() > maxBody) {
            dst.position(from);
            breakOff(refusal != null ? refusal : Refusals.BODY_TOO_LARGE);
            return 0;
        }
        if (chunks.isEnded()) {
            phase = Phase.IN_FLIGHT;
            if (end < from + n) {
                held.keep(dst, end, from + n);
                dst.position(end);
            }
        }
        return end - from;
    }

    private void bodyTaken(int n) {
        bodyLeft -= n;
        if (bodyLeft == 0) {
            phase = Phase.IN_FLIGHT;
        }
    }

    private void idle() {
        phase = Phase.IDLE;
        since = connection.watch().now();
    }

    private void headBegins() {
        if (phase == Phase.IDLE) {
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

    @Override
    public void handling(Exchange current) {
        exchange = current;
    }

    @Override
    public boolean maxBody(long bytes) {
        maxBody = bytes;
        return !chunked || chunks.total() <= bytes;
    }

    /** Throws away what the client still sends, until it closes or its time is up. */
    void linger() {
        since = connection.watch().now();
        next.resumeReads();
    }

    private int discard() throws IOException {
        held.release();
        int n = held.discardFrom(next);
        discarded += Math.max(n, 0);
        return n < 0 || discarded > MAX_DISCARD ? -1 : 0;
    }

    @Override
    public void readReady() {
        if (phase == Phase.REFUSED) {
            try {
                if (discard() < 0) {
                    connection.close();
                }
            } catch (IOException e) {
                connection.close();
            }
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
        if (phase == Phase.REFUSED) {
            return;
        }
        if (phase == Phase.IN_FLIGHT) {
            idle();
        } else if (phase == Phase.BODY && !wanted) {
            since = connection.watch().now();
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
        if (held.isEmpty() && (phase == Phase.IN_FLIGHT || phase == Phase.BODY)) {
            next.resumeReads();
        }
    }

    @Override
    public void wakeupReads() {
        if (phase != Phase.REFUSED) {
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
        if (phase != Phase.REFUSED) {
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
