package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import java.util.Arrays;

/**
 * The decisions of a table, packed so that looking at a segment touches as little memory as can be. At a branch's place stand
 *
 * <pre>
 * target where the path ends | target for an empty segment | target for any other segment | number of types + 1
 * head, tail, target: for each place of the branch's {@link Hashing}, the head being 0 where there is nothing
 * target for each type
 * </pre>
 *
 * <p>Equal branches are one, also when their routes are not but stand in the same order. Immutable.
 */
final class Branches {
    static final int END = 0;
    static final int EMPTY = 1;
    static final int OTHER = 2;
    static final int TYPES = 3;
    static final int SLOTS = 4;
    /** Numbers for each place. */
    static final int SLOT = 3;

    private final long[] cells;
    /** For each place whose tail is negative, by a third of its offset: where its text stands in {@link #texts}. */
    private final int[] textAt;

    private final String texts;
    private final SegmentTypes[] types;

    Branches(long[] cells, int[] textAt, String texts, SegmentTypes[] types) {
        this.cells = cells;
        this.textAt = textAt;
        this.texts = texts;
        this.types = types;
    }

    /**
     * Walks down a path.
     *
     * @return the target of a row whose difference is the number that routes are counted from
     */
    long walk(Start start, RequestPath path) {
        int segments = path.segments();
        int i = start.passed(path);
        long target = start.target(i);
        int base = 0;
        while (i < segments && !Targets.isRow(target)) {
            base += Targets.difference(target);
            long head = path.keyHead(i);
            target = head == 0 ? cells[Targets.place(target) + EMPTY] : after(target, head, path, i);
            i++;
        }
        if (!Targets.isRow(target)) {
            base += Targets.difference(target);
            target = cells[Targets.place(target) + END];
        }
        if (Targets.isIfEnded(target) && i < segments) {
            return Targets.NOBODY;
        }
        return Targets.further(target, base);
    }

    /** The start of a walk from {@code target}. */
    Start start(long target) {
        long[] keys = {};
        long beyond = target;
        int base = 0;
        for (int only = onlyLiteral(target); only >= 0; only = onlyLiteral(beyond)) {
            base += Targets.difference(beyond);
            keys = Arrays.copyOf(keys, keys.length + 2);
            keys[keys.length - 2] = cells[only];
            keys[keys.length - 1] = cells[only + 1];
            beyond = cells[only + 2];
        }
        return new Start(target, keys, Targets.further(beyond, base));
    }

    /** Where the entry of a branch's one literal stands; -1 where there is another number of them, or its key is not all. */
    private int onlyLiteral(long target) {
        int only = -1;
        if (!Targets.isRow(target)) {
            int slots = Targets.place(target) + SLOTS;
            for (int slot = 0; slot < Targets.slots(target); slot++) {
                int at = slots + SLOT * slot;
                if (cells[at] != 0) {
                    if (only >= 0 || cells[at + 1] < 0) {
                        return -1;
                    }
                    only = at;
                }
            }
        }
        return only;
    }

    private long after(long branch, long head, RequestPath path, int i) {
        long tail = path.keyTail(i);
        int slots = Targets.place(branch) + SLOTS;
        int slot = Targets.slot(branch, Hashing.hash(head, tail));
        while (true) {
            int at = slots + SLOT * slot;
            long found = cells[at];
            if (found == head
                    && cells[at + 1] == tail
                    && (tail >= 0 || path.segmentStandsIn(texts, textAt[at / SLOT], i))) {
                return cells[at + 2];
            }
            if (found == 0) {
                return other(branch, path, i);
            }
            slot = (slot + 1) & (Targets.slots(branch) - 1);
        }
    }

    private long other(long branch, RequestPath path, int i) {
        int place = Targets.place(branch);
        int asked = (int) cells[place + TYPES];
        if (asked == 0) {
            return cells[place + OTHER];
        }
        int type = types[asked - 1].indexOf(path, i);
        return cells[type < 0 ? place + OTHER : place + SLOTS + SLOT * Targets.slots(branch) + type];
    }
}
