package io.gatewright.runtime.route;

/**
 * Where a decision goes on, in one {@code long}. A branch's shift and flags stand here so that it can be searched before anything
 * of it was read.
 *
 * <pre>
 * from bit 0, 28   the place
 * from bit 28, 6   the shift of the branch's {@link Hashing}
 * bit 34           the place is a row of the {@link Winners} instead of a branch
 * bit 35           such a row counts only if the path ends there
 * bit 36           segments that are none of the branch's literals are asked for their type
 * bit 37           the text of the literal that leads here has to be compared first
 * bit 38           the branch takes all segments but the empty one alike
 * from bit 40, 24  what to add to the number that routes are counted from
 * </pre>
 */
final class Targets {
    /** Nobody wins: the first row. */
    static final long NOBODY = 1L << 34;

    private static final int SHIFT_AT = 28;
    private static final long ROW = 1L << 34;
    private static final long IF_ENDED = 1L << 35;
    private static final long TYPED = 1L << 36;
    private static final long UNCOMPARED = 1L << 37;
    private static final long OPEN = 1L << 38;
    private static final int DIFFERENCE_AT = 40;
    private static final int PLACES = 1 << SHIFT_AT;

    private Targets() {}

    static long row(int place) {
        return checked(place) | ROW;
    }

    static long branch(int place, Hashing hashing, boolean typed) {
        return checked(place) | ((long) hashing.shift() << SHIFT_AT) | (typed ? TYPED : 0);
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

    /** A branch of no literals and no types, in which nothing has to be searched. */
    static long open(long branch) {
        return branch | OPEN;
    }

    static boolean isOpen(long branch) {
        return (branch & OPEN) != 0;
    }

    /** Where a literal leads whose text has to be compared first. */
    static long uncompared(long target) {
        return target | UNCOMPARED;
    }

    static boolean isUncompared(long target) {
        return (target & UNCOMPARED) != 0;
    }

    static long compared(long target) {
        return target & ~UNCOMPARED;
    }

    /** Whether segments that are none of the branch's literals are asked for their type. */
    static boolean isTyped(long branch) {
        return (branch & TYPED) != 0;
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
