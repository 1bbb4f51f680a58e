package io.gatewright.runtime.http2;

import io.undertow.protocols.http2.HpackDecoder;
import io.undertow.protocols.http2.HpackException;
import io.undertow.util.HttpString;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Makes of the fields of a header block the head of an HTTP/1.1 request, or finds that they are malformed (RFC 9113, 8.1.1
 * and 8.2.1). What it writes can't be read in two ways: names are tokens in lower case, values have no control characters
 * and no blanks around them. What is well-formed here may still be refused where heads are checked. For one block.
 */
final class RequestHead implements HpackDecoder.HeaderEmitter {
    private static final Set<String> CONNECTION_SPECIFIC =
            Set.of("connection", "keep-alive", "proxy-connection", "transfer-encoding", "upgrade", "http2-settings");

    /** What each field counts beside its name and value (RFC 9113, 6.5.2). */
    private static final int FIELD_OVERHEAD = 32;

    private static final int ENDLESS = 4;

    private final boolean trailers;
    private final int most;
    private final StringBuilder fields = new StringBuilder(256);
    private final StringBuilder cookies = new StringBuilder();
    private @Nullable String method;
    private @Nullable String scheme;
    private @Nullable String path;
    private @Nullable String authority;
    private @Nullable String host;
    private @Nullable String length;
    private long size;
    private boolean regular;
    private boolean malformed;

    /**
     * @param most about as many characters are kept and looked at; what has more is refused where heads are checked. Some times
     *     as many, as RFC 9113 reckons them, are read at all
     */
    RequestHead(boolean trailers, int most) {
        this.trailers = trailers;
        this.most = most;
    }

    @Override
    public void emitHeader(HttpString name, String value, boolean neverIndex) throws HpackException {
        size += name.length() + value.length() + FIELD_OVERHEAD;
        if (isEndless()) {
            throw new HpackException();
        }
        if (malformed || isOversize()) {
            return;
        }
        String text = name.toString();
        if (!isValue(value)) {
            malformed = true;
        } else if (text.startsWith(":")) {
            malformed |= regular || trailers || !pseudo(text, value);
        } else {
            regular = true;
            malformed |= !isName(text) || CONNECTION_SPECIFIC.contains(text) || !field(text, value);
        }
    }

    private boolean pseudo(String name, String value) {
        switch (name) {
            case ":method" -> {
                boolean first = method == null && !value.isEmpty() && isToken(value);
                method = value;
                return first;
            }
            case ":scheme" -> {
                boolean first = scheme == null && (value.equals("http") || value.equals("https"));
                scheme = value;
                return first;
            }
            case ":path" -> {
                boolean first = path == null && isVisible(value) && (value.startsWith("/") || value.equals("*"));
                path = value;
                return first;
            }
            case ":authority" -> {
                boolean first = authority == null && isVisible(value);
                authority = value;
                return first;
            }
            default -> {
                return false;
            }
        }
    }

    private boolean field(String name, String value) {
        switch (name) {
            case "te" -> {
                if (!value.equals("trailers")) {
                    return false;
                }
            }
            case "host" -> {
                boolean first = host == null && !trailers;
                host = value;
                return first;
            }
            case "content-length" -> {
                boolean first = length == null && !trailers && isLength(value);
                length = value;
                return first;
            }
            case "cookie" -> {
                if (trailers) {
                    break;
                }
                cookies.append(cookies.length() == 0 ? "" : "; ").append(value);
                return true;
            }
            default -> {}
        }
        fields.append(name).append(": ").append(value).append("\r\n");
        return true;
    }

    /** Whether there was more than is kept, so that the head will be refused. */
    boolean isOversize() {
        return fields.length() + cookies.length() > most;
    }

    /** Whether there was so much that reading was given up, in the midst of the block. */
    boolean isEndless() {
        return size > (long) ENDLESS * most;
    }

    /** Whether the stream ends with an error of the protocol. */
    boolean isMalformed() {
        return malformed || (!trailers && (method == null || scheme == null || path == null));
    }

    boolean isHead() {
        return "HEAD".equals(method);
    }

    /** The announced length of the body; -1 if there is none. */
    long length() {
        return length == null ? -1 : Long.parseLong(length);
    }

    /** The head in HTTP/1.1. Where {@code Host} contradicts the authority it has both, and is refused for it. */
    String text(boolean endsStream) {
        StringBuilder head = new StringBuilder(fields.length() + cookies.length() + 128);
        head.append(method).append(' ').append(path).append(" HTTP/1.1\r\n");
        line(head, "host", authority);
        if (authority == null || (host != null && !host.equalsIgnoreCase(authority))) {
            line(head, "host", host);
        }
        head.append(fields);
        if (cookies.length() > 0) {
            head.append("cookie: ").append(cookies).append("\r\n");
        }
        if (length != null) {
            line(head, "content-length", length);
        } else if (!endsStream) {
            head.append("transfer-encoding: chunked\r\n");
        }
        return head.append("\r\n").toString();
    }

    /** The trailer section of a chunked body. */
    String trailerText() {
        return fields + "\r\n";
    }

    private static void line(StringBuilder head, String name, @Nullable String value) {
        if (value != null) {
            head.append(name).append(": ").append(value).append("\r\n");
        }
    }

    private static boolean isName(String name) {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c >= 'A' && c <= 'Z') {
                return false;
            }
        }
        return !name.isEmpty() && isToken(name);
    }

    private static boolean isToken(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean alphanumeric = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (!alphanumeric && "!#$%&'*+-.^_`|~".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    private static boolean isVisible(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c <= ' ' || c >= 0x7f) {
                return false;
            }
        }
        return !text.isEmpty();
    }

    private static boolean isValue(String value) {
        int length = value.length();
        for (int i = 0; i < length; i++) {
            char c = value.charAt(i);
            if ((c < ' ' && c != '\t') || c == 0x7f || c > 0xff) {
                return false;
            }
        }
        return length == 0 || (!isBlank(value.charAt(0)) && !isBlank(value.charAt(length - 1)));
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private static boolean isLength(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (value.charAt(i) < '0' || value.charAt(i) > '9') {
                return false;
            }
        }
        return !value.isEmpty() && value.length() <= 18;
    }
}
