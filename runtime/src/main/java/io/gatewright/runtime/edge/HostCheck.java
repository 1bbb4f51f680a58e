package io.gatewright.runtime.edge;

import java.nio.ByteBuffer;

/** Whether bytes are {@code host[:port]}: a name of letters, digits, {@code -._}, or an address. */
final class HostCheck {
    private static final int MAX_LENGTH = 261;

    private HostCheck() {}

    static boolean isValid(ByteBuffer in, int from, int to) {
        if (from == to || to - from > MAX_LENGTH) {
            return false;
        }
        int at = from;
        if (in.get(from) == '[') {
            at++;
            while (at < to && (Octets.is(Octets.HEX, in.get(at)) || in.get(at) == ':' || in.get(at) == '.')) {
                at++;
            }
            if (at == to || in.get(at) != ']' || at < from + 3) {
                return false;
            }
            at++;
        } else {
            boolean dot = true;
            for (; at < to && Octets.is(Octets.HOST, in.get(at)); at++) {
                if (in.get(at) == '.' && dot) {
                    return false;
                }
                dot = in.get(at) == '.';
            }
            if (at == from) {
                return false;
            }
        }
        return at == to || isPort(in, at, to);
    }

    private static boolean isPort(ByteBuffer in, int from, int to) {
        int port = 0;
        for (int i = from + 1; i < to; i++) {
            byte c = in.get(i);
            port = port * 10 + c - '0';
            if (!Octets.isDigit(c) || port > 65535) {
                return false;
            }
        }
        return in.get(from) == ':' && port > 0;
    }
}
