package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;
import io.gatewright.runtime.time.Pace;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * The body of a message as it streams by: where it ends, and whether it is well-formed, small and fast enough.
 * Reused for each request of a connection; confined to its I/O thread.
 */
final class IncomingBody {
    private final ChunkCheck chunks;
    private final Pace pace;
    private boolean chunked;
    private long left;
    private long max;

    IncomingBody(EdgeLimits limits) {
        this.chunks = new ChunkCheck(limits.maxHeaderSize(), limits.maxHeaders());
        this.pace = new Pace(limits.minRate(), limits.rateGrace().toNanos());
    }

    /** @param length in bytes, or {@link HeadCheck#CHUNKED} */
    void start(long length) {
        chunked = length == HeadCheck.CHUNKED;
        left = length;
        max = Long.MAX_VALUE;
        pace.start();
        if (chunked) {
            chunks.start();
        }
    }

    boolean isEnded() {
        return chunked ? chunks.isEnded() : left == 0;
    }

    /** How many bytes may be read at most, so that none is taken from what follows where that is known. */
    int most(int room) {
        return chunked ? room : (int) Math.min(room, left);
    }

    /** Looks at bytes that came; gives the offset after the last that is of this body and in order. */
    int take(ByteBuffer in, int from, int to) {
        pace.moved(to - from);
        if (chunked) {
            return chunks.check(in, from, to);
        }
        int taken = (int) Math.min(left, to - from);
        left -= taken;
        return from + taken;
    }

    /** Why the body is refused; null as long as all is well. */
    @Nullable
    Problem refusal() {
        if (!chunked) {
            return null;
        }
        Problem malformed = chunks.refusal();
        return malformed == null && chunks.total() > max ? Refusals.BODY_TOO_LARGE : malformed;
    }

    /** Bounds the body. @return false: more than that was announced already */
    boolean bound(long bytes) {
        max = bytes;
        return !chunked || chunks.total() <= bytes;
    }

    Pace pace() {
        return pace;
    }
}
