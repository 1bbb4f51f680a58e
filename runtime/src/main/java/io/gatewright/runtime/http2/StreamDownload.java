package io.gatewright.runtime.http2;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.FileChannel;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.xnio.IoUtils;
import org.xnio.XnioIoThread;
import org.xnio.XnioWorker;
import org.xnio.channels.StreamSourceChannel;
import org.xnio.conduits.ConduitWritableByteChannel;
import org.xnio.conduits.Conduits;
import org.xnio.conduits.StreamSinkConduit;
import org.xnio.conduits.WriteReadyHandler;

/** Takes an answer as HTTP/1.1 writes it, as much at a time as the stream may hold. Confined to its I/O thread. */
final class StreamDownload implements StreamSinkConduit {
    private final Http2Stream stream;
    private final XnioIoThread thread;
    private final ResponseText text;
    private @Nullable WriteReadyHandler handler;
    private boolean resumed;
    private boolean scheduled;
    private boolean shut;

    StreamDownload(Http2Stream stream, XnioIoThread thread, boolean toHead) {
        this.stream = stream;
        this.thread = thread;
        this.text = new ResponseText(stream, toHead);
    }

    @Override
    public int write(ByteBuffer src) throws IOException {
        if (shut || stream.isReset()) {
            throw new ClosedChannelException();
        }
        int n = Math.min(src.remaining(), stream.room());
        ByteBuffer part = src.slice().limit(n);
        text.read(part);
        src.position(src.position() + n);
        return n;
    }

    @Override
    public long write(ByteBuffer[] srcs, int offs, int len) throws IOException {
        long count = 0;
        for (int i = offs; i < offs + len; i++) {
            count += write(srcs[i]);
            if (srcs[i].hasRemaining()) {
                break;
            }
        }
        return count;
    }

    @Override
    public int writeFinal(ByteBuffer src) throws IOException {
        return Conduits.writeFinalBasic(this, src);
    }

    @Override
    public long writeFinal(ByteBuffer[] srcs, int offset, int length) throws IOException {
        return Conduits.writeFinalBasic(this, srcs, offset, length);
    }

    @Override
    public long transferFrom(FileChannel src, long position, long count) throws IOException {
        return src.transferTo(position, count, new ConduitWritableByteChannel(this));
    }

    @Override
    public long transferFrom(StreamSourceChannel source, long count, ByteBuffer throughBuffer) throws IOException {
        return IoUtils.transfer(source, count, throughBuffer, new ConduitWritableByteChannel(this));
    }

    /** There may be room again. */
    void ready(boolean anyway) {
        if (!scheduled && (anyway || (resumed && stream.room() > 0))) {
            scheduled = true;
            thread.execute(this::tell);
        }
    }

    private void tell() {
        scheduled = false;
        WriteReadyHandler told = handler;
        if (told != null && resumed && !shut) {
            told.writeReady();
            ready(false);
        }
    }

    @Override
    public void resumeWrites() {
        resumed = true;
        ready(false);
    }

    @Override
    public void suspendWrites() {
        resumed = false;
    }

    @Override
    public void wakeupWrites() {
        resumed = true;
        ready(true);
    }

    @Override
    public boolean isWriteResumed() {
        return resumed;
    }

    @Override
    public void terminateWrites() {
        if (!shut) {
            if (!stream.isReset()) {
                text.shutdown();
            }
            close();
            stream.downloadClosed();
        }
    }

    /** Takes nothing more. */
    void close() {
        if (!shut) {
            shut = true;
            WriteReadyHandler told = handler;
            if (told != null) {
                told.terminated();
            }
        }
    }

    @Override
    public void truncateWrites() {
        terminateWrites();
    }

    @Override
    public boolean isWriteShutdown() {
        return shut;
    }

    @Override
    public boolean flush() {
        return true;
    }

    @Override
    public void awaitWritable() {
        throw new IllegalStateException("an I/O thread does not wait");
    }

    @Override
    public void awaitWritable(long time, TimeUnit unit) {
        awaitWritable();
    }

    @Override
    public XnioIoThread getWriteThread() {
        return thread;
    }

    @Override
    public XnioWorker getWorker() {
        return thread.getWorker();
    }

    @Override
    public void setWriteReadyHandler(WriteReadyHandler newHandler) {
        handler = newHandler;
    }
}
