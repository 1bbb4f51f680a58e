package io.gatewright.runtime.http2;

/**
 * How much of bodies the client may send on a connection (RFC 9113, 6.9). What was read is granted again once it comes to
 * half the window. Confined to its I/O thread.
 */
final class ReceiveWindow {
    /** What a connection begins with. */
    static final int INITIAL = 65_535;

    private final int width;
    private int left;
    private int freed;

    /** @param ofStream what one stream is given */
    ReceiveWindow(int ofStream) {
        this.width = (int) Math.min(Integer.MAX_VALUE, Math.max(INITIAL, 4L * ofStream));
        this.left = width;
    }

    int width() {
        return width;
    }

    /** So many bytes came. @return false: more than there may be */
    boolean take(int bytes) {
        left -= bytes;
        return left >= 0;
    }

    /** So many of them were read. @return how many more the client is to be granted now; 0: none yet */
    int free(int bytes) {
        freed += bytes;
        if (freed < width / 2) {
            return 0;
        }
        int granted = freed;
        left += granted;
        freed = 0;
        return granted;
    }
}
