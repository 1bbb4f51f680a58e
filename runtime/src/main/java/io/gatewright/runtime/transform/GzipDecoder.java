package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import java.nio.ByteBuffer;
import java.util.zip.CRC32;

/**
 * {@code gzip} of RFC 1952: one or more members, each with its header, its data and a trailer whose checksum and
 * length must fit. Names, comments and extra fields of a member's header are skipped, up to {@value #MAX_HEADER} bytes.
 */
final class GzipDecoder implements ContentDecoder {
    private static final int MAX_HEADER = 65_536;
    private static final int FHCRC = 2;
    private static final int FEXTRA = 4;
    private static final int FNAME = 8;
    private static final int FCOMMENT = 16;

    private enum Part {
        FIXED,
        EXTRA_LENGTH,
        EXTRA,
        NAME,
        COMMENT,
        HEADER_CHECK,
        DATA,
        TRAILER
    }

    private final Inflation inflation = new Inflation(true);
    private final CRC32 check = new CRC32();
    private Part part = Part.FIXED;
    /** Bytes of this part so far, and what they say as a little-endian number where they do. */
    private int count;

    private long number;
    private int flags;
    private int extraLength;
    private int headerLength;
    private long memberLength;

    @Override
    public void decode(byte[] bytes, int length, BodyFilter.Out out) throws BadUpstreamBody {
        int i = 0;
        while (i < length) {
            if (part == Part.DATA) {
                i = data(bytes, i, length, out);
            } else if (part == Part.TRAILER) {
                trailer(bytes[i++] & 0xff);
            } else {
                header(bytes[i++] & 0xff);
            }
        }
    }

    @Override
    public void end() throws BadUpstreamBody {
        if (part != Part.FIXED || count > 0 || inflation.remaining() > 0 || headerLength == 0) {
            throw new BadUpstreamBody("the gzip body breaks off");
        }
    }

    @Override
    public void close() {
        inflation.close();
    }

    private int data(byte[] bytes, int at, int length, BodyFilter.Out out) throws BadUpstreamBody {
        inflation.feed(bytes, at, length - at);
        for (int n = inflation.inflate(); n > 0; n = inflation.inflate()) {
            check.update(inflation.inflated(), 0, n);
            memberLength += n;
            out.accept(ByteBuffer.wrap(inflation.inflated(), 0, n));
        }
        int next = length - inflation.remaining();
        if (inflation.finished()) {
            enter(Part.TRAILER);
            inflation.next();
        }
        return next;
    }

    private void trailer(int b) throws BadUpstreamBody {
        number |= (long) b << (8 * count++);
        if (count < 8) {
            return;
        }
        if ((number & 0xffff_ffffL) != check.getValue() || number >>> 32 != (memberLength & 0xffff_ffffL)) {
            throw new BadUpstreamBody("the gzip body fails its checksum");
        }
        check.reset();
        memberLength = 0;
        enter(Part.FIXED);
    }

    private void header(int b) throws BadUpstreamBody {
        headerLength = part == Part.FIXED && count == 0 ? 1 : headerLength + 1;
        if (headerLength > MAX_HEADER) {
            throw new BadUpstreamBody("a gzip header without end");
        }
        switch (part) {
            case FIXED -> fixed(b);
            case EXTRA_LENGTH -> {
                extraLength |= b << (8 * count++);
                if (count == 2) {
                    enter(extraLength > 0 ? Part.EXTRA : after(Part.EXTRA));
                }
            }
            case EXTRA -> {
                if (++count == extraLength) {
                    enter(after(Part.EXTRA));
                }
            }
            case NAME, COMMENT -> {
                if (b == 0) {
                    enter(after(part));
                }
            }
            case HEADER_CHECK -> {
                if (++count == 2) {
                    enter(Part.DATA);
                }
            }
            case DATA, TRAILER -> throw new IllegalStateException("not a part of the header: " + part);
        }
    }

    private void fixed(int b) throws BadUpstreamBody {
        boolean fits = switch (count) {
            case 0 -> b == 0x1f;
            case 1 -> b == 0x8b;
            case 2 -> b == 8;
            case 3 -> b < 32;
            default -> true;
        };
        if (!fits) {
            throw new BadUpstreamBody("not a gzip body");
        }
        if (count == 3) {
            flags = b;
        }
        if (++count == 10) {
            extraLength = 0;
            enter((flags & FEXTRA) != 0 ? Part.EXTRA_LENGTH : after(Part.EXTRA));
        }
    }

    /** The next part of the header that the flags announce after {@code done}. */
    private Part after(Part done) {
        if (done == Part.EXTRA && (flags & FNAME) != 0) {
            return Part.NAME;
        }
        if (done != Part.COMMENT && (flags & FCOMMENT) != 0) {
            return Part.COMMENT;
        }
        return (flags & FHCRC) != 0 ? Part.HEADER_CHECK : Part.DATA;
    }

    private void enter(Part next) {
        part = next;
        count = 0;
        number = 0;
    }
}
