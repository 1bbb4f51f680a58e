package io.gatewright.runtime.http2;

/** So many of something in a period; what was used comes back evenly. Confined to its I/O thread. */
final class Allowance {
    private final long most;
    private final double perNano;
    private double left;
    private long seen;

    Allowance(long most, long periodNanos, long now) {
        this.most = most;
        this.perNano = (double) most / periodNanos;
        this.left = most;
        this.seen = now;
    }

    /** Uses one. @return false: there was none left */
    boolean take(long now) {
        left = Math.min((double) most, left + (now - seen) * perNano);
        seen = now;
        if (left < 1) {
            return false;
        }
        left--;
        return true;
    }

    /** Gives {@code count} more, up to what there may be. */
    void give(int count) {
        left = Math.min((double) most, left + count);
    }
}
