package io.gatewright.runtime.upstream;

import java.util.concurrent.atomic.AtomicLong;

/**
 * Turns in proportion to weights. Of any {@code total} turns in a row, each item has exactly as many as its weight,
 * where {@code total} is the sum of the weights divided by what divides them all; with equal weights that is a strict
 * round robin. Turns of one item are spread evenly: the step from one turn to the next visits every place and is close to the
 * golden section of the total (Knuth, The Art of Computer Programming, 6.4). Thread-safe and lock-free.
 */
final class Rotation {
    private static final double GOLDEN = 0.6180339887498949;

    /** How far from it a step is looked for. */
    private static final long NEAR = 64;

    /** Where the places of each item end. */
    private final long[] ends;

    private final long total;
    private final long stride;
    private final AtomicLong turn = new AtomicLong();

    /**
     * @param weights 0 to 1000 each; 0: never
     * @throws IllegalArgumentException when there is nothing to choose, or all weights are 0
     */
    Rotation(int... weights) {
        long divisor = 0;
        for (int weight : weights) {
            divisor = gcd(weight, divisor);
        }
        if (divisor == 0) {
            throw new IllegalArgumentException("every weight is 0");
        }
        ends = new long[weights.length];
        long end = 0;
        for (int i = 0; i < weights.length; i++) {
            end += weights[i] / divisor;
            ends[i] = end;
        }
        total = end;
        stride = stride(total);
    }

    /** Near the golden section, visiting every place, and the least like a fraction of small numbers. */
    private static long stride(long total) {
        long start = Math.max(1, Math.round(total * GOLDEN));
        long best = 1;
        long least = Long.MAX_VALUE;
        for (long off = 0; off < total && (off <= NEAR || least == Long.MAX_VALUE); off++) {
            for (long candidate = start - off; candidate <= start + off; candidate += Math.max(1, 2 * off)) {
                if (candidate > 0 && gcd(candidate, total) == 1 && quotients(total, candidate) < least) {
                    best = candidate;
                    least = quotients(total, candidate);
                }
            }
        }
        return best;
    }

    /** The sum of the partial quotients of {@code a / b}: the smaller, the more evenly multiples of it are spread. */
    private static long quotients(long a, long b) {
        return b == 0 ? 0 : a / b + quotients(b, a % b);
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }

    /** The item whose turn it is, from 0. */
    int next() {
        if (total == 1) {
            return holder(0);
        }
        long place = Math.floorMod(turn.getAndIncrement(), total) * stride % total;
        return holder(place);
    }

    private int holder(long place) {
        int low = 0;
        int high = ends.length - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (ends[middle] > place) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }
}
