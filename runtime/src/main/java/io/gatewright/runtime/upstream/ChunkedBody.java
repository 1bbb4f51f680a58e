package io.gatewright.runtime.upstream;

import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** A chunked body, decoded strictly: no blanks around sizes, CR LF and nothing else as line end. */
final class ChunkedBody implements BodyDecoder {
    private static final int MAX_DIGITS = 15;
    private static final int MAX_EXTENSION = 256;
    private static final int MAX_TRAILERS = 8 * 1024;

    private enum State {
        SIZE,
        EXTENSION,
        SIZE_LF,
        DATA,
        DATA_CR,
        DATA_LF,
        TRAILERS,
        END
    }

    private State state = State.SIZE;
    private long size;
    private int digits;
    private int extension;
    private boolean overran;
    private @Nullable HeadAssembler assembler;
    private @Nullable FieldList trailers;

    @Override
    public boolean decode(ByteBuffer in) throws BadResponse {
        int from = -1;
        int to = in.position();
        while (in.hasRemaining() && state != State.END) {
            if (state == State.DATA) {
                int count = (int) Math.min(size, in.remaining());
                if (from < 0) {
                    from = in.position();
                    to = from;
                }
                move(in, to, count);
                to += count;
                size -= count;
                if (size == 0) {
                    state = State.DATA_CR;
                }
            } else if (state == State.TRAILERS) {
                trailer(in);
            } else {
                framing(in.get());
            }
        }
        overran |= in.hasRemaining();
        in.limit(to).position(from < 0 ? to : from);
        return state == State.END;
    }

    private static void move(ByteBuffer in, int to, int count) {
        int at = in.position();
        if (at != to) {
            ByteBuffer source = in.duplicate().limit(at + count);
            in.put(to, source, at, count);
        }
        in.position(at + count);
    }

    private void framing(byte b) throws BadResponse {
        switch (state) {
            case SIZE -> size(b);
            case EXTENSION -> {
                if (b == '\r') {
                    state = State.SIZE_LF;
                } else if (!Octets.isValue(b) || ++extension > MAX_EXTENSION) {
                    throw new BadResponse("malformed chunk extension");
                }
            }
            case SIZE_LF -> {
                expect(b, '\n');
                state = size == 0 ? State.TRAILERS : State.DATA;
                digits = 0;
                extension = 0;
            }
            case DATA_CR -> {
                expect(b, '\r');
                state = State.DATA_LF;
            }
            case DATA_LF -> {
                expect(b, '\n');
                state = State.SIZE;
            }
            case DATA, TRAILERS, END -> throw new IllegalStateException();
        }
    }

    private void size(byte b) throws BadResponse {
        int digit = Octets.hex(b);
        if (digit >= 0) {
            if (++digits > MAX_DIGITS) {
                throw new BadResponse("chunk size too large");
            }
            size = size << 4 | digit;
        } else if (digits == 0) {
            throw new BadResponse("malformed chunk size");
        } else if (b == ';') {
            state = State.EXTENSION;
        } else {
            expect(b, '\r');
            state = State.SIZE_LF;
        }
    }

    private static void expect(byte b, char wanted) throws BadResponse {
        if (b != wanted) {
            throw new BadResponse("malformed chunk");
        }
    }

    private void trailer(ByteBuffer in) throws BadResponse {
        HeadAssembler lines = assembler;
        if (lines == null) {
            lines = assembler = new HeadAssembler(new byte[64]);
        }
        int end = lines.take(in, MAX_TRAILERS);
        if (end < 0) {
            return;
        }
        if (end > 2) {
            trailers = new FieldList();
            trailers.parse(lines.bytes(), 0, end);
        }
        state = State.END;
    }

    @Override
    public boolean overran() {
        return overran;
    }

    @Override
    public boolean endsWithConnection() {
        return false;
    }

    @Override
    public @Nullable FieldList trailers() {
        return trailers;
    }
}
