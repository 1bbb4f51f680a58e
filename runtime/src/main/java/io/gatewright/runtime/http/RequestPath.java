package io.gatewright.runtime.http;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The normal form of a request's target: one path that is matched, authorised, cached, limited, logged and
 * forwarded alike. Immutable.
 */
public final class RequestPath implements ParsedTarget {
    /** Stands in for the path of a request that was refused because it has none. */
    static final RequestPath NONE = new RequestPath("", new int[] {1}, "", null);

    /** Numbers for each segment's key. */
    private static final int KEY = 3;

    private final String text;
    /** Offset of each segment's first character, and one more: the length of the text plus one. */
    private final int[] starts;

    private final int segments;

    /** Head, tail and hash of each segment's {@link SegmentKey}. */
    private final long[] keys;

    private final String query;
    private final @Nullable String authority;

    RequestPath(String text, int[] starts, String query, @Nullable String authority) {
        this.text = text;
        this.starts = starts;
        this.segments = starts.length - 1;
        this.keys = new long[KEY * segments];
        for (int i = 0; i < segments; i++) {
            int end = starts[i + 1] - 1;
            long head = SegmentKey.head(text, starts[i], end);
            long tail = SegmentKey.tail(text, starts[i], end);
            keys[KEY * i] = head;
            keys[KEY * i + 1] = tail;
            keys[KEY * i + 2] = SegmentKey.hash(head, tail);
        }
        this.query = query;
        this.authority = authority;
    }

    /** Normalises {@code target}, which may have any of the forms of RFC 9112. */
    public static ParsedTarget parse(String method, String target) {
        return TargetParser.parse(method, target);
    }

    /** The normal form of an origin-form target. @throws IllegalArgumentException when it has none */
    public static RequestPath of(String target) {
        if (parse("GET", target) instanceof RequestPath path) {
            return path;
        }
        throw new IllegalArgumentException("not a valid target: " + target);
    }

    /** The normalised path without the query, exactly what is forwarded; {@code *} for {@code OPTIONS *}. */
    public String text() {
        return text;
    }

    /** The number of segments: 0 for {@code /}, 2 for {@code /a/b} and, with an empty last one, {@code /a/}. */
    public int segments() {
        return segments;
    }

    /** The segment as it stands in {@link #text}; a copy, counted from 0. */
    public String segment(int i) {
        return text.substring(starts[i], starts[i + 1] - 1);
    }

    /** Whether the segment is {@code literal}, byte by byte; copies nothing. */
    public boolean segmentIs(int i, String literal) {
        int length = starts[i + 1] - 1 - starts[i];
        return length == literal.length() && text.startsWith(literal, starts[i]);
    }

    /** The head of the segment's {@link SegmentKey}, known since the path was parsed. */
    public long keyHead(int i) {
        return keys[KEY * i];
    }

    /** The {@linkplain SegmentKey#hash hash} of the segment's key. */
    public long keyHash(int i) {
        return keys[KEY * i + 2];
    }

    /** The tail of the segment's {@link SegmentKey}. */
    public long keyTail(int i) {
        return keys[KEY * i + 1];
    }

    /** Whether {@code texts} has the segment, and a slash after it, at {@code offset}; copies nothing. */
    public boolean segmentStandsIn(String texts, int offset, int i) {
        int length = starts[i + 1] - 1 - starts[i];
        return text.regionMatches(starts[i], texts, offset, length)
                && offset + length < texts.length()
                && texts.charAt(offset + length) == '/';
    }

    public boolean isEmpty(int i) {
        return starts[i + 1] - 1 == starts[i];
    }

    /** Whether the segment is 1 to 18 decimal digits, so that it fits into a {@code long}. */
    public boolean isInt(int i) {
        return SegmentShapes.isInt(text, starts[i], starts[i + 1] - 1);
    }

    /** Whether the segment is a UUID as RFC 9562 writes it, in either case. */
    public boolean isUuid(int i) {
        return SegmentShapes.isUuid(text, starts[i], starts[i + 1] - 1);
    }

    /** Whether the segment is runs of ASCII letters and digits, joined by single hyphens. */
    public boolean isSlug(int i) {
        return SegmentShapes.isSlug(text, starts[i], starts[i + 1] - 1);
    }

    /** The offset in {@link #text} of the segment's first character. */
    public int start(int i) {
        return starts[i];
    }

    /** The offset in {@link #text} after the segment's last character. */
    public int end(int i) {
        return starts[i + 1] - 1;
    }

    /** The segment with its triplets decoded, once, as UTF-8. */
    public String decoded(int i) {
        String raw = segment(i);
        if (raw.indexOf('%') < 0) {
            return raw;
        }
        byte[] bytes = new byte[raw.length()];
        int n = 0;
        for (int k = 0; k < raw.length(); k++) {
            char c = raw.charAt(k);
            if (c == '%') {
                bytes[n++] =
                        (byte) (Character.digit(raw.charAt(k + 1), 16) << 4 | Character.digit(raw.charAt(k + 2), 16));
                k += 2;
            } else {
                bytes[n++] = (byte) c;
            }
        }
        return new String(bytes, 0, n, StandardCharsets.UTF_8);
    }

    /**
     * The text from the slash before segment {@code i} on; empty when there are no more than {@code i} segments. What
     * {@code /**} after {@code i} segments stands for: {@code /} when only an empty last segment is left.
     */
    public String from(int i) {
        return i < segments() ? text.substring(starts[i] - 1) : "";
    }

    /** Another path with this one's query, as when a request is sent on under that path: run through all of N again. */
    public ParsedTarget moved(String to) {
        return TargetParser.moved(to, query);
    }

    /** The same path with a slash more at its end, or less; null for {@code /} and where it would be too long. */
    public @Nullable RequestPath withOtherSlash() {
        if (segments() == 0) {
            return null;
        }
        boolean slashed = isEmpty(segments() - 1);
        String other = slashed ? text.substring(0, text.length() - 1) : text + '/';
        return moved(other) instanceof RequestPath path ? path : null;
    }

    /** The query as it arrived, without its question mark; empty if there is none. */
    public String query() {
        return query;
    }

    /** The authority of an absolute-form target, as it arrived; null otherwise. */
    @Nullable
    String authority() {
        return authority;
    }

    /** Whether the target was {@code *}. */
    public boolean isAsterisk() {
        return text.equals("*");
    }

    @Override
    public String toString() {
        return text;
    }
}
