package io.gatewright.runtime.edge;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads a request target as a careless server would: decodes it first, takes backslashes for slashes, joins slashes, cuts at a
 * NUL, looks at dots without what follows a semicolon, and goes up where they say so. It shares no code with the gateway.
 */
final class LenientReader {
    private LenientReader() {}

    /** The path that such a server would serve. */
    static String path(String target) {
        String raw = target.contains("?") ? target.substring(0, target.indexOf('?')) : target;
        String decoded = decode(raw).replace('\\', '/');
        int nul = decoded.indexOf('\0');
        List<String> kept = new ArrayList<>();
        String last = "";
        for (String segment : (nul < 0 ? decoded : decoded.substring(0, nul)).split("/", -1)) {
            String bare = segment.contains(";") ? segment.substring(0, segment.indexOf(';')) : segment;
            last = segment;
            if (bare.equals("..")) {
                if (!kept.isEmpty()) {
                    kept.remove(kept.size() - 1);
                }
                last = "";
            } else if (bare.equals(".")) {
                last = "";
            } else if (!segment.isEmpty()) {
                kept.add(segment);
            }
        }
        String joined = "/" + String.join("/", kept);
        return last.isEmpty() && !kept.isEmpty() ? joined + "/" : joined;
    }

    private static String decode(String text) {
        byte[] octets = new byte[text.length()];
        int n = 0;
        for (int i = 0; i < text.length(); i++) {
            boolean triplet = text.charAt(i) == '%' && text.substring(i + 1).matches("(?s)[0-9A-Fa-f]{2}.*");
            octets[n++] = (byte) (triplet ? Integer.parseInt(text.substring(i + 1, i + 3), 16) : text.charAt(i));
            i += triplet ? 2 : 0;
        }
        return new String(octets, 0, n, StandardCharsets.ISO_8859_1);
    }
}
