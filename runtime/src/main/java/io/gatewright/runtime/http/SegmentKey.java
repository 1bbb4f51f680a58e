package io.gatewright.runtime.http;

/**
 * A number for a segment in normal form, so that segments can be told apart without reading them again. A segment of at most
 * eight characters has its characters as its key, so that no other segment shares it. A longer one has a hash, which is
 * negative: equal keys below zero say nothing until the texts are compared. Only the empty segment has the key 0.
 */
public final class SegmentKey {
    /** Longest segment whose key is its text. */
    private static final int EXACT = 8;

    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;

    private SegmentKey() {}

    /** The key of the ASCII characters of {@code text} from {@code from} to before {@code to}. */
    public static long of(String text, int from, int to) {
        int exact = Math.min(to, from + EXACT);
        long key = 0;
        for (int i = from; i < exact; i++) {
            key = (key << 8) | text.charAt(i);
        }
        if (to > exact) {
            for (int i = exact; i < to; i++) {
                key = (key ^ text.charAt(i)) * MULTIPLIER;
            }
            key |= Long.MIN_VALUE;
        }
        return key;
    }
}
