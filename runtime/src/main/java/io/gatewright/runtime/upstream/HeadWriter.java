package io.gatewright.runtime.upstream;

import io.undertow.util.HttpString;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Writes the head of a request as octets. What can't stand in a head marks it unsendable, so that no value,
 * wherever it comes from, begins another line. Reused; confined to one thread.
 */
final class HeadWriter implements HeadSink {
    private byte[] bytes = new byte[4096];
    private int length;
    private boolean unsendable;

    /** Starts a head. @param target the request target, starting with a slash */
    void start(String method, String path, String query) {
        length = 0;
        unsendable = false;
        ensure(method.length() + path.length() + query.length() + 16);
        visible(method);
        bytes[length++] = ' ';
        visible(path);
        if (!query.isEmpty()) {
            bytes[length++] = '?';
            visible(query);
        }
        ascii(" HTTP/1.1\r\n");
    }

    @Override
    public void field(HttpString name, String value) {
        ensure(name.length() + value.length() + 4);
        name.copyTo(bytes, length);
        length += name.length();
        bytes[length++] = ':';
        bytes[length++] = ' ';
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            unsendable |= !Octets.isValue(c);
            bytes[length++] = (byte) c;
        }
        bytes[length++] = '\r';
        bytes[length++] = '\n';
    }

    private void visible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            unsendable |= c <= ' ' || c >= 0x7f;
            bytes[length++] = (byte) c;
        }
    }

    /** Adds ASCII as it is. */
    void ascii(String text) {
        ensure(text.length());
        for (int i = 0; i < text.length(); i++) {
            bytes[length++] = (byte) text.charAt(i);
        }
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
        }
    }

    /** Whether what was written would not be one head. */
    boolean isUnsendable() {
        return unsendable;
    }

    /** The head; valid until the next {@link #start}. */
    ByteBuffer finish() {
        ascii("\r\n");
        return ByteBuffer.wrap(bytes, 0, length);
    }
}
