package io.gatewright.runtime.http;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jspecify.annotations.Nullable;

/** IP addresses in text; names are never looked up. */
final class Addresses {
    private Addresses() {}

    /** 4 or 16 bytes; null when {@code text} is no address. An IPv4 address mapped into IPv6 becomes IPv4. */
    static byte @Nullable [] parse(String text) {
        String bare = text;
        if (bare.startsWith("[")) {
            int close = bare.indexOf(']');
            if (close < 0) {
                return null;
            }
            bare = bare.substring(1, close);
        } else if (bare.indexOf('.') > 0 && bare.indexOf(':') > 0 && bare.indexOf(':') == bare.lastIndexOf(':')) {
            bare = bare.substring(0, bare.indexOf(':'));
        }
        return bare.indexOf(':') < 0 ? ipv4(bare) : ipv6(bare);
    }

    /** The decimal number in a range of {@code text}; -1 when there is none or it is over {@code max}. */
    static int number(String text, int from, int to, int max) {
        int value = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            value = value * 10 + c - '0';
            if (c < '0' || c > '9' || value > max) {
                return -1;
            }
        }
        return from < to ? value : -1;
    }

    static String text(byte[] address) {
        try {
            return InetAddress.getByAddress(address).getHostAddress();
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** An address without a zone, so that no interface name gets into a key. */
    static String text(InetAddress address) {
        return address instanceof Inet6Address ? text(address.getAddress()) : address.getHostAddress();
    }

    private static byte @Nullable [] ipv4(String text) {
        byte[] bytes = new byte[4];
        int from = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i < 3 ? text.indexOf('.', from) : text.length();
            int value = dot < 0 || dot - from > 3 ? -1 : number(text, from, dot, 255);
            if (value < 0) {
                return null;
            }
            bytes[i] = (byte) value;
            from = dot + 1;
        }
        return bytes;
    }

    private static byte @Nullable [] ipv6(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!PathChars.isHex(c) && c != ':' && c != '.') {
                return null;
            }
        }
        try {
            return InetAddress.getByName(text).getAddress();
        } catch (UnknownHostException e) {
            return null;
        }
    }
}
