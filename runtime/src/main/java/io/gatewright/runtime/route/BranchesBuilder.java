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
     * @return its target
     */
    long add(long end, long empty, long other, int types, List<Long> typed, List<String> literals, List<Long> targets) {
        Hashing hashing = Hashing.of(literals.stream().map(Hashing::hash).toList());
        int branch = size + Branches.AHEAD;
        int beyond = branch + Branches.SLOT * hashing.slots();
        size = beyond + typed.size();
        grow();
        cells[branch + Branches.END] = end;
        cells[branch + Branches.EMPTY] = empty;
        cells[branch + Branches.OTHER] = other;
        cells[branch + Branches.TYPES] = types;
        for (int at = branch; at < beyond; at += Branches.SLOT) {
            cells[at + 2] = empty;
        }
        for (int i = 0; i < literals.size(); i++) {
            put(branch, hashing, literals.get(i), targets.get(i));
        }
        for (int i = 0; i < typed.size(); i++) {
            cells[beyond + i] = typed.get(i);
        }
        long target = Targets.branch(branch, hashing, types >= 0);
        return literals.isEmpty() && types < 0 ? Targets.open(target) : target;
    }

    private void grow() {
        if (size > cells.length) {
            cells = Arrays.copyOf(cells, Math.max(size, 2 * cells.length));
            textAt = Arrays.copyOf(textAt, cells.length / Branches.SLOT + 1);
        }
    }

    private void put(int branch, Hashing hashing, String literal, long target) {
        int slot = hashing.slot(Hashing.hash(literal));
        while (cells[branch + Branches.SLOT * slot] != 0) {
            slot = (slot + 1) & (hashing.slots() - 1);
        }
        int at = branch + Branches.SLOT * slot;
        cells[at] = SegmentKey.head(literal, 0, literal.length());
        cells[at + 1] = SegmentKey.tail(literal, 0, literal.length());
        cells[at + 2] = target;
        if (cells[at + 1] < 0) {
            cells[at + 2] = Targets.uncompared(target);
            textAt[at / Branches.SLOT] = textOffsets.computeIfAbsent(literal, this::write);
        }
    }

    private int write(String literal) {
        int at = texts.length();
        texts.append(literal).append('/');
        return at;
    }

    Branches build(SegmentTypes[] types) {
        return new Branches(
                Arrays.copyOf(cells, size), Arrays.copyOf(textAt, size / Branches.SLOT + 1), texts.toString(), types);
    }
}
