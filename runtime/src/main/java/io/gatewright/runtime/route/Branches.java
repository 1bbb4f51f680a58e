package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;

/**
 * The decisions of a table, packed so that looking at a segment touches as little memory as can be. A target is a place and,
 * in its upper half, by how much the first route of what is there differs from that of here; a place below zero is the row
 * {@code ~place} of the {@link Winners}, any other the offset of a branch:
 *
 * <pre>
 * target where the path ends | target for an empty segment | target for any other segment | slots - 1, and types + 1
 * key, target for each slot: open addressing, at most half full
 * target for each type
 * </pre>
 *
 * <p>Equal branches are one, also when their routes are not but stand in the same order. Immutable.
 */
final class Branches {
    static final int END = 0;
    static final int EMPTY = 1;
    static final int OTHER = 2;
    static final int SIZES = 3;
    static final int SLOTS = 4;

    private final long[] cells;
    /** For half the offset of a slot whose key is negative: where its text stands in {@link #texts}. */
    private final int[] textAt;

    private final String texts;
    private final SegmentTypes[] types;

    Branches(long[] cells, int[] textAt, String texts, SegmentTypes[] types) {
        this.cells = cells;
        this.textAt = textAt;
        this.texts = texts;
        this.types = types;
    }

    static long target(int place, int difference) {
        return ((long) difference << 32) | (place & 0xFFFFFFFFL);
    }

    static int place(long target) {
        return (int) target;
    }

    static int difference(long target) {
        return (int) (target >> 32);
    }

    /**
     * Walks down a path.
     *
     * @return a target that is a row of the winners and, in place of a difference, the first route there
     */
    long walk(long start, RequestPath path) {
        int segments = path.segments();
        long target = start;
        int base = difference(start);
        for (int i = 0; i < segments && place(target) >= 0; i++) {
            int branch = place(target);
            long key = path.segmentKey(i);
            target = key == 0 ? cells[branch + EMPTY] : after(branch, key, path, i);
            base += difference(target);
        }
        if (place(target) >= 0) {
            target = cells[place(target) + END];
            base += difference(target);
        }
        return target(place(target), base);
    }

    private long after(int branch, long key, RequestPath path, int i) {
        long sizes = cells[branch + SIZES];
        int mask = (int) sizes;
        int slots = branch + SLOTS;
        for (int slot = Hashing.slot(key, mask); ; slot = (slot + 1) & mask) {
            int at = slots + 2 * slot;
            long found = cells[at];
            if (found == key && (key > 0 || path.segmentStandsIn(texts, textAt[at >> 1], i))) {
                return cells[at + 1];
            }
            if (found == 0) {
                return sizes >> 32 == 0 ? cells[branch + OTHER] : byType(branch, path, i);
            }
        }
    }

    private long byType(int branch, RequestPath path, int i) {
        long sizes = cells[branch + SIZES];
        int type = types[(int) (sizes >> 32) - 1].indexOf(path, i);
        return cells[type < 0 ? branch + OTHER : branch + SLOTS + 2 * ((int) sizes + 1) + type];
    }
}
