package io.gatewright.runtime.route;

import io.gatewright.runtime.http.SegmentKey;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Packs branches. Not thread-safe. */
final class BranchesBuilder {
    private long[] cells = new long[1 << 10];
    private int[] textAt = new int[1 << 9];
    private int size;
    private final StringBuilder texts = new StringBuilder();
    private final Map<String, Integer> textOffsets = new HashMap<>();

    /**
     * Adds a branch.
     *
     * @param types index of the types to ask, whose targets are {@code typed}; -1 for none
     * @return its place
     */
    int add(long end, long empty, long other, int types, List<Long> typed, List<String> literals, List<Long> targets) {
        int slots = Hashing.slots(literals.size());
        int branch = size;
        size += Branches.SLOTS + 2 * slots + typed.size() + (typed.size() & 1);
        grow();
        cells[branch + Branches.END] = end;
        cells[branch + Branches.EMPTY] = empty;
        cells[branch + Branches.OTHER] = other;
        cells[branch + Branches.SIZES] = ((long) (types + 1) << 32) | (slots - 1);
        for (int i = 0; i < literals.size(); i++) {
            put(branch + Branches.SLOTS, slots - 1, literals.get(i), targets.get(i));
        }
        for (int i = 0; i < typed.size(); i++) {
            cells[branch + Branches.SLOTS + 2 * slots + i] = typed.get(i);
        }
        return branch;
    }

    private void grow() {
        if (size > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(size, 2 * cells.length));
            textAt = Arrays.copyOf(textAt, cells.length / 2 + 1);
        }
    }

    private void put(int first, int mask, String literal, long target) {
        long key = SegmentKey.of(literal, 0, literal.length());
        int slot = Hashing.slot(key, mask);
        while (cells[first + 2 * slot] != 0) {
            slot = (slot + 1) & mask;
        }
        int at = first + 2 * slot;
        cells[at] = key;
        cells[at + 1] = target;
        if (key < 0) {
            textAt[at >> 1] = textOffsets.computeIfAbsent(literal, this::write);
        }
    }

    private int write(String literal) {
        int at = texts.length();
        texts.append(literal).append('/');
        return at;
    }

    Branches build(SegmentTypes[] types) {
        return new Branches(Arrays.copyOf(cells, size), Arrays.copyOf(textAt, size / 2 + 1), texts.toString(), types);
    }
}
