package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import java.nio.ByteBuffer;

/** {@code deflate} of RFC 9110: one stream in zlib's frame, and nothing after it. */
final class DeflateDecoder implements ContentDecoder {
    private final Inflation inflation = new Inflation(false);

    @Override
    public void decode(byte[] bytes, int length, BodyFilter.Out out) throws BadUpstreamBody {
        inflation.feed(bytes, 0, length);
        for (int n = inflation.inflate(); n > 0; n = inflation.inflate()) {
            out.accept(ByteBuffer.wrap(inflation.inflated(), 0, n));
        }
        if (inflation.finished() && inflation.remaining() > 0) {
            throw new BadUpstreamBody("something follows the compressed body");
        }
    }

    @Override
    public void end() throws BadUpstreamBody {
        if (!inflation.finished()) {
            throw new BadUpstreamBody("the compressed body breaks off");
        }
    }

    @Override
    public void close() {
        inflation.close();
    }
}
