package io.gatewright.runtime.http;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** N of the routing semantics: from a request's target to its normal form, in one pass over the path. */
final class TargetParser {
    /** Longest target, in bytes. */
    static final int MAX_LENGTH = 8192;

    private static final int[] NO_SEGMENTS = {1};

    private TargetParser() {}

    static ParsedTarget parse(String method, String target) {
        int mark = target.indexOf('?');
        return mark < 0
                ? parse(method, target, "")
                : parse(method, target.substring(0, mark), target.substring(mark + 1));
    }

    /** The same with the query apart, as Undertow hands it over. */
    static ParsedTarget parse(String method, String target, String query) {
        if (method.equals("CONNECT") || method.equals("TRACE")) {
            return TargetRejection.NOT_IMPLEMENTED;
        }
        if (target.length() + query.length() > MAX_LENGTH) {
            return TargetRejection.TOO_LONG;
        }
        if (target.isEmpty()) {
            return TargetRejection.FORM;
        }
        if (target.charAt(0) == '/') {
            return path(target, 0, query, null);
        }
        if (target.equals("*")) {
            return method.equals("OPTIONS") ? new RequestPath("*", NO_SEGMENTS, "", null) : TargetRejection.FORM;
        }
        return absolute(target, query);
    }

    /** The normal form of a path that the gateway made, with the query of the request. */
    static ParsedTarget moved(String path, String query) {
        int mark = query.isEmpty() ? 0 : 1;
        if (path.length() + mark + query.length() > MAX_LENGTH) {
            return TargetRejection.TOO_LONG;
        }
        return path.startsWith("/") ? path(path, 0, query, null) : TargetRejection.FORM;
    }

    private static ParsedTarget absolute(String target, String query) {
        int start = target.regionMatches(true, 0, "http://", 0, 7)
                ? 7
                : target.regionMatches(true, 0, "https://", 0, 8) ? 8 : -1;
        if (start < 0) {
            return TargetRejection.FORM;
        }
        int end = start;
        while (end < target.length() && target.charAt(end) != '/') {
            end++;
        }
        String authority = target.substring(start, end);
        return end == target.length() ? path("/", 0, query, authority) : path(target, end, query, authority);
    }

    private static ParsedTarget path(String target, int from, String query, @Nullable String authority) {
        int end = target.length();
        int[] starts = new int[8];
        int segments = 0;

        @Nullable StringBuilder edited = null;
        int copied = from;
        boolean multibyte = false;
        for (int i = from + 1; i < end; i++) {
            char c = target.charAt(i);
            if (c == '/') {
                int at = edited == null ? i - from : edited.length() + i - copied;
                int first = segments == 0 ? 1 : starts[segments];
                if (at == first) {
                    return TargetRejection.EMPTY_SEGMENT;
                }
                segments++;
                if (segments + 1 >= starts.length) {
                    starts = Arrays.copyOf(starts, starts.length * 2);
                }
                starts[segments] = at + 1;
            } else if (c == '%') {
                if (i + 2 >= end || !PathChars.isHex(target.charAt(i + 1)) || !PathChars.isHex(target.charAt(i + 2))) {
                    return TargetRejection.TRIPLET;
                }
                char high = target.charAt(i + 1);
                char low = target.charAt(i + 2);
                int value = PathChars.hex(high) << 4 | PathChars.hex(low);
                if (value == '/' || value == '\\' || value < 0x20 || value == 0x7f) {
                    return TargetRejection.ENCODED_DELIMITER;
                }
                multibyte |= value >= 0x80;
                boolean unreserved = PathChars.isUnreserved(value);
                if (unreserved || high >= 'a' || low >= 'a') {
                    if (edited == null) {
                        edited = new StringBuilder(end - from);
                    }
                    edited.append(target, copied, i);
                    if (unreserved) {
                        edited.append((char) value);
                    } else {
                        edited.append('%').append(PathChars.upper(high)).append(PathChars.upper(low));
                    }
                    copied = i + 3;
                }
                i += 2;
            } else if (!PathChars.isPchar(c)) {
                return TargetRejection.CHARACTER;
            }
        }
        if (!PathChars.isQuery(query)) {
            return TargetRejection.QUERY;
        }
        String text;
        if (edited != null) {
            text = edited.append(target, copied, end).toString();
        } else {
            text = target.substring(from);
        }
        starts[0] = 1;
        int[] exact = Arrays.copyOf(starts, text.length() == 1 ? 1 : segments + 2);
        exact[exact.length - 1] = text.length() == 1 ? 1 : text.length() + 1;
        if (hasDotSegment(text, exact)) {
            return TargetRejection.DOT_SEGMENT;
        }
        if (multibyte && !PathChars.isUtf8(text)) {
            return TargetRejection.NOT_UTF8;
        }
        return new RequestPath(text, exact, query, authority);
    }

    /** Whether a segment, read up to its first {@code ;} or {@code %3B}, is one dot or two. */
    private static boolean hasDotSegment(String text, int[] starts) {
        for (int s = 0; s + 1 < starts.length; s++) {
            int at = starts[s];
            int end = starts[s + 1] - 1;
            if (at == end || text.charAt(at) != '.') {
                continue;
            }
            int dots = at + 1 < end && text.charAt(at + 1) == '.' ? 2 : 1;
            if (at + dots == end || text.charAt(at + dots) == ';' || text.startsWith("%3B", at + dots)) {
                return true;
            }
        }
        return false;
    }
}
