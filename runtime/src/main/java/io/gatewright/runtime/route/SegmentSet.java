package io.gatewright.runtime.route;

import io.gatewright.runtime.http.RequestPath;
import io.gatewright.runtime.http.SegmentKey;

/** Texts that may stand in one place of a path, each with its index. Immutable; asking it copies nothing. */
public final class SegmentSet {
    private final String[] texts;
    /** Open addressing, at most half full, so that every search ends at an empty place. */
    private final long[] keys;

    private final int[] indices;

    private SegmentSet(String[] texts) {
        this.texts = texts;
        int size = Hashing.slots(texts.length);
        this.keys = new long[size];
        this.indices = new int[size];
        for (int i = 0; i < texts.length; i++) {
            long key = SegmentKey.of(texts[i], 0, texts[i].length());
            int slot = Hashing.slot(key, size - 1);
            while (keys[slot] != 0) {
                slot = (slot + 1) & (size - 1);
            }
            keys[slot] = key;
            indices[slot] = i;
        }
    }

    /** @param texts segments in normal form, none of them empty, no two alike */
    public static SegmentSet of(String... texts) {
        return new SegmentSet(texts.clone());
    }

    /** The index of segment {@code i} of the path among the texts; -1 if it is none of them. */
    public int indexOf(RequestPath path, int i) {
        long key = path.segmentKey(i);
        if (key == 0) {
            return -1;
        }
        int mask = keys.length - 1;
        for (int slot = Hashing.slot(key, mask); keys[slot] != 0; slot = (slot + 1) & mask) {
            if (keys[slot] == key && (key > 0 || path.segmentIs(i, texts[indices[slot]]))) {
                return indices[slot];
            }
        }
        return -1;
    }
}
