package io.gatewright.runtime.upstream;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.StreamConnection;
import org.xnio.conduits.ConduitStreamSinkChannel;
import org.xnio.conduits.ConduitStreamSourceChannel;

/**
 * One connection to an upstream. Reads stay resumed all its life but for back-pressure, so that an unused
 * connection that closes or talks out of turn is noticed and dropped. Confined to its I/O thread.
 */
final class UpstreamConnection {
    private final ConnectionPool pool;
    private final StreamConnection channel;
    private final ConduitStreamSourceChannel source;
    private final ConduitStreamSinkChannel sink;
    private @Nullable Call call;
    private boolean used;
    private boolean closed;
    private long idleSince;

    UpstreamConnection(ConnectionPool pool, StreamConnection channel) {
        this.pool = pool;
        this.channel = channel;
        this.source = channel.getSourceChannel();
        this.sink = channel.getSinkChannel();
        source.setReadListener(ignored -> readable());
        sink.setWriteListener(ignored -> writable());
    }

    ConduitStreamSourceChannel source() {
        return source;
    }

    ConduitStreamSinkChannel sink() {
        return sink;
    }

    /** Whether an earlier request was answered on it, so that it may have died unnoticed. */
    boolean isUsed() {
        return used;
    }

    long idleSince() {
        return idleSince;
    }

    void attach(Call owner) {
        call = owner;
        if (!source.isReadResumed()) {
            source.resumeReads();
        }
    }

    /** Takes the connection from its call; it is fit for another request. */
    void rest(long now) {
        call = null;
        used = true;
        idleSince = now;
        if (!source.isReadResumed()) {
            source.resumeReads();
        }
    }

    /** Whether nothing is to be read: neither an end nor octets nobody asked for. */
    boolean isQuiet() {
        try {
            return source.read(pool.lane().room().octet()) == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void readable() {
        Call owner = call;
        if (owner != null) {
            owner.upstreamReadable();
        } else {
            pool.dropIdle(this);
        }
    }

    private void writable() {
        Call owner = call;
        if (owner != null) {
            owner.upstreamWritable();
        } else {
            sink.suspendWrites();
        }
    }

    /** Closes for good; may be called again. */
    void close() {
        if (!closed) {
            closed = true;
            call = null;
            IoUtils.safeClose(channel);
            pool.closed();
        }
    }
}
