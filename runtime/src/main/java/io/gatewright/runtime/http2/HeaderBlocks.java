package io.gatewright.runtime.http2;

import io.undertow.protocols.http2.HpackDecoder;
import io.undertow.protocols.http2.HpackException;
import java.nio.ByteBuffer;
import java.util.Arrays;

/** Puts header blocks together out of HEADERS and its CONTINUATIONs, and reads them. Confined to its I/O thread. */
final class HeaderBlocks {
    private final HpackDecoder decoder;
    private final int maxSize;
    private byte[] block = new byte[1024];
    private int length;
    private int stream;
    private boolean endsStream;

    /** @param maxSize bytes of a block, compressed as it comes */
    HeaderBlocks(int tableSize, int maxSize) {
        this.decoder = new HpackDecoder(tableSize);
        this.maxSize = maxSize;
    }

    /** The stream whose block is not whole yet; 0 if there is none. */
    int pending() {
        return stream;
    }

    boolean endsStream() {
        return endsStream;
    }

    void begin(int ofStream, boolean endOfStream) {
        stream = ofStream;
        endsStream = endOfStream;
        length = 0;
    }

    void add(ByteBuffer part) throws ConnectionError {
        int more = part.remaining();
        if (length + more > maxSize) {
            throw new ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "a header block is too large");
        }
        if (length + more > block.length) {
            block = Arrays.copyOf(block, Math.max(block.length * 2, length + more));
        }
        part.get(block, length, more);
        length += more;
    }

    /** Reads the block, which is whole now, into {@code head}. */
    void read(RequestHead head) throws ConnectionError {
        stream = 0;
        ByteBuffer whole = ByteBuffer.wrap(block, 0, length);
        decoder.setHeaderEmitter(head);
        try {
            decoder.decode(whole, false);
        } catch (HpackException | RuntimeException e) { // Undertow's decoder meets some bad indexes with null pointers
            throw head.isEndless()
                    ? new ConnectionError(ErrorCode.ENHANCE_YOUR_CALM, "a header block stands for too much")
                    : new ConnectionError(ErrorCode.COMPRESSION_ERROR, "a header block can't be read");
        }
        if (whole.hasRemaining()) {
            throw new ConnectionError(ErrorCode.COMPRESSION_ERROR, "a header block is cut short");
        }
    }
}
