package io.gatewright.runtime.route;

/**
 * Where a decision goes on, in one {@code long}: from the lowest bit 28 for the place, 6 for the shift of the branch's
 * {@link Hashing}, one that says that the place is a row of the {@link Winners} instead of a branch, one that such a row counts
 * only if the path ends there, and from the fortieth 24 for what to add to the number that routes are counted from. The shift
 * stands here so that a branch can be searched before anything of it was read.
 */
final class Targets {
    /** Nobody wins: the first row. */
    static final long NOBODY = 1L << 34;

    private static final int SHIFT_AT = 28;
    private static final long ROW = 1L << 34;
    private static final long IF_ENDED = 1L << 35;
    private static final int DIFFERENCE_AT = 40;
    private static final int PLACES = 1 << SHIFT_AT;

    private Targets() {}

    static long row(int place) {
        return checked(place) | ROW;
    }

    static long branch(int place, Hashing hashing) {
        return checked(place) | ((long) hashing.shift() << SHIFT_AT);
    }

    private static long checked(int place) {
        if (place < 0 || place >= PLACES) {
            throw new IllegalArgumentException("a table of " + place + " numbers");
        }
        return place;
    }

    /** A row that counts only if the path has ended. */
    static long ifEnded(long row) {
        return row | IF_ENDED;
    }

    /** @param difference at most 8,388,607 either way */
    static long further(long target, int difference) {
        return target + ((long) difference << DIFFERENCE_AT);
    }

    static boolean isRow(long target) {
        return (target & ROW) != 0;
    }

    static boolean isIfEnded(long target) {
        return (target & IF_ENDED) != 0;
    }

    static int place(long target) {
        return (int) target & (PLACES - 1);
    }

    static int difference(long target) {
        return (int) (target >> DIFFERENCE_AT);
    }

    /** The number of places of the branch, a power of two. */
    static int slots(long target) {
        return 1 << -(int) (target >>> SHIFT_AT);
    }

    /** The place at which the search in the branch begins. */
    static int slot(long target, long hash) {
        return (int) (hash >>> (int) (target >>> SHIFT_AT));
    }
}
