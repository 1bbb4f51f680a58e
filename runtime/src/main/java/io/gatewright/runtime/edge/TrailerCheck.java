package io.gatewright.runtime.edge;

import io.gatewright.runtime.http.Problem;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Holds the trailer section of a chunked body to the letter, and lets no field in that frames or routes. */
final class TrailerCheck {
    private enum At {
        LINE,
        NAME,
        VALUE,
        LF,
        END_LF,
        END
    }

    private static final Set<String> FORBIDDEN = Set.of(
            "content-length",
            "transfer-encoding",
            "host",
            "content-type",
            "content-encoding",
            "content-range",
            "trailer",
            "te",
            "connection",
            "keep-alive",
            "upgrade",
            "expect",
            "authorization",
            "proxy-authorization",
            "cookie",
            "forwarded",
            "via",
            "range",
            "cache-control",
            "max-forwards",
            "x-real-ip",
            "x-request-id");

    private final int maxSize;
    private final int maxFields;
    private final byte[] name = new byte[64];
    private At at = At.LINE;
    private int size;
    private int fields;
    private int nameLength;

    TrailerCheck(int maxSize, int maxFields) {
        this.maxSize = maxSize;
        this.maxFields = maxFields;
    }

    void start() {
        at = At.LINE;
        size = 0;
        fields = 0;
    }

    boolean isEnded() {
        return at == At.END;
    }

    /** Reads one byte; gives why it is refused, or null. */
    @Nullable
    Problem step(byte c) {
        if (++size > maxSize) {
            return Refusals.TOO_LARGE;
        }
        boolean allowed = switch (at) {
            case LINE -> line(c);
            case NAME -> c == ':' ? nameEnds() : name(c);
            case VALUE -> c == '\r' ? go(true, At.LF) : Octets.is(Octets.VALUE, c);
            case LF -> go(c == '\n', At.LINE);
            case END_LF -> go(c == '\n', At.END);
            case END -> false;
        };
        return allowed ? null : Refusals.TRAILER;
    }

    private boolean line(byte c) {
        if (c == '\r') {
            return go(true, At.END_LF);
        }
        nameLength = 0;
        at = At.NAME;
        return ++fields <= maxFields && name(c);
    }

    private boolean name(byte c) {
        if (!Octets.is(Octets.TOKEN, c) || c == '_' || nameLength == name.length) {
            return false;
        }
        name[nameLength++] = (byte) Octets.lower(c);
        return true;
    }

    private boolean nameEnds() {
        String text = new String(name, 0, nameLength, StandardCharsets.ISO_8859_1);
        return go(!FORBIDDEN.contains(text) && !text.startsWith("x-forwarded"), At.VALUE);
    }

    private boolean go(boolean allowed, At next) {
        at = next;
        return allowed;
    }
}
