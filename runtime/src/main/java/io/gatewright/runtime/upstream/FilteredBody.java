package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Runs a body through filters, one into the next, and holds what the last lets through. Confined to the I/O thread. */
final class FilteredBody {
    private final List<BodyFilter> filters;
    private byte[] held = new byte[1024];
    private int length;
    private @Nullable BadUpstreamBody failure;

    /** @param filters at least one; closed by {@link #close} */
    FilteredBody(List<BodyFilter> filters) {
        this.filters = List.copyOf(filters);
    }

    void write(ByteBuffer in) throws BadUpstreamBody {
        write(0, in);
        check();
    }

    void end() throws BadUpstreamBody {
        for (int i = 0; i < filters.size(); i++) {
            int next = i + 1;
            filters.get(i).end(out -> into(next, out));
            check();
        }
    }

    private void check() throws BadUpstreamBody {
        if (failure != null) {
            throw failure;
        }
    }

    private void write(int index, ByteBuffer in) throws BadUpstreamBody {
        filters.get(index).write(in, out -> into(index + 1, out));
    }

    private void into(int index, ByteBuffer out) {
        if (index == filters.size()) {
            hold(out);
        } else if (failure == null) {
            try {
                write(index, out);
            } catch (BadUpstreamBody e) {
                failure = e;
            }
        }
    }

    private void hold(ByteBuffer out) {
        int count = out.remaining();
        if (held.length - length < count) {
            held = Arrays.copyOf(held, Math.max(held.length * 2, length + count));
        }
        out.get(held, length, count);
        length += count;
    }

    int length() {
        return length;
    }

    /** What is held, which must be used before the next write. */
    ByteBuffer take() {
        ByteBuffer all = ByteBuffer.wrap(held, 0, length);
        length = 0;
        return all;
    }

    void close() {
        for (BodyFilter filter : filters) {
            filter.close();
        }
    }
}
