package io.gatewright.runtime.http2;

/**
 * What became of the latest streams of a connection, in fixed room: which were opened, and which the gateway ended before
 * their client did, so that it may not know yet. Confined to its I/O thread.
 */
final class PastStreams {
    /** Many times what may be open at a time; a power of two. */
    private static final int COUNT = 1024;

    private final boolean[] opened = new boolean[COUNT];
    private final boolean[] givenUp = new boolean[COUNT];
    private int last;

    /** The highest stream that was opened; 0 if there is none. */
    int last() {
        return last;
    }

    /** @param id higher than any before; those that it skips are closed (RFC 9113, 5.1.1) */
    void open(int id) {
        int changed = (int) Math.min(COUNT, (id - last + 1L) / 2);
        for (int i = 0; i < changed; i++) {
            opened[slot(id - 2 * i)] = false;
            givenUp[slot(id - 2 * i)] = false;
        }
        opened[slot(id)] = true;
        last = id;
    }

    /** The gateway has reset a stream. */
    void giveUp(int id) {
        if (isRecent(id)) {
            givenUp[slot(id)] = true;
        }
    }

    /** Judges a head that comes on a stream that is no longer open. */
    void headOn(int id) throws ConnectionError {
        if (!isRecent(id)) {
            throw new ConnectionError(ErrorCode.STREAM_CLOSED, "HEADERS on a stream that was over long ago");
        }
        if (!opened[slot(id)]) {
            throw new ConnectionError(ErrorCode.PROTOCOL_ERROR, "HEADERS on a stream that was skipped");
        }
        if (!givenUp[slot(id)]) {
            throw new ConnectionError(ErrorCode.STREAM_CLOSED, "HEADERS on a stream that is over");
        }
    }

    private boolean isRecent(int id) {
        return last - id < 2 * COUNT;
    }

    private static int slot(int id) {
        return (id >>> 1) & (COUNT - 1);
    }
}
