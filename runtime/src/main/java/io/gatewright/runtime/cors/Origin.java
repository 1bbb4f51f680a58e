package io.gatewright.runtime.cors;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Origins as browsers serialise them (HTML, 7.1.1): {@code scheme://host} and the port where it is not the scheme's own. */
final class Origin {
    private static final int MAX_LENGTH = 512;

    private Origin() {}

    /**
     * The serialised form of {@code text}: scheme and host in lower case, without a default port.
     *
     * @return null when it is no origin: a path, user, query or {@code *} in it, {@code null}, a malformed host or port
     */
    static @Nullable String serialise(String text) {
        int schemeEnd = text.indexOf("://");
        if (text.length() > MAX_LENGTH || schemeEnd < 1 || !isScheme(text, schemeEnd)) {
            return null;
        }
        int host = schemeEnd + 3;
        int hostEnd = text.startsWith("[", host) ? text.indexOf(']', host) + 1 : text.indexOf(':', host);
        hostEnd = hostEnd < 0 ? text.length() : hostEnd;
        if (!isHost(text, host, hostEnd) || (hostEnd < text.length() && !isPort(text, hostEnd))) {
            return null;
        }
        String bare = text.substring(0, hostEnd).toLowerCase(Locale.ROOT);
        String port = text.substring(hostEnd);
        boolean usual =
                (bare.startsWith("https:") && port.equals(":443")) || (bare.startsWith("http:") && port.equals(":80"));
        return usual ? bare : bare + port;
    }

    private static boolean isScheme(String text, int end) {
        for (int i = 0; i < end; i++) {
            char c = text.charAt(i);
            if (!isLetter(c) && (i == 0 || !(isDigit(c) || c == '+' || c == '-' || c == '.'))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isHost(String text, int from, int end) {
        boolean literal = from < end && text.charAt(from) == '[';
        for (int i = literal ? from + 1 : from; i < (literal ? end - 1 : end); i++) {
            char c = text.charAt(i);
            boolean fits =
                    isDigit(c) || isLetter(c) || c == '.' || c == (literal ? ':' : '-') || (!literal && c == '_');
            if (!fits) {
                return false;
            }
        }
        return end - from >= (literal ? 4 : 1);
    }

    /** Whether a colon and the digits of a port, without leading zeros, are all that follows. */
    private static boolean isPort(String text, int colon) {
        int port = 0;
        for (int i = colon + 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isDigit(c) || (port == 0 && c == '0')) {
                return false;
            }
            port = port * 10 + c - '0';
            if (port > 65535) {
                return false;
            }
        }
        return text.charAt(colon) == ':' && port > 0;
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
