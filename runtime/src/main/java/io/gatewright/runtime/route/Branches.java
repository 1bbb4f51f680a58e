package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import java.util.Arrays;

/**
 * The decisions of a table, packed so that looking at a segment touches as little memory as can be. Before a branch's place stand
 *
 * <pre>
 * target where the path ends | target for an empty segment | target for any other segment | number of types
 * </pre>
 *
 * and from it on
 *
 * <pre>
 * head, tail, target: for each place of the branch's {@link Hashing}. Where there is no literal: 0, 0, target for an empty segment
 * target for each type
 * </pre>
 *
 * <p>An empty segment, whose key is 0 and 0, is so found like any literal. Equal branches are one, also when their routes are
 * not but stand in the same order. Immutable; a record, since the compiler of the JVM takes what a constant one holds for
 * constant.
 *
 * @param textAt for each place that a literal is {@linkplain Targets#isUncompared not known by its key} at, by a third of its
 *     offset: where its text stands in {@code texts}
 */
@SuppressWarnings("ArrayRecordComponent")
record Branches(long[] cells, int[] textAt, String texts, SegmentTypes[] types) {
    static final int END = -4;
    static final int EMPTY = -3;
    static final int OTHER = -2;
    static final int TYPES = -1;
    /** Numbers before a branch's place. */
    static final int AHEAD = 4;
    /** Numbers for each place. */
    static final int SLOT = 3;

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
            target = Targets.isOpen(target)
                    ? cells[Targets.place(target) + (path.keyHead(i) == 0 ? EMPTY : OTHER)]
                    : after(target, path, i);
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
            for (int slot = 0; slot < Targets.slots(target); slot++) {
                int at = Targets.place(target) + SLOT * slot;
                if (cells[at] != 0) {
                    if (only >= 0 || Targets.isUncompared(cells[at + 2])) {
                        return -1;
                    }
                    only = at;
                }
            }
        }
        return only;
    }

    /** Where segment {@code i} leads: by the first place looked at, as nearly always, if that can tell. */
    private long after(long branch, RequestPath path, int i) {
        long head = path.keyHead(i);
        long tail = path.keyTail(i);
        int place = Targets.place(branch);
        int at = place + SLOT * Targets.slot(branch, path.keyHash(i));
        long target = cells[at + 2];
        if (((cells[at] ^ head) | (cells[at + 1] ^ tail)) == 0) {
            return Targets.isUncompared(target) ? searched(branch, at, path, i) : target;
        }
        return cells[at] == 0 && !Targets.isTyped(branch) ? cells[place + OTHER] : searched(branch, at, path, i);
    }

    private long searched(long branch, int from, RequestPath path, int i) {
        long head = path.keyHead(i);
        long tail = path.keyTail(i);
        int place = Targets.place(branch);
        int end = place + SLOT * Targets.slots(branch);
        int at = from;
        while (true) {
            if (cells[at] == head && cells[at + 1] == tail) {
                long target = cells[at + 2];
                if (!Targets.isUncompared(target)) {
                    return target;
                }
                if (path.segmentStandsIn(texts, textAt[at / SLOT], i)) {
                    return Targets.compared(target);
                }
            } else if (cells[at] == 0) {
                return Targets.isTyped(branch) ? typed(branch, path, i) : cells[place + OTHER];
            }
            at = at + SLOT == end ? place : at + SLOT;
        }
    }

    private long typed(long branch, RequestPath path, int i) {
        int place = Targets.place(branch);
        int type = types[(int) cells[place + TYPES]].indexOf(path, i);
        return cells[type < 0 ? place + OTHER : place + SLOT * Targets.slots(branch) + type];
    }
}
