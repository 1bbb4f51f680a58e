package io.gatewright.runtime.route;

/** Where keys of segments are looked for in tables of open addressing. */
final class Hashing {
    private static final long MULTIPLIER = 0xD6E8FEB86659FD93L;

    private Hashing() {}

    /** A power of two, at least twice {@code entries} so that searches are short and end. */
    static int slots(int entries) {
        return entries == 0 ? 1 : Integer.highestOneBit(4 * entries - 1);
    }

    /** @param mask the number of slots less one */
    static int slot(long key, int mask) {
        long mixed = (key ^ (key >>> 32)) * MULTIPLIER;
        return (int) (mixed >>> 32) & mask;
    }
}
