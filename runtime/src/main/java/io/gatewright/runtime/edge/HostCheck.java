package io.gatewright.runtime.edge;

import java.nio.ByteBuffer;

/** Whether bytes are {@code host[:port]}: a name of letters, digits, {@code -._}, or an address. */
final class HostCheck {
    private static final int MAX_LENGTH = 261;
    private static final int MAX_NAME = 253;

    private HostCheck() {}

    static boolean isValid(ByteBuffer in, int from, int to) {
        if (from == to || to - from > MAX_LENGTH) {
            return false;
        }
        int at = from;
        if (in.get(from) == '[') {
            while (at < to && in.get(at) != ']') {
                at++;
            }
            if (at == to || !isIpv6(in, from + 1, at)) {
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
            if (at == from || at - from - (dot ? 1 : 0) > MAX_NAME) {
                return false;
            }
        }
        return at == to || isPort(in, at, to);
    }

    /** RFC 3986, 3.2.2: eight groups, or fewer around one gap. No zone, no IPv4 at the end. */
    private static boolean isIpv6(ByteBuffer in, int from, int to) {
        int groups = 0;
        boolean gap = false;
        int at = from;
        if (to - from >= 2 && in.get(from) == ':') {
            at++;
        }
        while (at < to) {
            if (in.get(at) == ':') {
                if (gap || in.get(at - 1) != ':') {
                    return false;
                }
                gap = true;
                at++;
                continue;
            }
            int end = at;
            while (end < to && Octets.is(Octets.HEX, in.get(end))) {
                end++;
            }
            if (end == at || end - at > 4) {
                return false;
            }
            groups++;
            at = end;
            if (at < to && (in.get(at) != ':' || ++at == to)) {
                return false;
            }
        }
        return gap ? groups < 8 : groups == 8;
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
