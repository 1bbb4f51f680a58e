package io.gatewright.runtime.http;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The normal form of a host: lower case, without port and trailing dot. */
public final class HostName {
    private HostName() {}

    /** The normal form of {@code authority} ({@code host[:port]}); null when malformed. */
    public static @Nullable String normalise(String authority) {
        int end = authority.length();
        int colon = end > 0 && authority.charAt(0) == '[' ? authority.indexOf(']') + 1 : authority.indexOf(':');
        int hostEnd = colon < 0 ? end : colon;
        if (hostEnd == 0 || (hostEnd < end && !isPort(authority, hostEnd))) {
            return null;
        }
        boolean literal = authority.charAt(0) == '[';
        if (!literal && hostEnd > 1 && authority.charAt(hostEnd - 1) == '.') {
            hostEnd--;
        }
        boolean upper = false;
        boolean dot = true;
        for (int i = literal ? 1 : 0; i < (literal ? hostEnd - 1 : hostEnd); i++) {
            char c = authority.charAt(i);
            upper |= c >= 'A' && c <= 'Z';
            if (literal ? !isAddressChar(c) : !isNameChar(c) || (c == '.' && dot)) {
                return null;
            }
            dot = c == '.';
        }
        if (literal ? hostEnd < 4 : dot || hostEnd > 253) {
            return null;
        }
        String host = authority.substring(0, hostEnd);
        return upper ? host.toLowerCase(Locale.ROOT) : host;
    }

    private static boolean isPort(String authority, int colon) {
        int port = 0;
        for (int i = colon + 1; i < authority.length(); i++) {
            char c = authority.charAt(i);
            port = port * 10 + c - '0';
            if (c < '0' || c > '9' || port > 65535) {
                return false;
            }
        }
        return authority.charAt(colon) == ':' && port > 0;
    }

    private static boolean isNameChar(char c) {
        return PathChars.isUnreserved(c) && c != '~';
    }

    private static boolean isAddressChar(char c) {
        return PathChars.isHex(c) || c == ':' || c == '.';
    }
}
