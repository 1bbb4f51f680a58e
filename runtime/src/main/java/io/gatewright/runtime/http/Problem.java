package io.gatewright.runtime.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * An error answer of RFC 9457, with the header fields that go with it. Immutable, so constants are welcome.
 *
 * @param status 400..599
 * @param title the reason phrase
 * @param detail one sentence for the client: no secret, no upstream's address, no stack trace
 * @param fields more header fields, such as {@code WWW-Authenticate} or {@code Retry-After}
 * @param closing whether the connection is closed after the answer
 */
public record Problem(int status, String title, String detail, List<Field> fields, boolean closing) {
    /** A header field of the answer; the same name may come twice. */
    public record Field(String name, String value) {}

    public Problem {
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("not an error: " + status);
        }
        Objects.requireNonNull(title);
        Objects.requireNonNull(detail);
        fields = List.copyOf(fields);
    }

    /** A problem titled with the status's reason phrase. */
    public static Problem of(int status, String detail) {
        return new Problem(status, Reasons.of(status), detail, List.of(), false);
    }

    /** The same with one more header field. */
    public Problem with(String name, String value) {
        List<Field> more = new ArrayList<>(fields);
        more.add(new Field(name, value));
        return new Problem(status, title, detail, more, closing);
    }

    /** The same, and the connection is closed after it. */
    public Problem thenClose() {
        return new Problem(status, title, detail, fields, true);
    }
}
