package io.gatewright.runtime.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.StreamSinkChannel;
import org.xnio.conduits.ConduitReadableByteChannel;
import org.xnio.conduits.ReadReadyHandler;
import org.xnio.conduits.StreamSourceConduit;

/** A request as HTTP/1.1 reads it: what has come of its stream, in order. Confined to its I/O thread. */
final class StreamUpload implements StreamSourceConduit {
    private final Http2Stream stream;
    private final XnioIoThread thread;
    private final ByteQueue bytes = new ByteQueue();
    /** Bytes of the window that are free once all was read. */
    private int toGrant;

    private @Nullable ReadReadyHandler handler;
    private boolean resumed;
    private boolean scheduled;
    private boolean shut;

    StreamUpload(Http2Stream stream, XnioIoThread thread) {
        this.stream = stream;
        this.thread = thread;
    }

    /** @param grant how many of the bytes count against the window */
    void add(ByteBuffer part, int grant) {
        if (shut) {
            stream.granted(grant);
            return;
        }
        bytes.add(part);
        toGrant += grant;
        ready(false);
    }

    @Override
    public int read(ByteBuffer dst) {
        if (shut) {
            return -1;
        }
        int count = bytes.take(dst, dst.remaining());
        int grant = bytes.size() == 0 ? toGrant : Math.min(toGrant, count);
        toGrant -= grant;
        stream.granted(grant);
        return count;
    }

    @Override
    public long read(ByteBuffer[] dsts, int offs, int len) {
        long count = 0;
        for (int i = offs; i < offs + len; i++) {
            int n = read(dsts[i]);
            if (n < 0) {
                return count == 0 ? n : count;
            }
            count += n;
        }
        return count;
    }

    @Override
    public long transferTo(long position, long count, FileChannel target) throws IOException {
        return target.transferFrom(new ConduitReadableByteChannel(this), position, count);
    }

    @Override
    public long transferTo(long count, ByteBuffer throughBuffer, StreamSinkChannel target) throws IOException {
        return IoUtils.transfer(new ConduitReadableByteChannel(this), count, throughBuffer, target);
    }

    /** Has the handler called as a selector would: again and again while there is something that it wants. */
    private void ready(boolean anyway) {
        if (!scheduled && (anyway || (resumed && bytes.size() > 0))) {
            scheduled = true;
            thread.execute(this::tell);
        }
    }

    private void tell() {
        scheduled = false;
        ReadReadyHandler told = handler;
        if (told != null && resumed && !shut) {
            told.readReady();
            ready(false);
        }
    }

    @Override
    public void resumeReads() {
        resumed = true;
        ready(false);
    }

    @Override
    public void suspendReads() {
        resumed = false;
    }

    @Override
    public void wakeupReads() {
        resumed = true;
        ready(true);
    }

    @Override
    public boolean isReadResumed() {
        return resumed;
    }

    @Override
    public void terminateReads() {
        if (!shut) {
            close();
            stream.uploadClosed();
        }
    }

    /** Forgets what was not read. */
    void close() {
        if (!shut) {
            shut = true;
            bytes.clear();
            stream.granted(toGrant);
            toGrant = 0;
            ReadReadyHandler told = handler;
            if (told != null) {
                told.terminated();
            }
        }
    }

    @Override
    public boolean isReadShutdown() {
        return shut;
    }

    @Override
    public void awaitReadable() {
        throw new IllegalStateException("an I/O thread does not wait");
    }

    @Override
    public void awaitReadable(long time, TimeUnit unit) {
        awaitReadable();
    }

    @Override
    public XnioIoThread getReadThread() {
        return thread;
    }

    @Override
    public XnioWorker getWorker() {
        return thread.getWorker();
    }

    @Override
    public void setReadReadyHandler(ReadReadyHandler newHandler) {
        handler = newHandler;
    }
}
