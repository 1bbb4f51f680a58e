package io.gatewright.runtime.limit;

import org.jspecify.annotations.Nullable;

/** Reads the text forms of IPv6 addresses (RFC 4291, section 2.2), with or without a zone; never a name look-up. */
final class Ipv6 {

    /** Longer texts are not looked at; the longest address without a zone has 45 characters. */
    static final int LONGEST = 64;

    private static final int GROUPS = 8;

    private Ipv6() {}

    /** The eight 16-bit groups, or null where {@code text} is not an IPv6 address. */
    static int @Nullable [] parse(String text) {
        int zone = text.indexOf('%');
        String address = zone < 0 ? text : text.substring(0, zone);
        int gap = address.indexOf("::");
        if (gap < 0) {
            int[] groups = new int[GROUPS];
            return groups(address, groups) == GROUPS ? groups : null;
        }
        int[] before = new int[GROUPS];
        int[] after = new int[GROUPS];
        int left = groups(address.substring(0, gap), before);
        int right = groups(address.substring(gap + 2), after);
        if (left < 0 || right < 0 || left + right >= GROUPS) {
            return null;
        }
        System.arraycopy(after, 0, before, GROUPS - right, right);
        return before;
    }

    static boolean isMappedIpv4(int[] groups) {
        for (int i = 0; i < 5; i++) {
            if (groups[i] != 0) {
                return false;
            }
        }
        return groups[5] == 0xffff;
    }

    /** Reads colon-separated groups, the last two perhaps as an IPv4 address; their number, or -1. */
    private static int groups(String text, int[] into) {
        if (text.isEmpty()) {
            return 0;
        }
        int count = 0;
        int start = 0;
        while (true) {
            int colon = text.indexOf(':', start);
            int end = colon < 0 ? text.length() : colon;
            if (colon < 0 && text.indexOf('.', start) >= 0) {
                return count <= GROUPS - 2 && ipv4(text, start, into, count) ? count + 2 : -1;
            }
            int group = number(text, start, end, 16, 4);
            if (group < 0 || count == GROUPS) {
                return -1;
            }
            into[count++] = group;
            if (colon < 0) {
                return count;
            }
            start = colon + 1;
        }
    }

    private static boolean ipv4(String text, int from, int[] into, int at) {
        int start = from;
        int address = 0;
        for (int i = 0; i < 4; i++) {
            int dot = i == 3 ? text.length() : text.indexOf('.', start);
            int octet = dot < 0 ? -1 : number(text, start, dot, 10, 3);
            if (octet < 0 || octet > 255) {
                return false;
            }
            address = address << 8 | octet;
            start = dot + 1;
        }
        into[at] = address >>> 16;
        into[at + 1] = address & 0xffff;
        return true;
    }

    private static int number(String text, int start, int end, int radix, int mostDigits) {
        if (start == end || end - start > mostDigits) {
            return -1;
        }
        int value = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            int digit = c < 0x80 ? Character.digit(c, radix) : -1;
            if (digit < 0) {
                return -1;
            }
            value = value * radix + digit;
        }
        return value;
    }
}
