package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Takes the content coding off before the next filter. A body of no bytes at all stays one. */
final class DecodingFilter implements BodyFilter {
    private final ContentDecoder decoder;
    private final BodyFilter next;
    private final byte[] piece = new byte[8192];
    private boolean empty = true;

    DecodingFilter(ContentDecoder decoder, BodyFilter next) {
        this.decoder = decoder;
        this.next = next;
    }

    @Override
    public void write(ByteBuffer in, Out out) throws BadUpstreamBody {
        Into into = new Into(next, out);
        while (in.hasRemaining()) {
            empty = false;
            int length = Math.min(piece.length, in.remaining());
            in.get(piece, 0, length);
            decoder.decode(piece, length, into);
            into.rethrow();
        }
    }

    @Override
    public void end(Out out) throws BadUpstreamBody {
        if (!empty) {
            decoder.end();
        }
        next.end(out);
    }

    @Override
    public void close() {
        decoder.close();
        next.close();
    }

    /** Hands what was decoded to the next filter, and keeps its refusal until the decoder returns. */
    private static final class Into implements Out {
        private final BodyFilter next;
        private final Out out;
        private @Nullable BadUpstreamBody refusal;

        Into(BodyFilter next, Out out) {
            this.next = next;
            this.out = out;
        }

        @Override
        public void accept(ByteBuffer bytes) {
            if (refusal != null) {
                return;
            }
            try {
                next.write(bytes, out);
            } catch (BadUpstreamBody bad) {
                refusal = bad;
            }
        }

        void rethrow() throws BadUpstreamBody {
            if (refusal != null) {
                throw refusal;
            }
        }
    }
}
