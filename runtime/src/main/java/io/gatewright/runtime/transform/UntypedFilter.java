package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import java.nio.ByteBuffer;

/**
 * For an answer that doesn't say its media type: a body that begins, after blanks or a byte order mark, with a brace
 * or a bracket is filtered as JSON, any other is let through as it is.
 */
final class UntypedFilter implements BodyFilter {
    private enum Kind {
        UNKNOWN,
        JSON,
        OTHER
    }

    private final BodyFilter json;
    private Kind kind = Kind.UNKNOWN;
    private final byte[] mark = new byte[3];
    private int markLength;

    UntypedFilter(BodyFilter json) {
        this.json = json;
    }

    @Override
    public void write(ByteBuffer in, Out out) throws BadUpstreamBody {
        while (kind == Kind.UNKNOWN && in.hasRemaining()) {
            begin(in, out);
        }
        if (kind == Kind.JSON) {
            json.write(in, out);
        } else if (in.hasRemaining()) {
            out.accept(in.duplicate());
            in.position(in.limit());
        }
    }

    @Override
    public void end(Out out) throws BadUpstreamBody {
        if (kind == Kind.JSON) {
            json.end(out);
        } else {
            releaseMark(out);
        }
    }

    @Override
    public void close() {
        json.close();
    }

    /** Looks at the next byte of the beginning. */
    private void begin(ByteBuffer in, Out out) {
        byte c = in.get(in.position());
        if (markLength < 3 && c == (byte) (0xefbbbf >> (16 - 8 * markLength))) {
            mark[markLength++] = in.get();
            return;
        }
        if (markLength == 0 || markLength == 3) {
            if (c == ' ' || c == '\t' || c == '\r' || c == '\n') {
                releaseMark(out);
                out.accept(ByteBuffer.wrap(new byte[] {in.get()}));
                return;
            }
            if (c == '{' || c == '[') {
                kind = Kind.JSON;
                return;
            }
        }
        kind = Kind.OTHER;
        releaseMark(out);
    }

    private void releaseMark(Out out) {
        if (markLength > 0) {
            out.accept(ByteBuffer.wrap(mark, 0, markLength));
            markLength = 0;
        }
    }
}
