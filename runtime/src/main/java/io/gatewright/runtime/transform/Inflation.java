package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * Inflates one body, with bounds against bombs: at most {@value #MAX_RATIO} bytes out for one in, beyond the first
 * {@value #FREE} bytes, and at most {@value #MAX_SIZE} bytes in all. Real JSON seldom passes 50:1.
 */
final class Inflation {
    static final int MAX_RATIO = 200;
    static final int FREE = 1 << 20;
    static final long MAX_SIZE = 1L << 30;

    private final Inflater inflater;
    private final byte[] inflated = new byte[8192];
    private long in;
    private long out;

    /** @param bare whether the data comes without zlib's own frame, as in gzip */
    Inflation(boolean bare) {
        inflater = new Inflater(bare);
    }

    /** Where {@link #inflate} leaves its output. */
    byte[] inflated() {
        return inflated;
    }

    void feed(byte[] bytes, int at, int length) {
        inflater.setInput(bytes, at, length);
    }

    /** The number of bytes that are now in {@link #inflated}; 0 when more input is needed or the data ended. */
    int inflate() throws BadUpstreamBody {
        int before = inflater.getRemaining();
        int length;
        try {
            length = inflater.inflate(inflated);
        } catch (DataFormatException broken) {
            throw new BadUpstreamBody("the compressed body is broken");
        }
        if (inflater.needsDictionary()) {
            throw new BadUpstreamBody("the compressed body needs a dictionary");
        }
        in += before - inflater.getRemaining();
        out += length;
        if (out > MAX_SIZE || (out > FREE && out - FREE > in * MAX_RATIO)) {
            throw new BadUpstreamBody("the compressed body inflates beyond all bounds");
        }
        return length;
    }

    boolean finished() {
        return inflater.finished();
    }

    /** Input that was fed and not consumed. */
    int remaining() {
        return inflater.getRemaining();
    }

    /** Begins the next stream of the same body; the bounds go on. */
    void next() {
        inflater.reset();
    }

    void close() {
        inflater.end();
    }
}
