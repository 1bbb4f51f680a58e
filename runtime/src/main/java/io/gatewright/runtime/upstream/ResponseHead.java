package io.gatewright.runtime.upstream;

import io.gatewright.runtime.http.Tokens;
import io.undertow.util.Headers;
import io.undertow.util.HttpString;

/** Parses the head of an answer strictly, and settles how its body is framed. Reused; confined to one thread. */
final class ResponseHead {
    /** The body ends with its last chunk. */
    static final long CHUNKED = -1;

    /** The body ends when the upstream closes. */
    static final long UNTIL_CLOSE = -2;

    private static final int STATUS_AT = "HTTP/1.1 ".length();
    private static final byte[] VERSION = {'H', 'T', 'T', 'P', '/', '1', '.'};

    private final FieldList fields = new FieldList();
    private int status;
    private boolean http11;
    private boolean persistent;
    private long contentLength;
    private boolean chunked;

    /** @param to where the head ends, its empty line included */
    void parse(byte[] bytes, int to) throws BadResponse {
        fields.clear();
        int at = statusLine(bytes, to);
        fields.parse(bytes, at, to);
        persistent = http11;
        contentLength = UNTIL_CLOSE;
        chunked = false;
        for (int i = 0; i < fields.size(); i++) {
            HttpString name = fields.name(i);
            if (name.equals(Headers.CONTENT_LENGTH)) {
                if (contentLength != UNTIL_CLOSE) {
                    throw new BadResponse("two Content-Length");
                }
                contentLength = length(fields.value(i));
            } else if (name.equals(Headers.TRANSFER_ENCODING)) {
                if (chunked || !http11 || !fields.value(i).equalsIgnoreCase("chunked")) {
                    throw new BadResponse("unknown Transfer-Encoding");
                }
                chunked = true;
            } else if (name.equals(Headers.CONNECTION)) {
                persistent &= !Tokens.contains(fields.value(i), "close");
            }
        }
        if (chunked && contentLength != UNTIL_CLOSE) {
            throw new BadResponse("Content-Length with Transfer-Encoding");
        }
    }

    private int statusLine(byte[] bytes, int to) throws BadResponse {
        if (to < STATUS_AT + 5) {
            throw new BadResponse("malformed status line");
        }
        for (int i = 0; i < VERSION.length; i++) {
            if (bytes[i] != VERSION[i]) {
                throw new BadResponse("not HTTP/1");
            }
        }
        byte minor = bytes[VERSION.length];
        int a = bytes[STATUS_AT] - '0';
        int b = bytes[STATUS_AT + 1] - '0';
        int c = bytes[STATUS_AT + 2] - '0';
        boolean digits = a >= 1 && a <= 5 && b >= 0 && b <= 9 && c >= 0 && c <= 9;
        if ((minor != '0' && minor != '1') || bytes[STATUS_AT - 1] != ' ' || !digits) {
            throw new BadResponse("malformed status line");
        }
        http11 = minor == '1';
        status = a * 100 + b * 10 + c;
        int at = STATUS_AT + 3;
        if (bytes[at] == ' ') {
            while (at < to && Octets.isValue(bytes[at])) {
                at++;
            }
        }
        if (at + 1 >= to || bytes[at] != '\r' || bytes[at + 1] != '\n') {
            throw new BadResponse("malformed status line");
        }
        return at + 2;
    }

    private static long length(String value) throws BadResponse {
        int digits = value.length();
        if (digits == 0 || digits > 18) {
            throw new BadResponse("malformed Content-Length");
        }
        long length = 0;
        for (int i = 0; i < digits; i++) {
            int digit = value.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw new BadResponse("malformed Content-Length");
            }
            length = length * 10 + digit;
        }
        return length;
    }

    int status() {
        return status;
    }

    boolean isHttp11() {
        return http11;
    }

    /** Whether the upstream keeps the connection open, as far as its head says. */
    boolean isPersistent() {
        return persistent;
    }

    FieldList fields() {
        return fields;
    }

    /** How long the body of the answer to {@code method} is, or {@link #CHUNKED} or {@link #UNTIL_CLOSE}. */
    long bodyLength(boolean toHead) {
        if (toHead || status == 204 || status == 304) {
            return 0;
        }
        return chunked ? CHUNKED : contentLength;
    }
}
