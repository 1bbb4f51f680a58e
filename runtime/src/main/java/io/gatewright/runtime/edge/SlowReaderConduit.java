package io.gatewright.runtime.edge;

import io.gatewright.runtime.time.Pace;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.AbstractStreamSinkConduit;
import org.xnio.conduits.StreamSinkConduit;

/** Notices a client that does not read its answer, and tells the guard when the last answer is out. Confined to its I/O thread. */
final class SlowReaderConduit extends AbstractStreamSinkConduit<StreamSinkConduit> {
    private final Watch watch;
    private final GuardConduit guard;
    private final Pace pace;
    private boolean waiting;
    private long since;

    SlowReaderConduit(StreamSinkConduit next, Watch watch, GuardConduit guard, Pace pace) {
        super(next);
        this.guard = guard;
        this.watch = watch;
        this.pace = pace;
    }

    /** Whether there have been bytes to write, and none went for {@code limit} nanoseconds, or too few. */
    boolean isStalled(long now, long limit) {
        return pace.isTooSlow(now) || (waiting && now - since > limit);
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        int written = next.write(src);
        progress(written);
        return written;
    }

    @Override
    public long write(ByteBuffer[] srcs, int offs, int len) throws IOException {
        long written = next.write(srcs, offs, len);
        progress(written);
        return written;
    }

    @Override
    public int writeFinal(ByteBuffer src) throws IOException {
        int written = next.writeFinal(src);
        progress(written);
        return written;
    }

    @Override
    public long writeFinal(ByteBuffer[] srcs, int offset, int length) throws IOException {
        long written = next.writeFinal(srcs, offset, length);
        progress(written);
        return written;
    }

    @Override
    public long transferFrom(FileChannel src, long position, long count) throws IOException {
        long written = next.transferFrom(src, position, count);
        progress(written);
        return written;
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer throughBuffer) throws IOException {
        long written = next.transferFrom(source, count, throughBuffer);
        progress(written);
        return written;
    }

    @Override
    public void terminateWrites() throws IOException {
        guard.discardRest();
        next.terminateWrites();
    }

    @Override
    public void resumeWrites() {
        if (!waiting) {
            waiting = true;
            since = watch.now();
            pace.waits(true, since);
        }
        next.resumeWrites();
    }

    @Override
    public void wakeupWrites() {
        resumeWrites();
        next.wakeupWrites();
    }

    @Override
    public void suspendWrites() {
        waiting = false;
        pace.waits(false, watch.now());
        next.suspendWrites();
    }

    private void progress(long written) {
        if (waiting && written > 0) {
            since = watch.now();
            pace.moved(written);
        }
    }
}
