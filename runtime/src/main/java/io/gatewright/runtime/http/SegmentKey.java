package io.gatewright.runtime.http;

/**
 * Two numbers for a segment in normal form, so that segments can be told apart without reading them again: the head has its
 * first eight characters, the tail the next eight. Of a longer segment the tail is a hash of all that follows the head, and
 * negative: equal keys with a negative tail say nothing until the texts are compared. Any other two segments have one key only
 * if they are one text. Only the empty segment has the head 0.
 */
public final class SegmentKey {
    private static final int WORD = 8;
    private static final long MULTIPLIER = 0x9E3779B97F4A7C15L;
    private static final long SPREAD = 0xD6E8FEB86659FD93L;

    private SegmentKey() {}

    /** The head of the ASCII characters of {@code text} from {@code from} to before {@code to}. */
    public static long head(String text, int from, int to) {
        return packed(text, from, Math.min(to, from + WORD));
    }

    /** The tail of the same. */
    public static long tail(String text, int from, int to) {
        int start = from + WORD;
        if (to - start <= WORD) {
            return packed(text, start, to);
        }
        long hash = 0;
        for (int i = start; i < to; i++) {
            hash = (hash ^ text.charAt(i)) * MULTIPLIER;
        }
        return hash | Long.MIN_VALUE;
    }

    /** A hash of a key, whose highest bits tell most keys apart. */
    public static long hash(long head, long tail) {
        return (head ^ (tail * MULTIPLIER)) * SPREAD;
    }

    private static long packed(String text, int from, int to) {
        long word = 0;
        for (int i = from; i < to; i++) {
            word = (word << 8) | text.charAt(i);
        }
        return word;
    }
}
