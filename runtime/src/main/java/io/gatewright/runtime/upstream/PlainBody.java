package io.gatewright.runtime.upstream;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A body of known length, or one that ends with the connection. Confined to one thread. */
final class PlainBody implements BodyDecoder {
    private long remaining;
    private boolean overran;

    /** @param length of the body, or {@link ResponseHead#UNTIL_CLOSE} */
    PlainBody(long length) {
        this.remaining = length;
    }

    @Override
    public boolean decode(ByteBuffer in) {
        if (remaining < 0) {
            return false;
        }
        if (in.remaining() > remaining) {
            overran = true;
            in.limit(in.position() + (int) remaining);
        }
        remaining -= in.remaining();
        return remaining == 0;
    }

    @Override
    public boolean overran() {
        return overran;
    }

    @Override
    public boolean endsWithConnection() {
        return remaining == ResponseHead.UNTIL_CLOSE;
    }

    @Override
    public @Nullable FieldList trailers() {
        return null;
    }
}
