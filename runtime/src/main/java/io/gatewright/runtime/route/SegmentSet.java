package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.SegmentKey;
import java.util.Arrays;

/** Texts that may stand in one place of a path, each with its index. Immutable; asking it copies nothing. */
public final class SegmentSet {
    private final String[] texts;
    private final int mask;
    private final int shift;
    /** Head and tail of the text at each place; 0 where there is none. */
    private final long[] keys;

    private final int[] indices;

    private SegmentSet(String[] texts) {
        this.texts = texts;
        Hashing hashing = Hashing.of(Arrays.stream(texts).map(Hashing::hash).toList());
        this.mask = hashing.slots() - 1;
        this.shift = hashing.shift();
        this.keys = new long[2 * hashing.slots()];
        this.indices = new int[hashing.slots()];
        for (int i = 0; i < texts.length; i++) {
            int slot = hashing.slot(Hashing.hash(texts[i]));
            while (keys[2 * slot] != 0) {
                slot = (slot + 1) & mask;
            }
            keys[2 * slot] = SegmentKey.head(texts[i], 0, texts[i].length());
            keys[2 * slot + 1] = SegmentKey.tail(texts[i], 0, texts[i].length());
            indices[slot] = i;
        }
    }

    /** @param texts segments in normal form, none of them empty, no two alike */
    public static SegmentSet of(String... texts) {
        return new SegmentSet(texts.clone());
    }

    /** The index of segment {@code i} of the path among the texts; -1 if it is none of them. */
    public int indexOf(RequestPath path, int i) {
        long head = path.keyHead(i);
        long tail = path.keyTail(i);
        int slot = (int) (path.keyHash(i) >>> shift);
        while (true) {
            long found = keys[2 * slot];
            if (found == 0) {
                return -1;
            }
            if (found == head && keys[2 * slot + 1] == tail && (tail >= 0 || path.segmentIs(i, texts[indices[slot]]))) {
                return indices[slot];
            }
            slot = (slot + 1) & mask;
        }
    }
}
