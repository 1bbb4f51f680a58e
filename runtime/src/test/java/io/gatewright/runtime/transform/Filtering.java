package io.gatewright.runtime.transform;

import io.gatewright.runtime.http.BadUpstreamBody;
import io.gatewright.runtime.http.BodyFilter;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;

/** Runs a filter over a body in pieces, and keeps what came out even when it was refused. */
final class Filtering {
    private final BodyFilter filter;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private boolean refused;

    private Filtering(BodyFilter filter) {
        this.filter = filter;
    }

    static Filtering json(String body, String... paths) {
        return of(
                new JsonRemovalFilter(RemovalPaths.of(List.of(paths))), body.getBytes(StandardCharsets.UTF_8), 1 << 20);
    }

    /** @param most bytes in a piece; pieces are of random size up to it */
    static Filtering of(BodyFilter filter, byte[] body, int most) {
        Filtering run = new Filtering(filter);
        run.feed(body, most, new Random(body.length * 31L + most));
        return run;
    }

    private void feed(byte[] body, int most, Random random) {
        BodyFilter.Out into = bytes -> {
            byte[] copy = new byte[bytes.remaining()];
            bytes.get(copy);
            out.writeBytes(copy);
        };
        try {
            for (int at = 0; at < body.length; ) {
                int length = Math.min(body.length - at, 1 + random.nextInt(most));
                ByteBuffer piece =
                        ByteBuffer.allocateDirect(length).put(body, at, length).flip();
                filter.write(piece, into);
                if (piece.hasRemaining()) {
                    throw new AssertionError("the filter left input behind");
                }
                at += length;
            }
            filter.end(into);
        } catch (BadUpstreamBody bad) {
            refused = true;
        } finally {
            filter.close();
        }
    }

    boolean refused() {
        return refused;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    String text() {
        return out.toString(StandardCharsets.UTF_8);
    }
}
