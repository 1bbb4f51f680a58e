package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/**
 * Holds the head of a request to the letter of RFC 9112, in one pass, and learns how its body is framed.
 * Keeps no reference to the bytes. Reused for each request of a connection.
 */
final class HeadCheck {
    static final int INCOMPLETE = -1;
    static final int REFUSED = -2;
    static final int CHUNKED = -1;
    private static final int MAX_METHOD = 32;

    private final int maxFields;
    private final int maxSize;
    private final int maxTarget;
    private @Nullable Problem refusal;
    private boolean http10;
    private int fields;
    private int hostAt;
    private int hostLength;
    private int authorityAt;
    private int authorityLength;
    private boolean marked;
    private boolean hasHost;
    private boolean hasLength;
    private boolean hasCoding;
    private long length;

    HeadCheck(int maxSize, int maxFields, int maxTarget) {
        this.maxTarget = maxTarget;
        this.maxSize = maxSize;
        this.maxFields = maxFields;
    }

    /** Why the head was refused, after {@link #REFUSED}. */
    Problem refusal() {
        Problem why = refusal;
        return why == null ? Refusals.REQUEST_LINE : why;
    }

    /** The body's length in bytes, or {@link #CHUNKED}. */
    long bodyLength() {
        return hasCoding ? CHUNKED : length;
    }

    /** Whether the query begins with a question mark. */
    boolean queryBeginsWithMark() {
        return marked;
    }

    /** The offset after the head, {@link #INCOMPLETE} or {@link #REFUSED}. */
    int check(ByteBuffer in, int from, int to) {
        refusal = null;
        fields = 0;
        marked = false;
        hasHost = false;
        hasLength = false;
        hasCoding = false;
        length = 0;
        authorityLength = -1;
        int at = requestLine(in, from, to);
        while (at >= 0) {
            if (at - from > maxSize) {
                return refuse(Refusals.TOO_LARGE);
            }
            if (at + 1 >= to) {
                return INCOMPLETE;
            }
            byte c = in.get(at);
            if (c == '\r') {
                return in.get(at + 1) != '\n'
                        ? refuse(Refusals.FIELD)
                        : at + 2 - from > maxSize ? refuse(Refusals.TOO_LARGE) : end(in, at + 2);
            }
            at = field(in, at, to);
        }
        return at;
    }

    private int requestLine(ByteBuffer in, int from, int to) {
        int at = from;
        while (at < to && Octets.is(Octets.TOKEN, in.get(at))) {
            at++;
        }
        if (at - from > MAX_METHOD) {
            return refuse(Refusals.METHOD);
        }
        if (at == to) {
            return INCOMPLETE;
        }
        if (in.get(at) != ' ' || at == from) {
            return refuse(Refusals.REQUEST_LINE);
        }
        if (Octets.matches(in, from, at - from, "connect") || Octets.matches(in, from, at - from, "trace")) {
            return refuse(Refusals.METHOD);
        }
        int target = at + 1;
        at = target(in, target, to);
        if (at < 0) {
            return at;
        }
        byte first = in.get(target);
        if (first != '/' && !(first == '*' && at == target + 1 && is(in, from, target - 1, "OPTIONS"))) {
            if (!absolute(in, target, at)) {
                return refuse(Refusals.TARGET);
            }
        }
        return version(in, at + 1, to);
    }

    /** The offset of the blank after the target. */
    private int target(ByteBuffer in, int from, int to) {
        int at = from;
        int kind = Octets.TARGET;
        for (; at < to; at++) {
            byte c = in.get(at);
            if (!Octets.is(kind, c)) {
                break;
            }
            if (c == '?') {
                marked |= kind == Octets.TARGET && at + 1 < to && in.get(at + 1) == '?';
                kind = Octets.QUERY;
            }
            if (c == '%') {
                if (at + 2 >= to) {
                    return INCOMPLETE;
                }
                if (!Octets.is(Octets.HEX, in.get(at + 1)) || !Octets.is(Octets.HEX, in.get(at + 2))) {
                    return refuse(Refusals.TARGET);
                }
            }
        }
        if (at - from > maxTarget) {
            return refuse(Refusals.TARGET_TOO_LONG);
        }
        if (at == to) {
            return INCOMPLETE;
        }
        return in.get(at) != ' ' ? refuse(Refusals.TARGET) : at == from ? refuse(Refusals.REQUEST_LINE) : at;
    }

    private boolean absolute(ByteBuffer in, int from, int to) {
        int scheme = to - from > 7 && Octets.matches(in, from, 7, "http://")
                ? 7
                : to - from > 8 && Octets.matches(in, from, 8, "https://") ? 8 : -1;
        if (scheme < 0) {
            return false;
        }
        authorityAt = from + scheme;
        int at = authorityAt;
        while (at < to && in.get(at) != '/' && in.get(at) != '?') {
            at++;
        }
        authorityLength = at - authorityAt;
        return HostCheck.isValid(in, authorityAt, at);
    }

    private int version(ByteBuffer in, int from, int to) {
        if (to - from < 10) {
            return INCOMPLETE;
        }
        if (!is(in, from, from + 5, "HTTP/")
                || !Octets.isDigit(in.get(from + 5))
                || in.get(from + 6) != '.'
                || !Octets.isDigit(in.get(from + 7))
                || in.get(from + 8) != '\r'
                || in.get(from + 9) != '\n') {
            return refuse(Refusals.REQUEST_LINE);
        }
        byte minor = in.get(from + 7);
        if (in.get(from + 5) != '1' || minor > '1') {
            return refuse(Refusals.VERSION);
        }
        http10 = minor == '0';
        return from + 10;
    }

    /** Checks one line; gives the offset after it. */
    private int field(ByteBuffer in, int from, int to) {
        boolean underscore = false;
        int at = from;
        for (; at < to; at++) {
            byte c = in.get(at);
            if (!Octets.is(Octets.TOKEN, c)) {
                break;
            }
            underscore |= c == '_';
        }
        if (at == to) {
            return INCOMPLETE;
        }
        if (at == from && (in.get(at) == ' ' || in.get(at) == '\t')) {
            return refuse(Refusals.FOLDED);
        }
        if (in.get(at) != ':' || at == from) {
            return refuse(Refusals.FIELD);
        }
        if (underscore) {
            return refuse(Refusals.UNDERSCORE);
        }
        int nameEnd = at++;
        while (at < to && isBlank(in.get(at))) {
            at++;
        }
        int value = at;
        while (at < to && Octets.is(Octets.VALUE, in.get(at))) {
            at++;
        }
        if (at + 1 >= to) {
            return INCOMPLETE;
        }
        if (in.get(at) != '\r' || in.get(at + 1) != '\n') {
            return refuse(Refusals.FIELD);
        }
        int valueEnd = at;
        while (valueEnd > value && isBlank(in.get(valueEnd - 1))) {
            valueEnd--;
        }
        if (++fields > maxFields) {
            return refuse(Refusals.TOO_MANY_FIELDS);
        }
        Problem problem = framing(in, from, nameEnd - from, value, valueEnd);
        return problem == null ? at + 2 : refuse(problem);
    }

    /** Looks at the fields that the edge must understand. */
    private @Nullable Problem framing(ByteBuffer in, int name, int nameLength, int value, int end) {
        return switch (nameLength) {
            case 4 -> Octets.matches(in, name, 4, "host") ? host(in, value, end) : null;
            case 6 -> Octets.matches(in, name, 6, "expect") ? expect(in, value, end) : null;
            case 14 -> Octets.matches(in, name, 14, "content-length") ? length(in, value, end) : null;
            case 17 -> Octets.matches(in, name, 17, "transfer-encoding") ? coding(in, value, end) : null;
            default -> null;
        };
    }

    private @Nullable Problem host(ByteBuffer in, int value, int end) {
        if (hasHost || !HostCheck.isValid(in, value, end)) {
            return Refusals.HOST;
        }
        hasHost = true;
        hostAt = value;
        hostLength = end - value;
        return null;
    }

    private @Nullable Problem expect(ByteBuffer in, int value, int end) {
        return http10 || Octets.matches(in, value, end - value, "100-continue") ? null : Refusals.EXPECTATION;
    }

    private @Nullable Problem length(ByteBuffer in, int value, int end) {
        if (hasLength || end == value || end - value > 18) {
            return Refusals.LENGTH;
        }
        hasLength = true;
        for (int i = value; i < end; i++) {
            byte c = in.get(i);
            if (!Octets.isDigit(c)) {
                return Refusals.LENGTH;
            }
            length = length * 10 + c - '0';
        }
        return null;
    }

    private @Nullable Problem coding(ByteBuffer in, int value, int end) {
        if (hasCoding || http10 || end == value) {
            return Refusals.CODING;
        }
        hasCoding = true;
        if (Octets.matches(in, value, end - value, "chunked")) {
            return null;
        }
        for (int i = value; i < end; i++) {
            if (!Octets.is(Octets.TOKEN, in.get(i))) {
                return Refusals.CODING;
            }
        }
        return Refusals.UNKNOWN_CODING;
    }

    private int end(ByteBuffer in, int end) {
        if (hasLength && hasCoding) {
            return refuse(Refusals.AMBIGUOUS);
        }
        if (!hasHost && !http10) {
            return refuse(Refusals.HOST);
        }
        if (hasHost && authorityLength >= 0 && !sameHost(in)) {
            return refuse(Refusals.HOST);
        }
        return end;
    }

    /** To the letter, in case too: Undertow compares them so. */
    private boolean sameHost(ByteBuffer in) {
        if (hostLength != authorityLength) {
            return false;
        }
        for (int i = 0; i < hostLength; i++) {
            if (in.get(hostAt + i) != in.get(authorityAt + i)) {
                return false;
            }
        }
        return true;
    }

    private int refuse(Problem why) {
        refusal = why;
        return REFUSED;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t';
    }

    private static boolean is(ByteBuffer in, int from, int to, String text) {
        if (to - from != text.length()) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (in.get(from + i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }
}
