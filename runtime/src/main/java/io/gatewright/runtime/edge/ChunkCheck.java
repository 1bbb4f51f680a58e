package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** Holds a chunked body to the letter of RFC 9112 as it streams by. Reused for each request of a connection. */
final class ChunkCheck {
    private enum At {
        SIZE_FIRST,
        SIZE,
        EXT_NAME_FIRST,
        EXT_NAME,
        EXT_VALUE_FIRST,
        EXT_VALUE,
        EXT_QUOTED,
        EXT_ESCAPED,
        EXT_QUOTED_END,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILER,
        END
    }

    private static final int MAX_SIZE_DIGITS = 15;
    /** Bytes of a chunk's size with its extensions. */
    private static final int MAX_LINE = 300;

    private final TrailerCheck trailers;
    private At at = At.SIZE_FIRST;
    private long size;
    private long total;
    private int digits;
    private int line;
    private @Nullable Problem refusal;

    ChunkCheck(int maxTrailerSize, int maxFields) {
        this.trailers = new TrailerCheck(maxTrailerSize, maxFields);
    }

    void start() {
        at = At.SIZE_FIRST;
        size = 0;
        total = 0;
        digits = 0;
        line = 0;
        refusal = null;
        trailers.start();
    }

    boolean isEnded() {
        return at == At.END;
    }

    /** Bytes of the chunks announced so far. */
    long total() {
        return total;
    }

    /** Why the body is refused; null as long as all is well. */
    @Nullable
    Problem refusal() {
        return refusal;
    }

    /** Reads on; gives the offset it got to: {@code to}, the end of the body, or where it is refused. */
    int check(ByteBuffer in, int from, int to) {
        int i = from;
        while (i < to && at != At.END && refusal == null) {
            if (at == At.DATA) {
                long take = Math.min(size, to - i);
                i += (int) take;
                size -= take;
                if (size == 0) {
                    at = At.DATA_CR;
                }
            } else {
                if (at != At.TRAILER && ++line > MAX_LINE) {
                    refusal = Refusals.CHUNK;
                }
                step(in.get(i++));
            }
        }
        return i;
    }

    private void step(byte c) {
        switch (at) {
            case SIZE_FIRST, SIZE -> size(c);
            case EXT_NAME_FIRST -> go(Octets.is(Octets.TOKEN, c), At.EXT_NAME);
            case EXT_NAME -> {
                if (c == '=') {
                    at = At.EXT_VALUE_FIRST;
                } else {
                    extension(c);
                }
            }
            case EXT_VALUE_FIRST -> {
                if (c == '"') {
                    at = At.EXT_QUOTED;
                } else {
                    go(Octets.is(Octets.TOKEN, c), At.EXT_VALUE);
                }
            }
            case EXT_VALUE -> extension(c);
            case EXT_QUOTED -> quoted(c);
            case EXT_ESCAPED -> go(Octets.is(Octets.VALUE, c), At.EXT_QUOTED);
            case EXT_QUOTED_END -> after(c);
            case SIZE_LF -> sizeEnds(c);
            case DATA_CR -> go(c == '\r', At.DATA_LF);
            case DATA_LF -> {
                go(c == '\n', At.SIZE_FIRST);
                size = 0;
                digits = 0;
                line = 0;
            }
            case TRAILER -> {
                refusal = trailers.step(c);
                if (trailers.isEnded()) {
                    at = At.END;
                }
            }
            case DATA, END -> throw new IllegalStateException();
        }
    }

    private void size(byte c) {
        if (Octets.is(Octets.HEX, c)) {
            size = size << 4 | Character.digit(c, 16);
            go(++digits <= MAX_SIZE_DIGITS, At.SIZE);
        } else if (at == At.SIZE_FIRST) {
            refusal = Refusals.CHUNK;
        } else {
            after(c);
        }
    }

    private void extension(byte c) {
        if (!Octets.is(Octets.TOKEN, c)) {
            after(c);
        }
    }

    private void quoted(byte c) {
        if (c == '"') {
            at = At.EXT_QUOTED_END;
        } else if (c == '\\') {
            at = At.EXT_ESCAPED;
        } else if (!Octets.is(Octets.VALUE, c)) {
            refusal = Refusals.CHUNK;
        }
    }

    /** What may follow a size, an extension's name or its value: another extension, or the end of the line. */
    private void after(byte c) {
        if (c == ';') {
            at = At.EXT_NAME_FIRST;
        } else {
            go(c == '\r', At.SIZE_LF);
        }
    }

    private void sizeEnds(byte c) {
        total += size;
        go(c == '\n', size == 0 ? At.TRAILER : At.DATA);
    }

    private void go(boolean allowed, At next) {
        if (allowed) {
            at = next;
        } else {
            refusal = Refusals.CHUNK;
        }
    }
}
