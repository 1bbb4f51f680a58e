package io.gatewright.runtime.route;

import io.gatewright.runtime.http.SegmentKey;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Where keys of segments are looked for in tables of open addressing: the first bits of a hash say where to begin, then one
 * place follows the other. How many bits is chosen when the table is built, so that nearly every search is over at once.
 */
final class Hashing {
    /** Most entries for which more room is spent so that no two begin at one place. */
    private static final int SMALL = 64;

    private final int bits;

    private Hashing(int bits) {
        this.bits = bits;
    }

    static long hash(String segment) {
        return SegmentKey.hash(
                SegmentKey.head(segment, 0, segment.length()), SegmentKey.tail(segment, 0, segment.length()));
    }

    /** The way to spread some keys over places, half of which at least stay empty, so that every search ends. */
    static Hashing of(List<Long> hashes) {
        int least = Integer.SIZE - Integer.numberOfLeadingZeros(Math.max(1, 2 * hashes.size() - 1));
        int most = least + (hashes.size() <= SMALL ? 3 : 1);
        Hashing best = new Hashing(least);
        for (int bits = least + 1; bits <= most && best.collisions(hashes) > 0; bits++) {
            Hashing more = new Hashing(bits);
            best = more.collisions(hashes) < best.collisions(hashes) ? more : best;
        }
        return best;
    }

    private int collisions(List<Long> hashes) {
        Set<Integer> taken = new HashSet<>();
        hashes.forEach(hash -> taken.add(slot(hash)));
        return hashes.size() - taken.size();
    }

    int slots() {
        return 1 << bits;
    }

    /** By how much a hash is moved to leave the bits that count, less than 64. */
    int shift() {
        return Long.SIZE - bits;
    }

    int slot(long hash) {
        return (int) (hash >>> shift());
    }
}
